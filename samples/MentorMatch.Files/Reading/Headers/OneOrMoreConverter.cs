using System.Text.Json;
using System.Text.Json.Serialization;

namespace MentorMatch.Files.Reading.Headers;

/// <summary>Reads <c>"text"</c> and <c>["text", "text"]</c> alike.</summary>
internal sealed class OneOrMoreConverter : JsonConverter<OneOrMore>
{
    /// <inheritdoc/>
    public override OneOrMore Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            return new OneOrMore([reader.GetString()!]);
        }

        List<string> texts = [];
        if (reader.TokenType == JsonTokenType.StartArray)
        {
            while (reader.Read() && reader.TokenType == JsonTokenType.String)
            {
                texts.Add(reader.GetString()!);
            }
        }

        return reader.TokenType == JsonTokenType.EndArray && texts.Count > 0
            ? new OneOrMore([.. texts])
            : throw new JsonException("Expected the name of a column or a list of such names.");
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, OneOrMore value, JsonSerializerOptions options) =>
        throw new NotSupportedException("Mapping files are only read.");
}

using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using MentorMatch.Scoring;

namespace MentorMatch.Reporting.Json;

/// <summary>Named scores as one JSON object that keeps their order; a name that stands twice is an error.</summary>
internal sealed class NamedScoresJsonConverter : JsonConverter<ImmutableArray<NamedScore>>
{
    private static readonly ScoreJsonConverter Scores = new();

    public override ImmutableArray<NamedScore> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("An object of names and scores is expected.");
        }

        ImmutableArray<NamedScore>.Builder read = ImmutableArray.CreateBuilder<NamedScore>();
        HashSet<string> names = new(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string name = reader.GetString()!;
            if (!names.Add(name))
            {
                throw new JsonException($"The name '{name}' stands twice.");
            }

            reader.Read();
            read.Add(new NamedScore(name, Scores.Read(ref reader, typeof(Score), options)));
        }

        return read.DrainToImmutable();
    }

    public override void Write(Utf8JsonWriter writer, ImmutableArray<NamedScore> value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (NamedScore line in value)
        {
            writer.WritePropertyName(line.Name);
            Scores.Write(writer, line.Score, options);
        }

        writer.WriteEndObject();
    }
}

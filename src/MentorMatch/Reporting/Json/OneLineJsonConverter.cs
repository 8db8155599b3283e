using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace MentorMatch.Reporting.Json;

/// <summary>Writes a row on one line of an otherwise indented document, so that people can read it and tools can compare it line by line.</summary>
internal sealed class OneLineJsonConverter<T>(JsonTypeInfo<T> row) : JsonConverter<T>
    where T : notnull
{
    private const int IndentSize = 2;

    private static readonly JsonWriterOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonSerializer.Deserialize(ref reader, row) is { } value
            ? value
            : throw new JsonException("A row is missing: null stands in its place.");

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        // Raw values are not indented by the writer: the line break before each row belongs to the row.
        ArrayBufferWriter<byte> line = new();
        line.Write("\n"u8);
        Span<byte> indent = line.GetSpan(writer.CurrentDepth * IndentSize)[..(writer.CurrentDepth * IndentSize)];
        indent.Fill((byte)' ');
        line.Advance(indent.Length);
        using (Utf8JsonWriter inner = new(line, OneLine))
        {
            JsonSerializer.Serialize(inner, value, row);
        }

        writer.WriteRawValue(line.WrittenSpan, skipInputValidation: true);
    }
}

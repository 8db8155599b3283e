using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using MentorMatch.Scoring;

namespace MentorMatch.Reporting.Json;

/// <summary>Scores as JSON numbers with the decimals they need and no more, never by way of floating point.</summary>
internal sealed class ScoreJsonConverter : JsonConverter<Score>
{
    private const decimal Largest = long.MaxValue / Score.UnitsPerOne;

    public override Score Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.Number || !reader.TryGetDecimal(out decimal value))
        {
            throw new JsonException("A score is a number.");
        }

        decimal millionths = Math.Abs(value) < Largest ? value * Score.UnitsPerOne : decimal.One / 2;
        return millionths == decimal.Truncate(millionths)
            ? new Score((long)millionths)
            : throw new JsonException(
                $"A score has at most six decimals and lies within ±{Largest.ToString(CultureInfo.InvariantCulture)}."
            );
    }

    public override void Write(Utf8JsonWriter writer, Score value, JsonSerializerOptions options) =>
        writer.WriteRawValue(value.ToDecimal().ToString("0.######", CultureInfo.InvariantCulture), skipInputValidation: true);
}

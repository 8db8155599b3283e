using System.Text.Json;
using System.Text.Json.Serialization;

namespace MentorMatch.Policies;

/// <summary>Writes an objective as its name.</summary>
internal sealed class ObjectiveConverter : JsonConverter<Objective>
{
    public override Objective? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Objective.Find(reader.GetString() ?? "") ?? throw new JsonException($"There is no objective {reader.GetString()}.");

    public override void Write(Utf8JsonWriter writer, Objective value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Name);
}

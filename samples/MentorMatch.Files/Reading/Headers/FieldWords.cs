using System.Text.Json;

namespace MentorMatch.Files.Reading.Headers;

/// <summary>The names of fields as they are written in the header of a canonical people file.</summary>
public static class FieldWords
{
    /// <summary>The name of a field: <c>min_capacity</c>.</summary>
    /// <param name="field">The field.</param>
    /// <returns>The name.</returns>
    public static string Of(PersonField field) =>
        field == PersonField.TimeZone ? "timezone" : JsonNamingPolicy.SnakeCaseLower.ConvertName(field.ToString());
}

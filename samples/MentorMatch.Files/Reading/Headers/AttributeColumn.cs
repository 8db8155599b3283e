namespace MentorMatch.Files.Reading.Headers;

/// <summary>A column that is kept as an attribute.</summary>
/// <param name="Name">The name of the attribute.</param>
/// <param name="Column">The column, from 0.</param>
public readonly record struct AttributeColumn(string Name, int Column);

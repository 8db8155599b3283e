namespace MentorMatch.Files.Reading.Headers;

/// <summary>A column that was not read because it must not travel.</summary>
/// <param name="Name">Its name, on one line.</param>
/// <param name="Column">The column, from 0.</param>
/// <param name="Kind">What it holds, by its name.</param>
public sealed record ForbiddenColumn(string Name, int Column, ForbiddenKind Kind);

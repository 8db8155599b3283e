namespace MentorMatch.Files.Reading.Profiles;

/// <summary>A row that a profile leaves out: somebody who is not there any more, or an example.</summary>
/// <param name="Line">The line it starts on.</param>
/// <param name="Id">The id of the person; empty for an example.</param>
/// <param name="Column">The column that says so.</param>
/// <param name="Text">What it says.</param>
public sealed record LeftOut(int Line, string Id, string Column, string Text);

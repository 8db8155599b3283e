namespace MentorMatch.Reporting.Json;

/// <summary>One place where two documents differ.</summary>
/// <param name="Path">The place, such as <c>matches[3].score</c>.</param>
/// <param name="Said">What one document has there, as JSON; empty for nothing.</param>
/// <param name="Found">What the other has there, as JSON; empty for nothing.</param>
internal readonly record struct DocumentDifference(string Path, string Said, string Found);

namespace MentorMatch.Reporting.Sections;

/// <summary>A column of a table.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="IsNumber">Whether its cells are numbers, which stand to the right and are sorted by value.</param>
public sealed record ReportColumn(string Heading, bool IsNumber = false);

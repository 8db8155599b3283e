using System.Collections.Immutable;

namespace MentorMatch.Reporting.Sections;

/// <summary>Rows under headings.</summary>
public sealed record ReportTable
{
    /// <summary>What the rows are; <see langword="null"/> where the section's heading says it.</summary>
    public string? Caption { get; init; }

    /// <summary>The columns; the first names what its row is about.</summary>
    public required ImmutableArray<ReportColumn> Columns { get; init; }

    /// <summary>The rows, each with one cell a column.</summary>
    public required ImmutableArray<ImmutableArray<ReportCell>> Rows { get; init; }

    /// <summary>The sentence that stands instead of a table without rows; <see langword="null"/> to leave such a table out.</summary>
    public string? WhenEmpty { get; init; }
}

using System.Collections.Immutable;

namespace MentorMatch.Reporting.Sections;

/// <summary>Bars of one or two series side by side, from zero.</summary>
public sealed record BarChart : ReportChart
{
    /// <summary>The names of the series: one, or two to compare.</summary>
    public required ImmutableArray<string> Series { get; init; }

    /// <summary>The bars, in the order in which they are shown.</summary>
    public required ImmutableArray<ChartBar> Bars { get; init; }

    /// <summary>What the values are, at the axis; <see langword="null"/> when the title says it.</summary>
    public string? Unit { get; init; }
}

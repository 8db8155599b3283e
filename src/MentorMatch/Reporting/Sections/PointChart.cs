using System.Collections.Immutable;

namespace MentorMatch.Reporting.Sections;

/// <summary>Points in a plane, such as what one aim costs in another.</summary>
public sealed record PointChart : ReportChart
{
    /// <summary>What is measured to the right.</summary>
    public required string Across { get; init; }

    /// <summary>What is measured upwards.</summary>
    public required string Up { get; init; }

    /// <summary>The points.</summary>
    public required ImmutableArray<ChartPoint> Points { get; init; }

    /// <summary>Whether neighbours are joined by a line, in the order of the points.</summary>
    public bool IsLine { get; init; }
}

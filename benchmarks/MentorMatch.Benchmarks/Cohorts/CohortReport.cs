using System.Collections.Immutable;
using MentorMatch.Benchmarks.Measuring;

namespace MentorMatch.Benchmarks.Cohorts;

/// <summary>What the command <c>cohorts</c> found: the file of <c>--json</c> and <c>--baseline</c>. Totals and scores are whole millionths, times milliseconds.</summary>
internal sealed record CohortReport
{
    /// <summary>The layout of the file.</summary>
    public const string CurrentSchema = "mentormatch/cohort-benchmark/1";

    /// <summary>The layout of the file: <see cref="CurrentSchema"/>.</summary>
    public required string Schema { get; init; }

    /// <summary>Where it was measured; quality does not depend on it.</summary>
    public required Machine Machine { get; init; }

    /// <summary>One entry a cohort, in the order asked for.</summary>
    public required ImmutableArray<CohortFigures> Cohorts { get; init; }
}

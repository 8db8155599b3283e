using System.Collections.Immutable;

namespace MentorMatch.Analysis.Comparing;

/// <summary>What happens to the contenders when other people like these had applied: cohorts of the same size drawn from this one, with replacement, each solved anew.</summary>
public sealed record ResamplingFindings
{
    /// <summary>Cohorts drawn.</summary>
    public required int Resamples { get; init; }

    /// <summary>Cohorts in which some contender's minimums cannot be kept; they are not counted for anybody.</summary>
    public required int Infeasible { get; init; }

    /// <summary>The contenders in one-to-one and ratio, one row each; empty when no cohort was feasible.</summary>
    public required ImmutableArray<ResampledPlan> Plans { get; init; }

    /// <summary>Each two of them.</summary>
    public required ImmutableArray<ResampledDifference> Differences { get; init; }
}

using System.Collections.Immutable;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Scoring;

namespace MentorMatch.Analysis.Fairness;

/// <summary>One plan to choose: a feasible matching, with exact values.</summary>
public sealed record FrontierPoint
{
    /// <summary>What it is best at.</summary>
    public required FrontierAim Aim { get; init; }

    /// <summary>The minimum score of <see cref="FrontierAim.MinimumScore"/>, the price of <see cref="FrontierAim.PricedDiversity"/> in score for each such match, rounded; otherwise <see langword="null"/>.</summary>
    public Score? Setting { get; init; }

    /// <summary>Coverage: the number of matches.</summary>
    public required int Matched { get; init; }

    /// <summary>The exact sum of scores.</summary>
    public required Score Total { get; init; }

    /// <summary>The lowest score of a match that is not pinned; <see langword="null"/> when there is none.</summary>
    public required Score? Worst { get; init; }

    /// <summary>Number of matches between people who share no value of the attribute, among those whose values are known on both sides; <see langword="null"/> without an attribute.</summary>
    public required int? Diverse { get; init; }

    /// <summary>The matches, by mentee, then mentor.</summary>
    public required ImmutableArray<Pairing> Matches { get; init; }

    /// <summary>The policy under which matching these people again gives a plan of the same number and total; <see langword="null"/> where no policy asks for just that, so that only
    /// pinning <see cref="Matches"/> does.</summary>
    public required MatchingPolicy? Policy { get; init; }

    /// <summary>Whether another point is at least as good in everything and better in something.</summary>
    internal bool IsDominatedBy(FrontierPoint other) =>
        other.Matched >= Matched
        && other.Total >= Total
        && Low(other.Worst) >= Low(Worst)
        && (other.Diverse ?? 0) >= (Diverse ?? 0)
        && !HasValuesOf(other);

    /// <summary>Whether another point has the same values.</summary>
    internal bool HasValuesOf(FrontierPoint other) =>
        other.Matched == Matched && other.Total == Total && other.Worst == Worst && other.Diverse == Diverse;

    private static long Low(Score? worst) => worst?.Millionths ?? long.MinValue;
}

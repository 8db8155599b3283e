using System.Collections.Immutable;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Programmes;
using MentorMatch.Reporting;
using MentorMatch.Scoring;

namespace MentorMatch.Telemetry;

/// <summary>What an operator is told of a result: numbers and words of the library, nobody's name.</summary>
internal sealed record MatchFigures
{
    public required SolutionStatus Status { get; init; }

    public required StopReason Stop { get; init; }

    /// <summary>Matches made; a pair each.</summary>
    public required int Matches { get; init; }

    /// <summary>People to be matched: mentees or peers.</summary>
    public required int Wanted { get; init; }

    /// <summary>Those of them left over.</summary>
    public required int Unmatched { get; init; }

    public required long EligiblePairs { get; init; }

    /// <summary>The gap over the size of the bound; <see langword="null"/> without a bound.</summary>
    public required double? Gap { get; init; }

    public required int Clashes { get; init; }

    public required MatchTiming Timing { get; init; }

    /// <summary>Whether a matching is known, so that somebody being left over means something.</summary>
    public bool IsMatched => Status is SolutionStatus.Feasible or SolutionStatus.Optimal;

    /// <summary>The share of people matched, 0 to 1; <see langword="null"/> where no matching is known or there was nobody.</summary>
    public double? MatchedShare => IsMatched && Wanted > 0 ? (double)(Wanted - Unmatched) / Wanted : null;

    public static MatchFigures Of(MatchResult result) =>
        new()
        {
            Status = result.Status,
            Stop = result.Stop,
            Matches = result.Matches.Length,
            Wanted = result.MenteeCount,
            Unmatched = result.Unmatched.Length,
            EligiblePairs = result.EligiblePairs,
            Gap = Ratio(result.Gap, result.Bound),
            Clashes = result.Clashes.Length,
            Timing = result.Timing,
        };

    public static MatchFigures Of(ProgrammesResult result)
    {
        ImmutableArray<ProgrammeResult> parts = result.Programmes;
        Score? gap = result.Bound is { } bound ? bound - result.Total : null;
        return new MatchFigures
        {
            Status = result.Status,
            Stop = result.Stop,
            Matches = parts.Sum(part => part.Result.Matches.Length),
            Wanted = parts.Sum(part => part.Result.MenteeCount),
            Unmatched = parts.Sum(part => part.Result.Unmatched.Length),
            EligiblePairs = parts.Sum(part => (long)part.Result.EligiblePairs),
            Gap = Ratio(gap < Score.Zero ? Score.Zero : gap, result.Bound),
            Clashes = result.Clashes.Length,
            Timing = result.Timing,
        };
    }

    private static double? Ratio(Score? gap, Score? bound) =>
        gap is { } known && bound is { } size ? (double)known.Millionths / Math.Max(1, Math.Abs((double)size.Millionths)) : null;
}

using System.Collections.Immutable;

namespace MentorMatch.Benchmarks.Cohorts;

/// <summary>How good a matching is, in whole numbers.</summary>
internal sealed record QualityFigures
{
    /// <summary>What was proved: <c>optimal</c>, <c>feasible</c> or <c>infeasible</c>.</summary>
    public required string Status { get; init; }

    /// <summary>Matches, total and lowest score.</summary>
    public required PlanFigures Plan { get; init; }

    /// <summary>A proven limit on the number of matches.</summary>
    public required long MatchedBound { get; init; }

    /// <summary>A proven limit on the total of any matching with that many matches, in millionths; <see langword="null"/> when none was proved.</summary>
    public required long? Bound { get; init; }

    /// <summary>Best pair first.</summary>
    public required PlanFigures Greedy { get; init; }

    /// <summary>Names from a hat: means of some draws, rounded down; the lowest score of all of them.</summary>
    public required PlanFigures Random { get; init; }

    /// <summary>Mentees whose mentor no eligible mentor exceeds in score.</summary>
    public required int BestChoice { get; init; }

    /// <summary>Mentees whose mentor at most two eligible mentors exceed in score.</summary>
    public required int TopThree { get; init; }

    /// <summary>Mentees who named an eligible mentor.</summary>
    public required int Named { get; init; }

    /// <summary>Those of <see cref="Named"/> who have the first eligible mentor whom they named.</summary>
    public required int FirstNamed { get; init; }

    /// <summary>Those of <see cref="Named"/> who have one of the first three eligible mentors whom they named.</summary>
    public required int ThreeNamed { get; init; }

    /// <summary>Entry k is the number of mentors with k mentees.</summary>
    public required ImmutableArray<int> Loads { get; init; }
}

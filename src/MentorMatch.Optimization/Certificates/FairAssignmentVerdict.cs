using System.Collections.Immutable;

namespace MentorMatch.Optimization.Certificates;

/// <summary>The judgement on a proposed solution of a <see cref="Problems.FairAssignmentProblem"/>. All values are recomputed from the problem.</summary>
public sealed record FairAssignmentVerdict
{
    /// <summary>What was proved. <see cref="SolutionStatus.Optimal"/> only when every stage reaches its recomputed bound, in integers.</summary>
    public required SolutionStatus Status { get; init; }

    /// <summary>Number of chosen edges.</summary>
    public long Matched { get; init; }

    /// <summary>A proven limit on the number of chosen edges of any solution.</summary>
    public long MatchedBound { get; init; }

    /// <summary>The lowest weight of any chosen edge that is not pinned; <see langword="null"/> when there is none.</summary>
    public long? Worst { get; init; }

    /// <summary>Number of chosen edges in every band, the lowest first, pinned ones included; empty when no solution was judged.</summary>
    public ImmutableArray<long> BandCounts { get; init; } = [];

    /// <summary>Total weight of the chosen edges.</summary>
    public Int128 Total { get; init; }

    /// <summary>A proven limit on the total of any solution that is as good in all stages before; <see langword="null"/> when one of those is not proved.</summary>
    public Int128? Bound { get; init; }

    /// <summary>Every stage, in order; empty when no solution was judged.</summary>
    public ImmutableArray<FairStageVerdict> Stages { get; init; } = [];

    /// <summary>Number of edges over which optimality was checked: all of them, or 0 without evidence.</summary>
    public long EdgesChecked { get; init; }

    /// <summary>What is wrong with the claim, in plain words with the row, column, edge or stage concerned; empty when nothing is.</summary>
    public ImmutableArray<string> Objections { get; init; } = [];
}

using System.Collections.Immutable;

namespace MentorMatch.Optimization.Certificates;

/// <summary>The judgement on a proposed solution. Totals are recomputed from the problem, never taken from the solver.</summary>
public sealed record AssignmentVerdict
{
    /// <summary>What was proved.</summary>
    public required SolutionStatus Status { get; init; }

    /// <summary>Number of chosen edges.</summary>
    public long Matched { get; init; }

    /// <summary>A proven limit on the number of chosen edges of any solution.</summary>
    public long MatchedBound { get; init; }

    /// <summary>Total weight of the chosen edges.</summary>
    public Int128 Total { get; init; }

    /// <summary>A proven limit on the total of any solution (of any solution with as many edges as <see cref="MatchedBound"/>, under most matches first).</summary>
    public Int128? Bound { get; init; }

    /// <summary>Number of edges over which optimality was checked: all of them.</summary>
    public long EdgesChecked { get; init; }

    /// <summary>What is wrong with the claim, in plain words with the row, column or edge concerned; empty when nothing is.</summary>
    public ImmutableArray<string> Objections { get; init; } = [];
}

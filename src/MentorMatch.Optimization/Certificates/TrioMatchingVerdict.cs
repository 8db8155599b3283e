using System.Collections.Immutable;

namespace MentorMatch.Optimization.Certificates;

/// <summary>The judgement on a proposed solution of a <see cref="Problems.TrioMatchingProblem"/>. Totals are recomputed from the problem.</summary>
public sealed record TrioMatchingVerdict
{
    /// <summary>What was proved.</summary>
    public required SolutionStatus Status { get; init; }

    /// <summary>Number of vertices in pairs and trio.</summary>
    public long Placed { get; init; }

    /// <summary>Total weight of the pairs and of the three pairs of the trio.</summary>
    public Int128 Total { get; init; }

    /// <summary>A proven limit on the total of any solution (under most matches first, of any that places as many vertices); <see langword="null"/> without proof.</summary>
    public Int128? Bound { get; init; }

    /// <summary>Number of possible trios that were bounded: all of them.</summary>
    public long TriosChecked { get; init; }

    /// <summary>What is wrong with the claim, in plain words; empty when nothing is.</summary>
    public ImmutableArray<string> Objections { get; init; } = [];
}

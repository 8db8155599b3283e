using System.Collections.Immutable;

namespace MentorMatch.Optimization.Certificates;

/// <summary>The judgement on proposed circles. Values are recomputed from the problem, never taken from the solver.</summary>
public sealed record CirclesVerdict
{
    /// <summary>What was proved.</summary>
    public required SolutionStatus Status { get; init; }

    /// <summary>The sum of the weights of all pairs inside circles.</summary>
    public Int128 Total { get; init; }

    /// <summary>A proven limit on the total of any solution; <see langword="null"/> when there is none.</summary>
    public Int128? Bound { get; init; }

    /// <summary>Number of pairs over which the bound was checked: all of them.</summary>
    public long PairsChecked { get; init; }

    /// <summary>What is wrong with the claim, in plain words; empty when nothing is.</summary>
    public ImmutableArray<string> Objections { get; init; } = [];
}

using System.Collections.Immutable;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;

namespace MentorMatch.Optimization.Solvers.Stable;

/// <summary>What a solver proposes for a <see cref="StableAllocationProblem"/>: a claim, to be judged by <see cref="StabilityJudge"/>. It needs no evidence beside itself.</summary>
public sealed record StableAllocationSolution
{
    /// <summary>Why the solver stopped.</summary>
    public required StopReason Stop { get; init; }

    /// <summary>The chosen edges, ascending.</summary>
    public required ImmutableArray<int> Edges { get; init; }
}

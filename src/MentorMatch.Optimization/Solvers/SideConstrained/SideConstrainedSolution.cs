using System.Collections.Immutable;
using MentorMatch.Optimization.Problems;

namespace MentorMatch.Optimization.Solvers.SideConstrained;

/// <summary>What a solver proposes for a <see cref="SideConstrainedAssignmentProblem"/>: a claim, to be judged by <see cref="Certificates.SideConstrainedJudge"/>.</summary>
public sealed record SideConstrainedSolution
{
    /// <summary>Why the solver stopped.</summary>
    public required StopReason Stop { get; init; }

    /// <summary>The chosen edges of the core problem, ascending; default when no solution is known.</summary>
    public ImmutableArray<int> Edges { get; init; }

    /// <summary>Evidence for a bound on every solution, or that there is none; <see langword="null"/> when there is no evidence.</summary>
    public Certificates.SideConstrainedProof? Proof { get; init; }

    /// <summary>
    /// Where it was proved that there is no solution: side constraints that cannot be kept together, ascending, a set that has a solution when any one of them is left out as
    /// far as could be found; empty when the core's own bounds and pins have none.
    /// </summary>
    public ImmutableArray<int> AtOdds { get; init; } = [];
}

using System.Collections.Immutable;
using MentorMatch.Optimization.Problems;

namespace MentorMatch.Optimization.Solvers.MinimumOrClosed;

/// <summary>What a solver proposes for a <see cref="MinimumOrClosedProblem"/>: a claim, to be judged by <see cref="Certificates.MinimumOrClosedJudge"/>.</summary>
public sealed record MinimumOrClosedSolution
{
    /// <summary>Why the solver stopped.</summary>
    public required StopReason Stop { get; init; }

    /// <summary>The chosen edges of the core problem, ascending; default when no solution is known.</summary>
    public ImmutableArray<int> Edges { get; init; }

    /// <summary>Evidence for a bound on every solution, or that there is none; <see langword="null"/> when there is no evidence.</summary>
    public Certificates.MinimumOrClosedProof? Proof { get; init; }
}

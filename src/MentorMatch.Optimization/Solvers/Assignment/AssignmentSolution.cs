using System.Collections.Immutable;
using MentorMatch.Optimization.Problems;

namespace MentorMatch.Optimization.Solvers.Assignment;

/// <summary>What a solver proposes for an <see cref="AssignmentProblem"/>: a claim, to be judged by <see cref="Certificates.AssignmentJudge"/>.</summary>
public sealed record AssignmentSolution
{
    /// <summary>Why the solver stopped.</summary>
    public required StopReason Stop { get; init; }

    /// <summary>The chosen edges, ascending; default when no solution is known.</summary>
    public ImmutableArray<int> Edges { get; init; }

    /// <summary>Evidence for a bound on every solution; <see langword="null"/> when there is none.</summary>
    public Certificates.AssignmentProof? Proof { get; init; }

    /// <summary>Why there is no solution; <see langword="null"/> when that was not shown.</summary>
    public AssignmentClash? Clash { get; init; }
}

using System.Collections.Immutable;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers.Assignment;

namespace MentorMatch.Optimization.Solvers.FairAssignment;

/// <summary>What a solver proposes for a <see cref="FairAssignmentProblem"/>: a claim, to be judged by <see cref="Certificates.FairAssignmentJudge"/>.</summary>
public sealed record FairAssignmentSolution
{
    /// <summary>Why the solver stopped.</summary>
    public required StopReason Stop { get; init; }

    /// <summary>The chosen edges of the core problem, ascending; default when no solution is known.</summary>
    public ImmutableArray<int> Edges { get; init; }

    /// <summary>Evidence for as many stages as were finished; <see langword="null"/> when there is none.</summary>
    public Certificates.FairAssignmentProof? Proof { get; init; }

    /// <summary>Why there is no solution; <see langword="null"/> when that was not shown.</summary>
    public AssignmentClash? Clash { get; init; }
}

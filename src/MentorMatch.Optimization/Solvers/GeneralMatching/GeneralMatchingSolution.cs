using System.Collections.Immutable;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;

namespace MentorMatch.Optimization.Solvers.GeneralMatching;

/// <summary>What a solver proposes for a <see cref="GeneralMatchingProblem"/>: a claim, to be judged by <see cref="GeneralMatchingJudge"/>.</summary>
public sealed record GeneralMatchingSolution
{
    /// <summary>Why the solver stopped.</summary>
    public required StopReason Stop { get; init; }

    /// <summary>The chosen edges, ascending.</summary>
    public required ImmutableArray<int> Edges { get; init; }

    /// <summary>Evidence for a bound on every matching; <see langword="null"/> when there is none.</summary>
    public GeneralMatchingProof? Proof { get; init; }
}

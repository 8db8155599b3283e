using System.Collections.Immutable;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;

namespace MentorMatch.Optimization.Solvers.TrioMatching;

/// <summary>What a solver proposes for a <see cref="TrioMatchingProblem"/>: a claim, to be judged by <see cref="TrioMatchingJudge"/>.</summary>
public sealed record TrioMatchingSolution
{
    /// <summary>Why the solver stopped.</summary>
    public required StopReason Stop { get; init; }

    /// <summary>The edges of the pairs, ascending.</summary>
    public required ImmutableArray<int> Edges { get; init; }

    /// <summary>The group of three; <see langword="null"/> when there are only pairs.</summary>
    public Trio? Trio { get; init; }

    /// <summary>Evidence for a bound on every solution; <see langword="null"/> when there is none.</summary>
    public TrioMatchingProof? Proof { get; init; }
}

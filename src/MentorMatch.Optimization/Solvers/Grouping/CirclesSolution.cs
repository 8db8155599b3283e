using System.Collections.Immutable;
using MentorMatch.Optimization.Problems;

namespace MentorMatch.Optimization.Solvers.Grouping;

/// <summary>What a solver proposes for a <see cref="CirclesProblem"/>: a claim, to be judged by <see cref="Certificates.CirclesJudge"/>.</summary>
public sealed record CirclesSolution
{
    /// <summary>Why the solver stopped.</summary>
    public required StopReason Stop { get; init; }

    /// <summary>The members of every circle, ascending, the circles by their first member; default when no solution is known.</summary>
    public ImmutableArray<ImmutableArray<int>> Circles { get; init; }

    /// <summary>Evidence for a bound on every solution; <see langword="null"/> when there is none.</summary>
    public Certificates.CirclesProof? Proof { get; init; }

    /// <summary>Why there is no solution; <see langword="null"/> when that was not shown.</summary>
    public CirclesClash? Clash { get; init; }
}

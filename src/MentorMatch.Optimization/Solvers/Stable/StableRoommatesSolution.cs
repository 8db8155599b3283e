using System.Collections.Immutable;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;

namespace MentorMatch.Optimization.Solvers.Stable;

/// <summary>What a solver proposes for a <see cref="StableRoommatesProblem"/>: a claim, to be judged by <see cref="StabilityJudge"/>.</summary>
public sealed record StableRoommatesSolution
{
    /// <summary>Why the solver stopped.</summary>
    public required StopReason Stop { get; init; }

    /// <summary>The partner of every agent, −1 for who stays alone; default when no stable matching exists.</summary>
    public ImmutableArray<int> Mates { get; init; }

    /// <summary>Evidence that no stable matching exists; <see langword="null"/> when the claim is a matching.</summary>
    public StablePartition? Evidence { get; init; }
}

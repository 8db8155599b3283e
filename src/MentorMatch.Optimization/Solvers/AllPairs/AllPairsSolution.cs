using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers.Assignment;

namespace MentorMatch.Optimization.Solvers.AllPairs;

/// <summary>What a solver proposes for an <see cref="AllPairsProblem"/>: a claim, to be judged by <see cref="Certificates.AllPairsJudge"/>.</summary>
public sealed record AllPairsSolution
{
    /// <summary>The pairs that the solver kept, all chosen ones among them, as a stored problem with the same rows, columns, bounds and pins.</summary>
    public required AssignmentProblem Core { get; init; }

    /// <summary>The claim, its edges those of <see cref="Core"/>; its evidence speaks of all pairs.</summary>
    public required AssignmentSolution Claim { get; init; }
}

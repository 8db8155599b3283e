using System.Collections.Immutable;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.Assignment;

namespace MentorMatch.OrTools;

/// <summary>What is the same whichever algorithm of OR-Tools chooses the edges: limits before and after, pins, the clash, the evidence.</summary>
internal static class NativeSolve
{
    /// <param name="problem">The problem.</param>
    /// <param name="options">Limits and progress.</param>
    /// <param name="chooseEdges">Chooses the best edges besides the pinned ones; default when there is no solution.</param>
    /// <param name="cancellationToken">Asks to stop.</param>
    public static AssignmentSolution Run(
        AssignmentProblem problem,
        SolveOptions options,
        Func<AssignmentProblem, FreeBounds, ImmutableArray<int>> chooseEdges,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(options);
        Deadline deadline = new(options, cancellationToken);
        options.Progress?.Report(new SolveProgress("native", 0, 1));
        if (deadline.Passed is { } before)
        {
            return new AssignmentSolution { Stop = before };
        }

        FreeBounds free = new(problem);
        ImmutableArray<int> chosen = free.AreExceeded ? default : chooseEdges(problem, free);
        if (chosen.IsDefault)
        {
            return new AuctionPathsSolver().Solve(problem, deadline.Left, cancellationToken);
        }

        ImmutableArray<int> edges = [.. chosen.Concat(problem.PinnedEdges.ToArray()).Order()];
        options.Progress?.Report(new SolveProgress("evidence", 0, 1));
        AssignmentProof? proof = AssignmentProver.Prove(problem, edges, deadline.Left, cancellationToken);
        StopReason stop = proof is null ? deadline.Passed ?? StopReason.Finished : StopReason.Finished;
        return new AssignmentSolution
        {
            Stop = stop,
            Edges = edges,
            Proof = proof,
        };
    }

    /// <summary>What each match is worth besides its weight: more than any other matches together, where matches come first.</summary>
    public static long Bonus(AssignmentProblem problem)
    {
        if (problem.Objective != AssignmentObjective.MostMatches)
        {
            return 0;
        }

        long range = Math.Max(problem.MaxWeight, 0) - Math.Min(problem.MinWeight, 0) + 1;
        return range * (problem.MostEdges + 1);
    }

    /// <summary>What to throw when OR-Tools will not solve a problem.</summary>
    /// <param name="status">What it says.</param>
    /// <param name="instead">The solver that can.</param>
    public static InvalidOperationException Refused(string status, string instead = nameof(AuctionPathsSolver)) =>
        new(
            $"OR-Tools refused the problem ({status}): its arithmetic has no room for weights as large as these on so many nodes. Maybe fewer decimals are enough, or use {instead}."
        );
}

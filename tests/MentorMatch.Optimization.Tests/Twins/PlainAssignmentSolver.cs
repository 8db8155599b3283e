using System.Collections.Immutable;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.Assignment;

namespace MentorMatch.Optimization.Tests.Twins;

/// <summary>
/// The plain twin of the solver: one cheapest augmenting path at a time, found by Bellman and Ford's method on the residual graph. Slow and short.
/// </summary>
/// <remarks>
/// A minimum or a pin is a reward: each edge that fills one costs an amount below everything the weights can amount to, and under most matches first each edge
/// costs a smaller such amount. Augmenting while a path lowers the cost then reaches the optimum; a reward left over means that no solution exists.
/// Prices are the distances in the residual graph without the rewards.
/// </remarks>
public sealed class PlainAssignmentSolver : ISolver<AssignmentProblem, AssignmentSolution>
{
    public string Name => "plain-paths";

    public AssignmentSolution Solve(AssignmentProblem problem, SolveOptions options, CancellationToken cancellationToken = default)
    {
        if (PlainClash.OfPins(problem) is { } pinClash)
        {
            return new AssignmentSolution { Stop = StopReason.Finished, Clash = pinClash };
        }

        PlainFlow flow = new(problem);
        while (flow.Augment())
        {
            if (cancellationToken.IsCancellationRequested)
            {
                return new AssignmentSolution { Stop = StopReason.Cancelled };
            }
        }

        ImmutableArray<int> edges = [.. Enumerable.Range(0, problem.EdgeCount).Where(flow.IsChosen)];
        return PlainCertifier.IsFeasible(problem, edges)
            ? new AssignmentSolution
            {
                Stop = StopReason.Finished,
                Edges = edges,
                Proof = flow.Proof(),
            }
            : new AssignmentSolution { Stop = StopReason.Finished, Clash = PlainClash.OfMinimums(problem) };
    }
}

using MentorMatch.Optimization.Problems;

namespace MentorMatch.Optimization.Solvers.Assignment;

/// <summary>The solver in the box.</summary>
public sealed class AuctionPathsSolver : ISolver<AssignmentProblem, AssignmentSolution>
{
    /// <inheritdoc/>
    public string Name => "auction-paths";

    /// <inheritdoc/>
    public AssignmentSolution Solve(AssignmentProblem problem, SolveOptions options, CancellationToken cancellationToken = default) =>
        new() { Stop = StopReason.Finished };
}

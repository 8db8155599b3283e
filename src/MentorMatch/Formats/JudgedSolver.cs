using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.Assignment;

namespace MentorMatch.Formats;

/// <summary>
/// A solver that is judged at every call. A format whose own solver builds on the one of the options reads edges and prices before the whole is judged, so what
/// breaks the bounds of a part must not reach it.
/// </summary>
internal sealed class JudgedSolver : ISolver<AssignmentProblem, AssignmentSolution>
{
    private readonly ISolver<AssignmentProblem, AssignmentSolution> solver;

    private JudgedSolver(ISolver<AssignmentProblem, AssignmentSolution> solver) => this.solver = solver;

    /// <inheritdoc/>
    public string Name => solver.Name;

    /// <summary>The solver in the box as it is, since it can be started from what is known; any other one judged.</summary>
    public static ISolver<AssignmentProblem, AssignmentSolution> Of(ISolver<AssignmentProblem, AssignmentSolution> solver) =>
        solver is AuctionPathsSolver ? solver : new JudgedSolver(solver);

    /// <inheritdoc/>
    /// <remarks>A proof that proves nothing is left out.</remarks>
    /// <exception cref="RejectedSolutionException">The answer is not feasible, or there is none, and no reason that holds.</exception>
    public AssignmentSolution Solve(AssignmentProblem problem, SolveOptions options, CancellationToken cancellationToken = default)
    {
        AssignmentSolution solution = solver.Solve(problem, options, cancellationToken);
        AssignmentVerdict verdict = AssignmentJudge.Judge(problem, solution);
        return VerdictNumbers.IsRejected(solution, verdict) ? throw VerdictNumbers.Rejection(Name, verdict.Objections)
            : verdict.Bound is null ? solution with { Proof = null }
            : solution;
    }
}

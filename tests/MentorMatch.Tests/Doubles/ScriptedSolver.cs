using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.Assignment;

namespace MentorMatch.Tests.Doubles;

/// <summary>A solver that answers as the test tells it to, true or not.</summary>
internal sealed class ScriptedSolver(Func<AssignmentProblem, AssignmentSolution> answer) : ISolver<AssignmentProblem, AssignmentSolution>
{
    public string Name => "scripted";

    /// <summary>What the solver in the box says, changed.</summary>
    public static ScriptedSolver Twisting(Func<AssignmentSolution, AssignmentSolution> twist) =>
        new(problem => twist(new AuctionPathsSolver().Solve(problem, SolveOptions.Default)));

    public AssignmentSolution Solve(AssignmentProblem problem, SolveOptions options, CancellationToken cancellationToken = default) =>
        answer(problem);
}

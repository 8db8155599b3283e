using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.MinimumOrClosed;
using MentorMatch.Testing;

namespace MentorMatch.Optimization.Tests.Solvers;

/// <summary>Cases were once counted only while somebody followed the progress, and without the count no solution was ever looked for from the top.</summary>
public sealed class UnwatchedCasesTests
{
    private const int Rows = 300;
    private const int Columns = 60;

    [Fact]
    public void A_solution_is_found_whether_or_not_somebody_follows_the_progress()
    {
        SplitMix64 random = new(3);
        AssignmentProblem core = AssignmentProblem.FromRows(
            [.. Enumerable.Repeat(Bounds.AtMost(1), Rows)],
            [.. Enumerable.Repeat(new Bounds(4, 8), Columns)],
            [.. Enumerable.Range(0, Rows + 1).Select(row => row * Columns)],
            [.. Enumerable.Range(0, Rows * Columns).Select(edge => edge % Columns)],
            [.. Enumerable.Range(0, Rows * Columns).Select(_ => (long)random.Next(0, 1_000_000))],
            AssignmentObjective.MostMatches
        );
        MinimumOrClosedProblem problem = new(core, Enumerable.Range(0, Columns));

        // Enough for some dozens of cases, too few to come upon a solution by splitting.
        MinimumOrClosedSolver solver = new() { Effort = 60L * Rows * Columns };
        MinimumOrClosedSolution unwatched = solver.Solve(problem, SolveOptions.Default);
        Assert.Equal(SolutionStatus.Feasible, MinimumOrClosedJudge.Judge(problem, unwatched).Status);
        MinimumOrClosedSolution watched = solver.Solve(problem, SolveOptions.Default with { Progress = new Nobody() });
        Assert.Equal(unwatched.Edges.ToArray(), watched.Edges.ToArray());
    }

    private sealed class Nobody : IProgress<SolveProgress>
    {
        public void Report(SolveProgress value) { }
    }
}

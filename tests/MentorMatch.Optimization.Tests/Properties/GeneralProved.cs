using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.GeneralMatching;
using MentorMatch.Testing.Instances;

namespace MentorMatch.Optimization.Tests.Properties;

/// <summary>Solves general matching with the solver in the box and lets the judge confirm before anything is asserted.</summary>
internal static class GeneralProved
{
    /// <summary>The judged optimum.</summary>
    public static GeneralMatchingSolution Solution(GeneralMatchingProblem problem)
    {
        GeneralMatchingSolution solution = new BlossomSolver().Solve(problem, new SolveOptions { Threads = 1 });
        AssignmentVerdict verdict = GeneralMatchingJudge.Judge(problem, solution);
        Assert.Empty(verdict.Objections);
        Assert.Equal(SolutionStatus.Optimal, verdict.Status);
        return solution;
    }

    /// <summary>The value of the optimum.</summary>
    public static ProvedValue Value(GeneralMatchingSketch sketch)
    {
        GeneralMatchingProblem problem = sketch.Build();
        return Value(problem, Solution(problem));
    }

    public static ProvedValue Value(GeneralMatchingProblem problem, GeneralMatchingSolution solution) =>
        new(
            problem.Objective == AssignmentObjective.MostMatches ? solution.Edges.Length : 0,
            solution.Edges.Aggregate(Int128.Zero, (sum, edge) => sum + problem.Weights[edge])
        );
}

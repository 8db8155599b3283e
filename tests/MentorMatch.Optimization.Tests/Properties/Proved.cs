using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.Assignment;
using MentorMatch.Testing.Instances;

namespace MentorMatch.Optimization.Tests.Properties;

/// <summary>The value of a problem: first the number of matches where that comes first, then the total. Compares like a number.</summary>
internal readonly record struct ProvedValue(long Matched, Int128 Total) : IComparable<ProvedValue>
{
    public static bool operator <(ProvedValue left, ProvedValue right) => left.CompareTo(right) < 0;

    public static bool operator >(ProvedValue left, ProvedValue right) => left.CompareTo(right) > 0;

    public static bool operator <=(ProvedValue left, ProvedValue right) => left.CompareTo(right) <= 0;

    public static bool operator >=(ProvedValue left, ProvedValue right) => left.CompareTo(right) >= 0;

    public int CompareTo(ProvedValue other) => Matched != other.Matched ? Matched.CompareTo(other.Matched) : Total.CompareTo(other.Total);
}

/// <summary>Solves with the solver in the box and lets the judge confirm before anything is asserted.</summary>
internal static class Proved
{
    /// <summary>The judged optimum, or <see langword="null"/> when the judge confirms that there is none.</summary>
    public static AssignmentSolution? Solution(AssignmentProblem problem)
    {
        AssignmentSolution solution = new AuctionPathsSolver().Solve(problem, new SolveOptions { Threads = 1 });
        AssignmentVerdict verdict = AssignmentJudge.Judge(problem, solution);
        Assert.Equal(solution.Edges.IsDefault ? SolutionStatus.Infeasible : SolutionStatus.Optimal, verdict.Status);
        return solution.Edges.IsDefault ? null : solution;
    }

    /// <summary>The value of the optimum, or <see langword="null"/> when there is none.</summary>
    public static ProvedValue? Value(AssignmentSketch sketch)
    {
        AssignmentProblem problem = sketch.Build();
        return Solution(problem) is { } solution ? Value(problem, solution) : null;
    }

    public static ProvedValue Value(AssignmentProblem problem, AssignmentSolution solution) =>
        new(
            problem.Objective == AssignmentObjective.MostMatches ? solution.Edges.Length : 0,
            solution.Edges.Aggregate(Int128.Zero, (sum, edge) => sum + problem.Weight(edge))
        );
}

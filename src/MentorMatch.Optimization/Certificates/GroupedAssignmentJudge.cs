using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers.Assignment;

namespace MentorMatch.Optimization.Certificates;

/// <summary>
/// Re-judges solutions of a <see cref="GroupedAssignmentProblem"/> from the problem alone, as <see cref="AssignmentJudge"/> does those of a plain one. Shares no code
/// with any solver.
/// </summary>
/// <remarks>
/// Prices v and bonus λ bound every solution: the columns of a group are worth the most that Σ v y can be while y keeps each column's maximum and the group's; the rows of
/// a group, the best values w + λ − v of their edges under each row's maximum and the group's. Both are found greedily, which is exact for nested maxima. The capacity
/// of a cut counts, of a group's rows outside (or columns inside), no more than the group's maximum.
/// </remarks>
public static class GroupedAssignmentJudge
{
    /// <summary>Judges a solution. Takes time linear in the edges (times the logarithm of a row's or group's edges) and memory linear in nodes and group maxima.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="solution">The claim; its edges and prices are those of the problem's core.</param>
    /// <returns>What was proved. <see cref="SolutionStatus.Optimal"/> only when the recomputed value equals a recomputed bound, in integers.</returns>
    public static AssignmentVerdict Judge(GroupedAssignmentProblem problem, AssignmentSolution solution)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return AssignmentJudge.Judge(problem.Core, problem.RowGroups, problem.ColumnGroups, solution);
    }
}

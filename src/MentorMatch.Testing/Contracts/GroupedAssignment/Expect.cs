using System.Collections.Immutable;
using System.Globalization;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.Assignment;
using MentorMatch.Testing.Instances;

namespace MentorMatch.Testing.Contracts.GroupedAssignment;

/// <summary>What a contract case may expect of a solver. Every solution is judged anew; nothing is believed.</summary>
internal static class Expect
{
    /// <summary>One thread by default: threads are the subject of their own case.</summary>
    public static SolveOptions OneThread { get; } = new() { Threads = 1 };

    /// <summary>Expects the optimum, proved. Edges are counted only under most matches first, where every optimum has as many.</summary>
    public static AssignmentSolution Optimum(
        ISolver<GroupedAssignmentProblem, AssignmentSolution> solver,
        GroupedAssignmentProblem problem,
        Int128 total,
        long matched
    )
    {
        AssignmentSolution solution = solver.Solve(problem, OneThread, CancellationToken.None);
        That(solution.Stop == StopReason.Finished, problem, $"expected it to finish; it stopped by {solution.Stop}");
        That(!solution.Edges.IsDefault, problem, $"expected a solution with total {total}; none came");
        That(solution.Clash is null, problem, $"expected no clash beside a solution; it reports {solution.Clash?.Kind}");
        AssignmentVerdict verdict = Kept(problem, solution);
        That(verdict.Total == total, problem, $"expected total {total}; the {verdict.Matched} chosen edges total {verdict.Total}");
        That(
            problem.Core.Objective == AssignmentObjective.BestTotal || verdict.Matched == matched,
            problem,
            $"expected {matched} edges; {verdict.Matched} are chosen"
        );
        That(
            verdict.Status == SolutionStatus.Optimal,
            problem,
            $"the optimum {total} is chosen, but its proof was not accepted ({verdict.Status}, bound {verdict.Bound}): {string.Join(" ", verdict.Objections)}"
        );
        return solution;
    }

    /// <summary>Expects a genuine reason why there is no solution, of which no named node can be left out.</summary>
    public static AssignmentClash Infeasible(ISolver<GroupedAssignmentProblem, AssignmentSolution> solver, GroupedAssignmentProblem problem)
    {
        AssignmentSolution solution = solver.Solve(problem, OneThread, CancellationToken.None);
        That(solution.Stop == StopReason.Finished, problem, $"expected it to finish; it stopped by {solution.Stop}");
        That(solution.Edges.IsDefault, problem, $"no solution exists; {(solution.Edges.IsDefault ? 0 : solution.Edges.Length)} edges came");
        That(solution.Clash is not null, problem, $"no solution exists; expected a clash, none came");
        AssignmentClash clash = solution.Clash!;
        AssignmentVerdict verdict = GroupedAssignmentJudge.Judge(problem, solution);
        That(
            verdict.Status == SolutionStatus.Infeasible,
            problem,
            $"the clash {Assignment.Expect.Text(clash)} was not accepted: {string.Join(" ", verdict.Objections)}"
        );
        bool ofRows = clash.Kind == ClashKind.RowMinimums;
        ImmutableArray<int> nodes = clash.Kind is ClashKind.RowMinimums or ClashKind.ColumnMinimums
            ? (ofRows ? clash.Rows : clash.Columns)
            : [];
        foreach (int node in nodes)
        {
            AssignmentClash smaller = ofRows ? clash with { Rows = nodes.Remove(node) } : clash with { Columns = nodes.Remove(node) };
            SolutionStatus status = GroupedAssignmentJudge.Judge(problem, solution with { Clash = smaller }).Status;
            That(status != SolutionStatus.Infeasible, problem, $"the clash {Assignment.Expect.Text(clash)} holds without node {node} too");
        }

        return clash;
    }

    /// <summary>Expects the chosen edges to be ascending and to keep every bound, group and pin.</summary>
    public static AssignmentVerdict Kept(GroupedAssignmentProblem problem, AssignmentSolution solution)
    {
        Assignment.Expect.Kept(problem.Core, solution);
        KeptGroups("row", problem, problem.RowGroups, [.. solution.Edges.Select(problem.Core.RowOf)]);
        KeptGroups("column", problem, problem.ColumnGroups, [.. solution.Edges.Select(edge => problem.Core.EdgeColumns[edge])]);
        return GroupedAssignmentJudge.Judge(problem, solution);
    }

    /// <summary>Expects a condition; the message ends with the problem, ready to be built again.</summary>
    public static void That(bool condition, GroupedAssignmentProblem problem, FormattableString otherwise)
    {
        if (!condition)
        {
            throw new ContractViolationException(
                $"{otherwise.ToString(CultureInfo.InvariantCulture)}. Problem: {GroupedSketch.Of(problem)}"
            );
        }
    }

    private static void KeptGroups(string side, GroupedAssignmentProblem problem, NodeGroups groups, int[] nodes)
    {
        for (int group = 0; group < groups.Count; group++)
        {
            int count = nodes.Count(node => groups.Of(node) == group);
            That(count <= groups.Maxima[group], problem, $"{side} group {group} has {count} edges, more than {groups.Maxima[group]}");
        }
    }
}

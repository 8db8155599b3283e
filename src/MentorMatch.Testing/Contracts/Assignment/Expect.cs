using System.Collections.Immutable;
using System.Globalization;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.Assignment;
using MentorMatch.Testing.Instances;
using MentorMatch.Testing.Oracles;

namespace MentorMatch.Testing.Contracts.Assignment;

/// <summary>What a contract case may expect of a solver. Every solution is judged anew; nothing is believed.</summary>
internal static class Expect
{
    /// <summary>One thread by default: threads are the subject of their own case.</summary>
    public static SolveOptions OneThread { get; } = new() { Threads = 1 };

    /// <summary>Expects the optimum, proved. Edges are counted only under most matches first, where every optimum has as many.</summary>
    public static AssignmentSolution Optimum(
        ISolver<AssignmentProblem, AssignmentSolution> solver,
        AssignmentProblem problem,
        Int128 total,
        long matched,
        SolveOptions? options = null
    )
    {
        AssignmentSolution solution = solver.Solve(problem, options ?? OneThread, CancellationToken.None);
        That(solution.Stop == StopReason.Finished, problem, $"expected it to finish; it stopped by {solution.Stop}");
        That(!solution.Edges.IsDefault, problem, $"expected a solution with total {total}; none came");
        That(solution.Clash is null, problem, $"expected no clash beside a solution; it reports {solution.Clash?.Kind}");
        AssignmentVerdict verdict = Kept(problem, solution);
        That(verdict.Total == total, problem, $"expected total {total}; the {verdict.Matched} chosen edges total {verdict.Total}");
        That(
            problem.Objective == AssignmentObjective.BestTotal || verdict.Matched == matched,
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

    /// <summary>Expects a genuine reason why there is no solution.</summary>
    public static void Infeasible(ISolver<AssignmentProblem, AssignmentSolution> solver, AssignmentProblem problem)
    {
        AssignmentSolution solution = solver.Solve(problem, OneThread, CancellationToken.None);
        That(solution.Stop == StopReason.Finished, problem, $"expected it to finish; it stopped by {solution.Stop}");
        That(solution.Edges.IsDefault, problem, $"no solution exists; {(solution.Edges.IsDefault ? 0 : solution.Edges.Length)} edges came");
        That(solution.Clash is not null, problem, $"no solution exists; expected a clash, none came");
        string? objection = ClashOracle.Objection(problem, solution.Clash!);
        That(objection is null, problem, $"the clash {Text(solution.Clash!)} is no proof: {objection}");
        AssignmentVerdict verdict = AssignmentJudge.Judge(problem, solution);
        That(
            verdict.Status == SolutionStatus.Infeasible,
            problem,
            $"the clash {Text(solution.Clash!)} is genuine, but the judge says {verdict.Status}: {string.Join(" ", verdict.Objections)}"
        );
    }

    /// <summary>Expects the chosen edges to be ascending and to keep every bound and pin.</summary>
    public static AssignmentVerdict Kept(AssignmentProblem problem, AssignmentSolution solution)
    {
        int[] rowLoads = new int[problem.RowCount];
        int[] columnLoads = new int[problem.ColumnCount];
        ImmutableArray<int> edges = solution.Edges;
        for (int k = 0; k < edges.Length; k++)
        {
            That((uint)edges[k] < (uint)problem.EdgeCount, problem, $"edge {edges[k]} does not exist");
            That(k == 0 || edges[k] > edges[k - 1], problem, $"edges {(k == 0 ? 0 : edges[k - 1])} and {edges[k]} are not ascending");
            rowLoads[problem.RowOf(edges[k])]++;
            columnLoads[problem.EdgeColumns[edges[k]]]++;
        }

        for (int row = 0; row < rowLoads.Length; row++)
        {
            Bounds bounds = problem.RowBounds[row];
            That(rowLoads[row] >= bounds.Min && rowLoads[row] <= bounds.Max, problem, $"row {row} has {rowLoads[row]} edges, not {bounds}");
        }

        for (int column = 0; column < columnLoads.Length; column++)
        {
            Bounds bounds = problem.ColumnBounds[column];
            int load = columnLoads[column];
            That(load >= bounds.Min && load <= bounds.Max, problem, $"column {column} has {load} edges, not {bounds}");
        }

        foreach (int pin in problem.PinnedEdges)
        {
            That(edges.BinarySearch(pin) >= 0, problem, $"edge {pin} is pinned but not chosen");
        }

        return AssignmentJudge.Judge(problem, solution);
    }

    /// <summary>Expects a condition; the message ends with the problem, ready to be built again.</summary>
    public static void That(bool condition, AssignmentProblem problem, FormattableString otherwise)
    {
        if (!condition)
        {
            throw new ContractViolationException(
                $"{otherwise.ToString(CultureInfo.InvariantCulture)}. Problem: {AssignmentSketch.Of(problem)}"
            );
        }
    }

    /// <summary>A clash on one line.</summary>
    public static string Text(AssignmentClash clash) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{clash.Kind} rows [{string.Join(',', clash.Rows)}] columns [{string.Join(',', clash.Columns)}] pins [{string.Join(',', clash.PinnedEdges)}] {clash.Needed} > {clash.Available}"
        );
}

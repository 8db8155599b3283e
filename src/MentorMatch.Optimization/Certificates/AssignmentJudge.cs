using System.Collections.Immutable;
using System.Globalization;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers.Assignment;

namespace MentorMatch.Optimization.Certificates;

/// <summary>
/// Re-judges solutions of an <see cref="AssignmentProblem"/> from the problem alone: bounds and pins kept, totals recomputed, the proof evaluated over every
/// edge. Shares no code with any solver, and trusts nothing that a solver computed.
/// </summary>
public static class AssignmentJudge
{
    /// <summary>Judges a solution. Takes time linear in the edges (times the logarithm of a row's edges where its maximum exceeds 1) and memory linear in the nodes.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="solution">The claim.</param>
    /// <returns>What was proved. <see cref="SolutionStatus.Optimal"/> only when the recomputed value equals a recomputed bound, in integers.</returns>
    public static AssignmentVerdict Judge(AssignmentProblem problem, AssignmentSolution solution)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return Judge(problem, NodeGroups.None, NodeGroups.None, solution);
    }

    /// <summary>Judges a solution where groups of rows and of columns have maxima of their own: see <see cref="GroupedAssignmentJudge"/>.</summary>
    internal static AssignmentVerdict Judge(
        AssignmentProblem problem,
        NodeGroups rowGroups,
        NodeGroups columnGroups,
        AssignmentSolution solution
    )
    {
        ArgumentNullException.ThrowIfNull(solution);
        List<string> objections = [];
        PriceBound prices = new(problem, rowGroups, columnGroups);
        long matchedBound = new CutCapacity(problem, rowGroups, columnGroups).Of(solution.Proof?.Cut, objections);
        if (solution.Edges.IsDefault)
        {
            bool refuted = solution.Clash is not null && ClashJudge.Holds(problem, rowGroups, columnGroups, solution.Clash, objections);
            return new AssignmentVerdict
            {
                Status = refuted ? SolutionStatus.Infeasible : SolutionStatus.Unknown,
                MatchedBound = refuted ? 0 : matchedBound,
                Bound = refuted ? null : prices.Of(solution.Proof, matchedBound, objections),
                EdgesChecked = refuted ? problem.EdgeCount : 0,
                Objections = [.. objections],
            };
        }

        bool feasible = Keeps(problem, rowGroups, columnGroups, solution.Edges, objections);
        Int128 total = 0;
        foreach (int edge in solution.Edges)
        {
            total += (uint)edge < (uint)problem.EdgeCount ? problem.Weight(edge) : 0;
        }

        Int128? bound = prices.Of(solution.Proof, matchedBound, objections);
        return Weigh(problem.Objective, feasible, solution.Edges.Length, matchedBound, total, bound, problem.EdgeCount, objections);
    }

    /// <summary>What value and bounds prove together.</summary>
    internal static AssignmentVerdict Weigh(
        AssignmentObjective objective,
        bool feasible,
        long matched,
        long matchedBound,
        Int128 total,
        Int128? bound,
        long edges,
        List<string> objections
    )
    {
        bool countProved = objective == AssignmentObjective.BestTotal || matched == matchedBound;
        bool optimal = feasible && countProved && bound == total;
        if (feasible && (bound < total && countProved || matched > matchedBound))
        {
            objections.Add("The proof contradicts the solution: a feasible solution exceeds its bound.");
        }

        return new AssignmentVerdict
        {
            Status =
                optimal && objections.Count == 0 ? SolutionStatus.Optimal
                : feasible ? SolutionStatus.Feasible
                : SolutionStatus.Unknown,
            Matched = matched,
            MatchedBound = matchedBound,
            Total = total,
            Bound = bound,
            EdgesChecked = bound is null ? 0 : edges,
            Objections = [.. objections],
        };
    }

    private static bool Keeps(
        AssignmentProblem problem,
        NodeGroups rowGroups,
        NodeGroups columnGroups,
        ImmutableArray<int> edges,
        List<string> objections
    )
    {
        int before = objections.Count;
        int[] rowCount = new int[problem.RowCount];
        int[] columnCount = new int[problem.ColumnCount];
        int previous = -1;
        int row = 0;
        foreach (int edge in edges)
        {
            if ((uint)edge >= (uint)problem.EdgeCount || edge <= previous)
            {
                objections.Add(Text($"Edge {edge} does not exist, is chosen twice or is out of order."));
                return false;
            }

            while (problem.RowStarts[row + 1] <= edge)
            {
                row++;
            }

            rowCount[row]++;
            columnCount[problem.EdgeColumns[edge]]++;
            previous = edge;
        }

        CheckBounds("Row", rowCount, problem.RowBounds, objections);
        CheckBounds("Column", columnCount, problem.ColumnBounds, objections);
        CheckGroups("Row", rowCount, rowGroups, objections);
        CheckGroups("Column", columnCount, columnGroups, objections);
        foreach (int pin in problem.PinnedEdges)
        {
            if (edges.BinarySearch(pin) < 0)
            {
                objections.Add(Text($"Pinned edge {pin} is not chosen."));
            }
        }

        return objections.Count == before;
    }

    private static void CheckBounds(string side, int[] counts, ReadOnlySpan<Bounds> bounds, List<string> objections)
    {
        for (int k = 0; k < counts.Length; k++)
        {
            if (counts[k] < bounds[k].Min || counts[k] > bounds[k].Max)
            {
                objections.Add(Text($"{side} {k} has {counts[k]} chosen edges; its bounds are {bounds[k]}."));
            }
        }
    }

    private static void CheckGroups(string side, int[] counts, NodeGroups groups, List<string> objections)
    {
        for (int group = 0; group < groups.Count; group++)
        {
            long count = 0;
            foreach (int node in groups.Members(group))
            {
                count += counts[node];
            }

            if (count > groups.Maxima[group])
            {
                objections.Add(Text($"{side} group {group} has {count} chosen edges; its maximum is {groups.Maxima[group]}."));
            }
        }
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

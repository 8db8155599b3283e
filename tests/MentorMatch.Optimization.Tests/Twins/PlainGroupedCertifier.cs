using System.Collections.Immutable;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;

namespace MentorMatch.Optimization.Tests.Twins;

/// <summary>The plain twin of the judge of grouped problems: definitions written down as they read, with no thought of speed.</summary>
public static class PlainGroupedCertifier
{
    /// <summary>Whether the edges keep every bound, every pin and every group.</summary>
    public static bool IsFeasible(GroupedAssignmentProblem problem, ImmutableArray<int> edges) =>
        PlainCertifier.IsFeasible(problem.Core, edges)
        && Enumerable
            .Range(0, problem.RowGroups.Count)
            .All(g => edges.Count(edge => problem.RowGroups.Of(problem.Core.RowOf(edge)) == g) <= problem.RowGroups.Maxima[g])
        && Enumerable
            .Range(0, problem.ColumnGroups.Count)
            .All(g => edges.Count(edge => problem.ColumnGroups.Of(problem.Core.EdgeColumns[edge]) == g) <= problem.ColumnGroups.Maxima[g]);

    /// <summary>Whether solution and proof together prove optimality.</summary>
    public static bool Proves(GroupedAssignmentProblem problem, ImmutableArray<int> edges, AssignmentProof proof)
    {
        if (!IsFeasible(problem, edges))
        {
            return false;
        }

        bool tight = Bound(problem, proof) == PlainCertifier.Total(problem.Core, edges) + ((Int128)proof.MatchBonus * edges.Length);
        return problem.Core.Objective == AssignmentObjective.BestTotal
            ? tight && proof.MatchBonus == 0
            : tight && proof.MatchBonus >= 0 && proof.Cut is { } cut && MostEdges(problem, cut) == edges.Length;
    }

    /// <summary>What the cut allows. A pin leaves the graph, takes a place at both of its ends and in their groups, and is counted by itself.</summary>
    public static long MostEdges(GroupedAssignmentProblem problem, CardinalityCut cut)
    {
        AssignmentProblem core = problem.Core;
        int[] pins = core.PinnedEdges.ToArray();
        long rowsOutside = Limited(
            problem.RowGroups,
            Enumerable.Range(0, core.RowCount).Except(cut.Rows),
            row => Places(core.RowBounds[row].Max, problem.RowGroups.Of(row), core.RowStarts[row + 1] - core.RowStarts[row]),
            [.. pins.Select(core.RowOf)]
        );
        long columnsInside = Limited(
            problem.ColumnGroups,
            cut.Columns,
            column => Places(core.ColumnBounds[column].Max, problem.ColumnGroups.Of(column), Degree(core, column)),
            [.. pins.Select(pin => core.EdgeColumns[pin])]
        );
        long across = Enumerable
            .Range(0, core.EdgeCount)
            .Except(pins)
            .Count(edge => cut.Rows.Contains(core.RowOf(edge)) && !cut.Columns.Contains(core.EdgeColumns[edge]));
        return pins.Length + rowsOutside + columnsInside + across;
    }

    private static Int128 Bound(GroupedAssignmentProblem problem, AssignmentProof proof)
    {
        AssignmentProblem core = problem.Core;
        Int128 bound = 0;
        for (int column = 0; column < core.ColumnCount; column++)
        {
            Int128 price = proof.ColumnPrices[column];
            Bounds limits = core.ColumnBounds[column];
            bound += problem.ColumnGroups.Of(column) < 0 ? Int128.Max(price * limits.Max, price * limits.Min) : 0;
        }

        for (int group = 0; group < problem.ColumnGroups.Count; group++)
        {
            // Every place by itself, the dearest first.
            bound += problem
                .ColumnGroups.Members(group)
                .ToArray()
                .SelectMany(column =>
                    Enumerable.Repeat((Int128)proof.ColumnPrices[column], Math.Min(core.ColumnBounds[column].Max, Degree(core, column)))
                )
                .Where(price => price > 0)
                .OrderDescending()
                .Take(problem.ColumnGroups.Maxima[group])
                .Aggregate(Int128.Zero, (a, b) => a + b);
        }

        int[] pins = core.PinnedEdges.ToArray();
        Int128 Value(int edge) => (Int128)core.Weight(edge) + proof.MatchBonus - proof.ColumnPrices[core.EdgeColumns[edge]];
        bound += pins.Aggregate(Int128.Zero, (sum, pin) => sum + Value(pin));
        int[] rowPlaces =
        [
            .. Enumerable.Range(0, core.RowCount).Select(row => core.RowBounds[row].Max - pins.Count(pin => core.RowOf(pin) == row)),
        ];
        int[] groupPlaces =
        [
            .. problem.RowGroups.Maxima.ToArray().Select((max, g) => max - pins.Count(pin => problem.RowGroups.Of(core.RowOf(pin)) == g)),
        ];
        foreach (int edge in Enumerable.Range(0, core.EdgeCount).Except(pins).OrderByDescending(Value))
        {
            int row = core.RowOf(edge);
            int group = problem.RowGroups.Of(row);
            int taken = core.RowBounds[row].Max - rowPlaces[row];
            bool asked = taken < core.RowBounds[row].Min;
            if ((Value(edge) > 0 || asked) && rowPlaces[row] > 0 && (group < 0 || groupPlaces[group] > 0))
            {
                bound += Value(edge);
                rowPlaces[row]--;
                if (group >= 0)
                {
                    groupPlaces[group]--;
                }
            }
        }

        return bound;
    }

    private static int Places(int max, int group, int degree) => group < 0 ? max : Math.Min(max, degree);

    private static int Degree(AssignmentProblem core, int column) => core.EdgeColumns.ToArray().Count(each => each == column);

    private static long Limited(NodeGroups groups, IEnumerable<int> nodes, Func<int, int> places, int[] pinnedNodes)
    {
        int[] listed = [.. nodes];
        long Own(int node) => places(node) - pinnedNodes.Count(pinned => pinned == node);
        long single = listed.Where(node => groups.Of(node) < 0).Sum(Own);
        return single
            + Enumerable
                .Range(0, groups.Count)
                .Sum(g =>
                    Math.Min(
                        listed.Where(node => groups.Of(node) == g).Sum(Own),
                        groups.Maxima[g] - (long)pinnedNodes.Count(pinned => groups.Of(pinned) == g)
                    )
                );
    }
}

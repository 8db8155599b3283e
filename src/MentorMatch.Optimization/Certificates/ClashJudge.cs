using System.Collections.Immutable;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers.Assignment;

namespace MentorMatch.Optimization.Certificates;

/// <summary>Re-judges the claim that a problem has no solution, from the problem and the nodes named.</summary>
internal static class ClashJudge
{
    /// <returns>Whether the nodes named really need more edges than there can be.</returns>
    public static bool Holds(AssignmentProblem problem, AssignmentClash clash, List<string> objections) =>
        Holds(problem, NodeGroups.None, NodeGroups.None, clash, objections);

    /// <returns>The same where groups of rows and of columns have maxima of their own.</returns>
    public static bool Holds(
        AssignmentProblem problem,
        NodeGroups rowGroups,
        NodeGroups columnGroups,
        AssignmentClash clash,
        List<string> objections
    )
    {
        bool onRows = clash.Kind is ClashKind.PinsExceedRow or ClashKind.RowMinimums;
        ImmutableArray<int> nodes = onRows ? clash.Rows : clash.Columns;
        HashSet<int> named = nodes.IsDefault ? [] : [.. nodes];
        int count = onRows ? problem.RowCount : problem.ColumnCount;
        if (named.Count == 0 || named.Count != nodes.Length || named.Any(n => n < 0 || n >= count))
        {
            objections.Add("The clash names no node, a node that does not exist, or one twice.");
            return false;
        }

        (Int128 needed, Int128 available) = clash.Kind is ClashKind.PinsExceedRow or ClashKind.PinsExceedColumn
            ? PinsAgainstMaxima(problem, onRows ? rowGroups : columnGroups, named, onRows)
            : MinimaAgainstNeighbours(problem, onRows ? columnGroups : rowGroups, named, onRows);
        if (needed > available)
        {
            return true;
        }

        objections.Add($"The clash is none: {needed} needed, {available} available.");
        return false;
    }

    private static (Int128 Needed, Int128 Available) PinsAgainstMaxima(
        AssignmentProblem problem,
        NodeGroups groups,
        HashSet<int> named,
        bool onRows
    )
    {
        Int128 pins = 0;
        foreach (int pin in problem.PinnedEdges)
        {
            pins += named.Contains(onRows ? problem.RowOf(pin) : problem.EdgeColumns[pin]) ? 1 : 0;
        }

        GroupedSum maxima = new(groups);
        foreach (int node in named)
        {
            maxima.Add(node, (onRows ? problem.RowBounds : problem.ColumnBounds)[node].Max);
        }

        return (pins, maxima.Total);
    }

    private static (Int128 Needed, Int128 Available) MinimaAgainstNeighbours(
        AssignmentProblem problem,
        NodeGroups neighbourGroups,
        HashSet<int> named,
        bool onRows
    )
    {
        ReadOnlySpan<Bounds> neighbourBounds = onRows ? problem.ColumnBounds : problem.RowBounds;
        HashSet<int> pinned = [.. problem.PinnedEdges];
        long[] edgesFromNamed = new long[neighbourBounds.Length];
        long[] pinsElsewhere = new long[neighbourBounds.Length];
        for (int row = 0; row < problem.RowCount; row++)
        {
            for (int edge = problem.RowStarts[row]; edge < problem.RowStarts[row + 1]; edge++)
            {
                int column = problem.EdgeColumns[edge];
                (int node, int neighbour) = onRows ? (row, column) : (column, row);
                if (named.Contains(node))
                {
                    edgesFromNamed[neighbour]++;
                }
                else if (pinned.Contains(edge))
                {
                    pinsElsewhere[neighbour]++;
                }
            }
        }

        Int128 needed = 0;
        foreach (int node in named)
        {
            needed += (onRows ? problem.RowBounds : problem.ColumnBounds)[node].Min;
        }

        GroupedSum available = new(neighbourGroups);
        for (int k = 0; k < neighbourBounds.Length; k++)
        {
            available.Lower(k, pinsElsewhere[k]);
            available.Add(k, Math.Min(edgesFromNamed[k], neighbourBounds[k].Max - pinsElsewhere[k]));
        }

        return (needed, available.Total);
    }
}

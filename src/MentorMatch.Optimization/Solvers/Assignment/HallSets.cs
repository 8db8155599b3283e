using System.Collections.Immutable;
using MentorMatch.Optimization.Problems;

namespace MentorMatch.Optimization.Solvers.Assignment;

/// <summary>Puts a set of nodes whose minimums cannot all be met into words: the neighbours, the pins that take part, what is needed and what there is.</summary>
internal static class HallSets
{
    public static AssignmentClash OfRows(AssignmentProblem problem, PinLoads pins, int[] rows)
    {
        bool[] inside = Mark(rows, problem.RowCount);
        int[] edgesInto = new int[problem.ColumnCount];
        foreach (int row in rows)
        {
            foreach (int column in problem.EdgeColumns[problem.RowStarts[row]..problem.RowStarts[row + 1]])
            {
                edgesInto[column]++;
            }
        }

        int[] pinnedOutside = [.. pins.OfColumn];
        foreach (int edge in problem.PinnedEdges)
        {
            if (inside[problem.RowOf(edge)])
            {
                pinnedOutside[problem.EdgeColumns[edge]]--;
            }
        }

        ImmutableArray<int> columns = Neighbours(edgesInto);
        long needed = 0;
        foreach (int row in rows)
        {
            needed += problem.RowBounds[row].Min;
        }

        long available = 0;
        foreach (int column in columns)
        {
            available += Math.Min(edgesInto[column], problem.ColumnBounds[column].Max - pinnedOutside[column]);
        }

        return new AssignmentClash(
            ClashKind.RowMinimums,
            [.. rows],
            columns,
            PinsAt(problem, e => edgesInto[problem.EdgeColumns[e]] > 0),
            needed,
            available
        );
    }

    public static AssignmentClash OfColumns(AssignmentProblem problem, PinLoads pins, int[] columns)
    {
        bool[] inside = Mark(columns, problem.ColumnCount);
        int[] edgesInto = new int[problem.RowCount];
        for (int row = 0; row < problem.RowCount; row++)
        {
            foreach (int column in problem.EdgeColumns[problem.RowStarts[row]..problem.RowStarts[row + 1]])
            {
                edgesInto[row] += inside[column] ? 1 : 0;
            }
        }

        int[] pinnedOutside = [.. pins.OfRow];
        foreach (int edge in problem.PinnedEdges)
        {
            if (inside[problem.EdgeColumns[edge]])
            {
                pinnedOutside[problem.RowOf(edge)]--;
            }
        }

        ImmutableArray<int> rows = Neighbours(edgesInto);
        long needed = 0;
        foreach (int column in columns)
        {
            needed += problem.ColumnBounds[column].Min;
        }

        long available = 0;
        foreach (int row in rows)
        {
            available += Math.Min(edgesInto[row], problem.RowBounds[row].Max - pinnedOutside[row]);
        }

        return new AssignmentClash(
            ClashKind.ColumnMinimums,
            rows,
            [.. columns],
            PinsAt(problem, e => edgesInto[problem.RowOf(e)] > 0),
            needed,
            available
        );
    }

    private static bool[] Mark(int[] nodes, int count)
    {
        bool[] marked = new bool[count];
        foreach (int node in nodes)
        {
            marked[node] = true;
        }

        return marked;
    }

    private static ImmutableArray<int> Neighbours(int[] edgesInto) =>
        [.. Enumerable.Range(0, edgesInto.Length).Where(k => edgesInto[k] > 0)];

    private static ImmutableArray<int> PinsAt(AssignmentProblem problem, Func<int, bool> concerned) =>
        [.. problem.PinnedEdges.ToArray().Where(concerned)];
}

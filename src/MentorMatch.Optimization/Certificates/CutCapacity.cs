using System.Collections.Immutable;
using MentorMatch.Optimization.Problems;

namespace MentorMatch.Optimization.Certificates;

/// <summary>How many edges a cut allows; see <see cref="CardinalityCut"/>.</summary>
internal sealed class CutCapacity(AssignmentProblem problem, NodeGroups rowGroups, NodeGroups columnGroups)
{
    private readonly NodePlaces rowPlaces = NodePlaces.OfRows(problem, rowGroups);
    private readonly NodePlaces columnPlaces = NodePlaces.OfColumns(problem, columnGroups);

    /// <summary>The capacity of the cut, once the pins are taken out of the graph and added back as a number; without a cut, what the maxima allow.</summary>
    public long Of(CardinalityCut? cut, List<string> objections)
    {
        if (cut is null)
        {
            return OfMaxima();
        }

        if (Inside(cut.Rows, problem.RowCount) is not { } insideRow || Inside(cut.Columns, problem.ColumnCount) is not { } insideColumn)
        {
            objections.Add("The cut lacks a list, or names a row or column that does not exist or one twice.");
            return OfMaxima();
        }

        HashSet<int> pinned = [.. problem.PinnedEdges];
        GroupedSum columnsInside = new(columnGroups);
        for (int column = 0; column < problem.ColumnCount; column++)
        {
            columnsInside.Add(column, insideColumn[column] ? columnPlaces.Of(column) : 0);
        }

        GroupedSum rowsOutside = new(rowGroups);
        long across = pinned.Count;
        for (int row = 0; row < problem.RowCount; row++)
        {
            rowsOutside.Add(row, insideRow[row] ? 0 : rowPlaces.Of(row));
            for (int edge = problem.RowStarts[row]; edge < problem.RowStarts[row + 1]; edge++)
            {
                int column = problem.EdgeColumns[edge];
                if (pinned.Count > 0 && pinned.Contains(edge))
                {
                    rowsOutside.Add(row, insideRow[row] ? 0 : -1);
                    rowsOutside.Lower(row, 1);
                    columnsInside.Add(column, insideColumn[column] ? -1 : 0);
                    columnsInside.Lower(column, 1);
                }
                else if (insideRow[row] && !insideColumn[column])
                {
                    across++;
                }
            }
        }

        return (long)(across + rowsOutside.Total + columnsInside.Total);
    }

    private long OfMaxima() =>
        (long)Int128.Min(Sum(rowPlaces, problem.RowCount, rowGroups), Sum(columnPlaces, problem.ColumnCount, columnGroups));

    private static Int128 Sum(NodePlaces places, int count, NodeGroups groups)
    {
        GroupedSum sum = new(groups);
        for (int node = 0; node < count; node++)
        {
            sum.Add(node, places.Of(node));
        }

        return sum.Total;
    }

    private static bool[]? Inside(ImmutableArray<int> nodes, int count)
    {
        if (nodes.IsDefault)
        {
            return null;
        }

        bool[] inside = new bool[count];
        foreach (int node in nodes)
        {
            if ((uint)node >= (uint)count || inside[node])
            {
                return null;
            }

            inside[node] = true;
        }

        return inside;
    }
}

using System.Collections.Immutable;
using System.Numerics;
using MentorMatch.Optimization.Certificates;

namespace MentorMatch.Optimization.Solvers.Assignment;

/// <summary>
/// Shows that a matching has as many edges as possible: no alternating path leads from a row with places left to a column with places left, and what such paths
/// do reach is a cut that no matching passes more often. Breadth-first, linear in the edges.
/// </summary>
internal static class CutFinder
{
    /// <returns>The cut, or <see langword="null"/> when the matching can grow.</returns>
    public static CardinalityCut? Find<T>(WorkingGraph<T> graph, PartialMatching<T> matching)
        where T : unmanaged, IBinaryInteger<T>
    {
        bool[] rowReached = new bool[graph.Rows];
        bool[] columnReached = new bool[graph.Columns];
        Queue<int> rows = [];
        for (int row = 0; row < graph.Rows; row++)
        {
            if (matching.RowCount[row] < graph.RowMax[row])
            {
                rowReached[row] = true;
                rows.Enqueue(row);
            }
        }

        while (rows.TryDequeue(out int row))
        {
            foreach ((int column, _) in graph.ByRow.Of(row))
            {
                if (columnReached[column] || matching.IsMate(row, column))
                {
                    continue;
                }

                if (matching.ColumnCount[column] < graph.ColumnMax[column])
                {
                    return null;
                }

                columnReached[column] = true;
                int first = matching.ColumnSlot[column];
                for (int place = first; place < first + matching.ColumnCount[column]; place++)
                {
                    int mate = matching.Places[place].Row;
                    if (!rowReached[mate])
                    {
                        rowReached[mate] = true;
                        rows.Enqueue(mate);
                    }
                }
            }
        }

        return new CardinalityCut(Indexes(rowReached), Indexes(columnReached));
    }

    private static ImmutableArray<int> Indexes(bool[] reached) => [.. Enumerable.Range(0, reached.Length).Where(k => reached[k])];
}

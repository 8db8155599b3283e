using System.Numerics;

namespace MentorMatch.Optimization.Solvers.Assignment;

/// <summary>
/// Among matchings of equal total, prefers more edges: from rows with places left, which lose nothing by a match at their profit of 0, alternating paths of tight
/// edges lead to columns with a free place at price 0. Nothing of the duals changes, so the proof stands.
/// </summary>
/// <remarks>
/// Breadth-first; what a search without success has reached never leads to success later, so it is not searched again: linear in the edges for each edge gained,
/// and linear in all for those that gain nothing.
/// </remarks>
internal sealed class FreeGrowth<T>
    where T : unmanaged, IBinaryInteger<T>
{
    private readonly WorkingGraph<T> graph;
    private readonly PartialMatching<T> matching;
    private readonly ShortestPaths<T> duals;
    private readonly bool[] rowReached;
    private readonly bool[] columnReached;

    // How the search came to a column: from which row, by an edge of which weight; and which column a row would leave.
    private readonly int[] cameFrom;
    private readonly T[] cameBy;
    private readonly int[] leftFor;
    private readonly Queue<int> rows = [];
    private readonly List<int> rowsOfSearch = [];
    private readonly List<int> columnsOfSearch = [];

    public FreeGrowth(WorkingGraph<T> graph, PartialMatching<T> matching, ShortestPaths<T> duals)
    {
        this.graph = graph;
        this.matching = matching;
        this.duals = duals;
        rowReached = new bool[graph.Rows];
        columnReached = new bool[graph.Columns];
        cameFrom = new int[graph.Columns];
        cameBy = new T[graph.Columns];
        leftFor = new int[graph.Rows];
    }

    /// <summary>Adds every edge that can be added.</summary>
    public void Run()
    {
        for (int row = 0; row < graph.Rows; row++)
        {
            while (matching.RowCount[row] < graph.RowMax[row] && duals.Profit[row] == 0 && !rowReached[row] && Grow(row))
            {
                Forget();
            }
        }
    }

    private bool Grow(int source)
    {
        rows.Clear();
        rowsOfSearch.Clear();
        columnsOfSearch.Clear();
        Reach(source, -1);
        while (rows.TryDequeue(out int row))
        {
            foreach ((int column, T weight) in graph.ByRow.Of(row))
            {
                if (columnReached[column] || !IsTight(row, column, weight) || matching.IsMate(row, column))
                {
                    continue;
                }

                columnReached[column] = true;
                columnsOfSearch.Add(column);
                cameFrom[column] = row;
                cameBy[column] = weight;
                if (matching.ColumnCount[column] < graph.ColumnMax[column] && duals.Price[column] == 0)
                {
                    Augment(column);
                    return true;
                }

                AskMates(column);
            }
        }

        return false;
    }

    private void AskMates(int column)
    {
        int first = matching.ColumnSlot[column];
        for (int place = first; place < first + matching.ColumnCount[column]; place++)
        {
            int mate = matching.Places[place].Row;
            if (!rowReached[mate] && IsTight(mate, column, matching.Places[place].Weight))
            {
                Reach(mate, column);
            }
        }
    }

    private void Reach(int row, int leaving)
    {
        rowReached[row] = true;
        rowsOfSearch.Add(row);
        leftFor[row] = leaving;
        rows.Enqueue(row);
    }

    private void Forget()
    {
        foreach (int row in rowsOfSearch)
        {
            rowReached[row] = false;
        }

        foreach (int column in columnsOfSearch)
        {
            columnReached[column] = false;
        }
    }

    private void Augment(int end)
    {
        for (int column = end; column >= 0; )
        {
            int row = cameFrom[column];
            int left = leftFor[row];
            if (left >= 0)
            {
                matching.Remove(row, left);
            }

            matching.Add(row, column, cameBy[column], T.Zero);
            column = left;
        }
    }

    private bool IsTight(int row, int column, T weight) => duals.Profit[row] + duals.Price[column] == long.CreateTruncating(weight);
}

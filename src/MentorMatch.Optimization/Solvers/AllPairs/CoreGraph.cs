namespace MentorMatch.Optimization.Solvers.AllPairs;

/// <summary>The pairs that take part in a stored problem: compressed rows, columns ascending within a row. Immutable.</summary>
internal sealed class CoreGraph
{
    private CoreGraph(int[] starts, int[] columns, int[] weights)
    {
        Starts = starts;
        Columns = columns;
        Weights = weights;
    }

    /// <summary>Where each row's pairs start; one more entry than rows.</summary>
    public int[] Starts { get; }

    /// <summary>The column of each pair.</summary>
    public int[] Columns { get; }

    /// <summary>The weight of each pair.</summary>
    public int[] Weights { get; }

    /// <summary>A graph without pairs.</summary>
    public static CoreGraph Empty(int rows) => new(new int[rows + 1], [], []);

    /// <summary>Where a pair is, negative when it is not there.</summary>
    public int Find(int row, int column)
    {
        int found = Columns.AsSpan(Starts[row]..Starts[row + 1]).BinarySearch(column);
        return found < 0 ? -1 : Starts[row] + found;
    }

    /// <summary>This graph and all pairs found, each once. Takes time linear in both.</summary>
    public CoreGraph With(FoundPairs found)
    {
        int rows = Starts.Length - 1;
        int[] listOf = new int[rows];
        Array.Fill(listOf, -1);
        for (int list = 0; list < found.Rows.Length; list++)
        {
            listOf[found.Rows[list]] = list;
        }

        int[] starts = new int[rows + 1];
        int[] columns = new int[checked(Columns.Length + found.Count)];
        int[] weights = new int[columns.Length];
        int at = 0;
        for (int row = 0; row < rows; row++)
        {
            ReadOnlySpan<int> newColumns = listOf[row] < 0 ? [] : found.ColumnsOf(listOf[row]);
            ReadOnlySpan<int> newWeights = listOf[row] < 0 ? [] : found.WeightsOf(listOf[row]);
            int old = Starts[row];
            int next = 0;
            while (old < Starts[row + 1] || next < newColumns.Length)
            {
                bool takeOld = next == newColumns.Length || (old < Starts[row + 1] && Columns[old] <= newColumns[next]);
                columns[at] = takeOld ? Columns[old] : newColumns[next];
                weights[at++] = takeOld ? Weights[old] : newWeights[next];
                next += !takeOld || (next < newColumns.Length && newColumns[next] == Columns[old]) ? 1 : 0;
                old += takeOld ? 1 : 0;
            }

            starts[row + 1] = at;
        }

        return at == columns.Length ? new CoreGraph(starts, columns, weights) : new CoreGraph(starts, columns[..at], weights[..at]);
    }
}

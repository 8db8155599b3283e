namespace MentorMatch.Optimization.Problems;

/// <summary>
/// A stable allocation problem (hospitals and residents, with capacities on both sides): rows and columns each list whom they accept, best first, without ties.
/// Wanted is an allocation within the capacities without a blocking pair: an accepted pair of which each side has a free place or prefers the other to its
/// worst partner.
/// </summary>
/// <remarks>
/// Immutable. A pair is accepted when both list it; an entry that is not returned is left out. Edges are the accepted pairs, numbered by row and within a row by the
/// row's preference, best first. A side that takes several partners prefers any further partner to a free place and compares partners one by one (responsive
/// preferences). Memory: about 20 bytes an edge.
/// </remarks>
public sealed class StableAllocationProblem
{
    private readonly PreferenceTable rows;
    private readonly int[] columnStarts;
    private readonly int[] columnEdges;
    private readonly int[] rowCapacities;
    private readonly int[] columnCapacities;

    private StableAllocationProblem(PreferenceTable rows, int[] rowCapacities, int[] columnCapacities)
    {
        this.rows = rows;
        this.rowCapacities = rowCapacities;
        this.columnCapacities = columnCapacities;
        columnStarts = new int[columnCapacities.Length + 1];
        foreach (int column in rows.Entries)
        {
            columnStarts[column + 1]++;
        }

        for (int column = 0; column < columnCapacities.Length; column++)
        {
            columnStarts[column + 1] += columnStarts[column];
        }

        // Every accepted pair stands once in its column's list, so its rank there is its place.
        columnEdges = new int[rows.Entries.Length];
        for (int edge = 0; edge < columnEdges.Length; edge++)
        {
            columnEdges[columnStarts[rows.Entries[edge]] + rows.Returns[edge]] = edge;
        }
    }

    /// <summary>Number of rows.</summary>
    public int RowCount => rowCapacities.Length;

    /// <summary>Number of columns.</summary>
    public int ColumnCount => columnCapacities.Length;

    /// <summary>Number of edges, that is, of pairs that accept each other.</summary>
    public int EdgeCount => rows.Entries.Length;

    /// <summary>Most partners of every row.</summary>
    public ReadOnlySpan<int> RowCapacities => rowCapacities;

    /// <summary>Most partners of every column.</summary>
    public ReadOnlySpan<int> ColumnCapacities => columnCapacities;

    /// <summary>Where each row's edges start; one more entry than rows.</summary>
    public ReadOnlySpan<int> RowStarts => rows.Starts;

    /// <summary>The column of every edge; within a row the best comes first.</summary>
    public ReadOnlySpan<int> EdgeColumns => rows.Entries;

    /// <summary>The rank of every edge in its column's list, 0 for the best.</summary>
    public ReadOnlySpan<int> EdgeColumnRanks => rows.Returns;

    /// <summary>Where each column's edges start in <see cref="ColumnEdges"/>; one more entry than columns.</summary>
    public ReadOnlySpan<int> ColumnStarts => columnStarts;

    /// <summary>The edges of every column, best for the column first.</summary>
    public ReadOnlySpan<int> ColumnEdges => columnEdges;

    /// <summary>Makes a problem from the lists of both sides. Takes time linear in the lists.</summary>
    /// <param name="rowLists">For every row the columns it accepts, best first.</param>
    /// <param name="columnLists">For every column the rows it accepts, best first.</param>
    /// <param name="rowCapacities">Most partners of every row, each at least 0.</param>
    /// <param name="columnCapacities">Most partners of every column, each at least 0.</param>
    /// <returns>The problem.</returns>
    /// <exception cref="ArgumentException">There is not one capacity a list, or a list names somebody who does not exist or somebody twice.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A capacity is negative.</exception>
    public static StableAllocationProblem FromLists(
        IReadOnlyList<IReadOnlyList<int>> rowLists,
        IReadOnlyList<IReadOnlyList<int>> columnLists,
        ReadOnlySpan<int> rowCapacities,
        ReadOnlySpan<int> columnCapacities
    )
    {
        ArgumentNullException.ThrowIfNull(rowLists);
        ArgumentNullException.ThrowIfNull(columnLists);
        Check(rowLists.Count, rowCapacities, nameof(rowCapacities));
        Check(columnLists.Count, columnCapacities, nameof(columnCapacities));
        PreferenceTable table = PreferenceTable.Mutual(rowLists, columnLists, "row", "column");
        return new StableAllocationProblem(table, rowCapacities.ToArray(), columnCapacities.ToArray());
    }

    /// <summary>The row of an edge. Takes time logarithmic in the number of rows.</summary>
    /// <param name="edge">Edge number, 0 … <see cref="EdgeCount"/> − 1.</param>
    /// <returns>The row.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such edge.</exception>
    public int RowOf(int edge)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(edge);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(edge, EdgeCount);
        int low = 0;
        int high = RowCount - 1;
        while (low < high)
        {
            int middle = low + ((high - low + 1) >> 1);
            (low, high) = rows.Starts[middle] <= edge ? (middle, high) : (low, middle - 1);
        }

        return low;
    }

    private static void Check(int lists, ReadOnlySpan<int> capacities, string name)
    {
        if (lists != capacities.Length)
        {
            throw new ArgumentException($"There are {lists} lists and {capacities.Length} capacities.", name);
        }

        foreach (int capacity in capacities)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(capacity, name);
        }
    }
}

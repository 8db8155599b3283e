using System.Collections.Immutable;

namespace MentorMatch.Optimization.Problems;

/// <summary>
/// A rectangular assignment (b-matching) problem: rows and columns joined by weighted edges; choose edges so that every row and every column
/// keeps its <see cref="Bounds"/> and the <see cref="Objective"/> is best. A pair without an edge is forbidden. Each edge is chosen at most once.
/// </summary>
/// <remarks>
/// Immutable. Edges are numbered 0 … <see cref="EdgeCount"/> − 1, by row and within a row by column, whatever the order they were given in.
/// Memory: 8 bytes an edge when every weight fits 32 bits, otherwise 12, plus about 20 bytes a node.
/// The constructor proves that solver arithmetic in 64 bits cannot overflow; see <see cref="LargestDual"/>.
/// </remarks>
public sealed class AssignmentProblem
{
    /// <summary>Duals below 2^62 leave room for sums of two.</summary>
    private const long LargestReach = (1L << 62) - 1;

    private readonly int[] rowStarts;
    private readonly int[] edgeColumns;
    private readonly int[]? narrowWeights;
    private readonly long[]? wideWeights;
    private readonly Bounds[] rowBounds;
    private readonly Bounds[] columnBounds;
    private readonly int[] pinnedEdges;

    private AssignmentProblem(
        int[] rowStarts,
        int[] edgeColumns,
        int[]? narrowWeights,
        long[]? wideWeights,
        Bounds[] rowBounds,
        Bounds[] columnBounds,
        int[] pinnedEdges,
        AssignmentObjective objective,
        long minWeight,
        long maxWeight
    )
    {
        this.rowStarts = rowStarts;
        this.edgeColumns = edgeColumns;
        this.narrowWeights = narrowWeights;
        this.wideWeights = wideWeights;
        this.rowBounds = rowBounds;
        this.columnBounds = columnBounds;
        this.pinnedEdges = pinnedEdges;
        Objective = objective;
        MinWeight = minWeight;
        MaxWeight = maxWeight;
        LargestDual = DualBound(rowBounds, columnBounds, objective, minWeight, maxWeight);
    }

    /// <summary>Number of rows.</summary>
    public int RowCount => rowBounds.Length;

    /// <summary>Number of columns.</summary>
    public int ColumnCount => columnBounds.Length;

    /// <summary>Number of edges, that is, of allowed pairs.</summary>
    public int EdgeCount => edgeColumns.Length;

    /// <summary>What is maximised.</summary>
    public AssignmentObjective Objective { get; }

    /// <summary>Smallest edge weight, 0 when there is no edge.</summary>
    public long MinWeight { get; }

    /// <summary>Largest edge weight, 0 when there is no edge.</summary>
    public long MaxWeight { get; }

    /// <summary>A proven upper limit on the size of every price and every bonus that a solver of this problem needs; below 2^62.</summary>
    public long LargestDual { get; }

    /// <summary>The most edges that the maxima allow, never more than there are. Takes time linear in the nodes.</summary>
    public long MostEdges => (long)Int128.Min(EdgeCount, Int128.Min(TotalMax(rowBounds), TotalMax(columnBounds)));

    /// <summary>Bounds of every row.</summary>
    public ReadOnlySpan<Bounds> RowBounds => rowBounds;

    /// <summary>Bounds of every column.</summary>
    public ReadOnlySpan<Bounds> ColumnBounds => columnBounds;

    /// <summary>Where each row's edges start; one more entry than rows, the last is <see cref="EdgeCount"/>.</summary>
    public ReadOnlySpan<int> RowStarts => rowStarts;

    /// <summary>The column of every edge, ascending within a row.</summary>
    public ReadOnlySpan<int> EdgeColumns => edgeColumns;

    /// <summary>Edges that must be chosen, ascending.</summary>
    public ReadOnlySpan<int> PinnedEdges => pinnedEdges;

    /// <summary>The array behind <see cref="RowStarts"/>, for solvers that only read it.</summary>
    internal int[] RowStartArray => rowStarts;

    /// <summary>The array behind <see cref="EdgeColumns"/>, for solvers that only read it.</summary>
    internal int[] EdgeColumnArray => edgeColumns;

    /// <summary>Starts a problem from edges in any order.</summary>
    /// <param name="rowBounds">Bounds of every row.</param>
    /// <param name="columnBounds">Bounds of every column.</param>
    /// <param name="rows">The row of each edge.</param>
    /// <param name="columns">The column of each edge.</param>
    /// <param name="weights">The weight of each edge.</param>
    /// <param name="objective">What is maximised.</param>
    /// <returns>The problem, with nothing pinned.</returns>
    /// <exception cref="ArgumentException">The three edge lists differ in length, an edge names a row or column that does not exist, a pair occurs twice, or the weights are too large for a problem of this size.</exception>
    public static AssignmentProblem FromEdges(
        ReadOnlySpan<Bounds> rowBounds,
        ReadOnlySpan<Bounds> columnBounds,
        ReadOnlySpan<int> rows,
        ReadOnlySpan<int> columns,
        ReadOnlySpan<long> weights,
        AssignmentObjective objective
    )
    {
        if (rows.Length != columns.Length || rows.Length != weights.Length)
        {
            throw new ArgumentException(
                $"Edge lists differ in length: {rows.Length} rows, {columns.Length} columns, {weights.Length} weights.",
                nameof(weights)
            );
        }

        int[] starts = new int[rowBounds.Length + 1];
        for (int e = 0; e < rows.Length; e++)
        {
            if ((uint)rows[e] >= (uint)rowBounds.Length)
            {
                throw new ArgumentException($"Edge {e} names row {rows[e]}; rows run from 0 to {rowBounds.Length - 1}.", nameof(rows));
            }

            starts[rows[e] + 1]++;
        }

        for (int r = 0; r < rowBounds.Length; r++)
        {
            starts[r + 1] += starts[r];
        }

        int[] next = starts.AsSpan(0, rowBounds.Length).ToArray();
        int[] sortedColumns = new int[columns.Length];
        long[] sortedWeights = new long[columns.Length];
        for (int e = 0; e < rows.Length; e++)
        {
            int at = next[rows[e]]++;
            sortedColumns[at] = columns[e];
            sortedWeights[at] = weights[e];
        }

        return FromOwnedRows(rowBounds.ToArray(), columnBounds.ToArray(), starts, sortedColumns, sortedWeights, objective);
    }

    /// <summary>Starts a problem from compressed rows, the form in which large instances are held.</summary>
    /// <param name="rowBounds">Bounds of every row.</param>
    /// <param name="columnBounds">Bounds of every column.</param>
    /// <param name="rowStarts">Where each row's edges start; one more entry than rows, from 0 to the number of edges, never falling.</param>
    /// <param name="columns">The column of each edge, in any order within a row.</param>
    /// <param name="weights">The weight of each edge.</param>
    /// <param name="objective">What is maximised.</param>
    /// <returns>The problem, with nothing pinned.</returns>
    /// <exception cref="ArgumentException">The row starts are not as described, an edge names a column that does not exist, a pair occurs twice, or the weights are too large for a problem of this size.</exception>
    public static AssignmentProblem FromRows(
        ReadOnlySpan<Bounds> rowBounds,
        ReadOnlySpan<Bounds> columnBounds,
        ReadOnlySpan<int> rowStarts,
        ReadOnlySpan<int> columns,
        ReadOnlySpan<long> weights,
        AssignmentObjective objective
    )
    {
        if (rowStarts.Length != rowBounds.Length + 1 || rowStarts[0] != 0 || rowStarts[^1] != columns.Length)
        {
            throw new ArgumentException(
                $"Row starts must have {rowBounds.Length + 1} entries, from 0 to the number of edges, {columns.Length}.",
                nameof(rowStarts)
            );
        }

        if (columns.Length != weights.Length)
        {
            throw new ArgumentException(
                $"Edge lists differ in length: {columns.Length} columns, {weights.Length} weights.",
                nameof(weights)
            );
        }

        for (int r = 0; r < rowBounds.Length; r++)
        {
            if (rowStarts[r] > rowStarts[r + 1])
            {
                throw new ArgumentException($"Row starts fall at row {r}: {rowStarts[r]} to {rowStarts[r + 1]}.", nameof(rowStarts));
            }
        }

        return FromOwnedRows(
            rowBounds.ToArray(),
            columnBounds.ToArray(),
            rowStarts.ToArray(),
            columns.ToArray(),
            weights.ToArray(),
            objective
        );
    }

    /// <summary>The same problem with the given edges pinned: every solution must choose them.</summary>
    /// <param name="edges">Edge numbers, in any order. Replaces earlier pins.</param>
    /// <returns>A problem that shares this one's edges.</returns>
    /// <exception cref="ArgumentException">An edge does not exist or is listed twice.</exception>
    public AssignmentProblem WithPins(IEnumerable<int> edges)
    {
        ArgumentNullException.ThrowIfNull(edges);
        int[] pins = [.. edges.Order()];
        for (int p = 0; p < pins.Length; p++)
        {
            if ((uint)pins[p] >= (uint)EdgeCount || (p > 0 && pins[p] == pins[p - 1]))
            {
                throw new ArgumentException(
                    $"Pin {pins[p]} is listed twice or is not an edge; edges run from 0 to {EdgeCount - 1}.",
                    nameof(edges)
                );
            }
        }

        return With(rowBounds, columnBounds, pins, Objective);
    }

    /// <summary>The same problem with other bounds for the columns, pins kept.</summary>
    /// <param name="bounds">Bounds of every column.</param>
    /// <returns>A problem that shares this one's edges.</returns>
    /// <exception cref="ArgumentException">There is not one bound a column, or minimums make the weights too large for a problem of this size.</exception>
    public AssignmentProblem WithColumnBounds(ReadOnlySpan<Bounds> bounds)
    {
        if (bounds.Length != ColumnCount)
        {
            throw new ArgumentException($"{bounds.Length} bounds were given for {ColumnCount} columns.", nameof(bounds));
        }

        return With(rowBounds, bounds.ToArray(), pinnedEdges, Objective);
    }

    /// <summary>The same problem with other bounds for the rows, pins kept.</summary>
    /// <param name="bounds">Bounds of every row.</param>
    /// <returns>A problem that shares this one's edges.</returns>
    /// <exception cref="ArgumentException">There is not one bound a row, or minimums make the weights too large for a problem of this size.</exception>
    public AssignmentProblem WithRowBounds(ReadOnlySpan<Bounds> bounds)
    {
        if (bounds.Length != RowCount)
        {
            throw new ArgumentException($"{bounds.Length} bounds were given for {RowCount} rows.", nameof(bounds));
        }

        return With(bounds.ToArray(), columnBounds, pinnedEdges, Objective);
    }

    /// <summary>The same problem with another objective, pins kept.</summary>
    /// <param name="objective">What is maximised.</param>
    /// <returns>A problem that shares this one's edges.</returns>
    /// <exception cref="ArgumentException">Most matches make the weights too large for a problem of this size.</exception>
    public AssignmentProblem WithObjective(AssignmentObjective objective) => With(rowBounds, columnBounds, pinnedEdges, objective);

    /// <summary>The same problem with other weights and perhaps another objective, pins kept.</summary>
    /// <param name="weights">The weight of every edge.</param>
    /// <param name="objective">What is maximised.</param>
    /// <returns>A problem that shares this one's edges.</returns>
    /// <exception cref="ArgumentException">There is not one weight an edge, or the weights are too large for a problem of this size.</exception>
    public AssignmentProblem WithWeights(ReadOnlySpan<long> weights, AssignmentObjective objective)
    {
        if (weights.Length != EdgeCount)
        {
            throw new ArgumentException($"{weights.Length} weights were given for {EdgeCount} edges.", nameof(weights));
        }

        return FromChecked(rowBounds, columnBounds, rowStarts, edgeColumns, weights.ToArray(), pinnedEdges, objective);
    }

    /// <summary>The weight of an edge.</summary>
    /// <param name="edge">Edge number, 0 … <see cref="EdgeCount"/> − 1.</param>
    /// <returns>The weight.</returns>
    public long Weight(int edge) => narrowWeights is not null ? narrowWeights[edge] : wideWeights![edge];

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
            if (rowStarts[middle] <= edge)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        return low;
    }

    /// <summary>Finds the edge between a row and a column. Takes time logarithmic in the row's number of edges.</summary>
    /// <param name="row">The row.</param>
    /// <param name="column">The column.</param>
    /// <param name="edge">The edge number, or −1.</param>
    /// <returns>Whether the pair is allowed.</returns>
    public bool TryFindEdge(int row, int column, out int edge)
    {
        int start = rowStarts[row];
        int found = edgeColumns.AsSpan(start, rowStarts[row + 1] - start).BinarySearch(column);
        edge = found < 0 ? -1 : start + found;
        return found >= 0;
    }

    /// <summary>Whether a problem of these bounds could hold weights of this range, for the best total.</summary>
    internal static bool CanHold(ReadOnlySpan<Bounds> rowBounds, ReadOnlySpan<Bounds> columnBounds, long minWeight, long maxWeight) =>
        DualReach(rowBounds, columnBounds, AssignmentObjective.BestTotal, minWeight, maxWeight) <= LargestReach;

    /// <summary>Like <see cref="FromRows"/>, without copies: the arrays belong to the problem from now on.</summary>
    internal static AssignmentProblem FromOwnedRows(
        Bounds[] rowBounds,
        Bounds[] columnBounds,
        int[] starts,
        int[] columns,
        long[] weights,
        AssignmentObjective objective
    )
    {
        for (int r = 0; r < rowBounds.Length; r++)
        {
            Span<int> rowColumns = columns.AsSpan(starts[r]..starts[r + 1]);
            Span<long> rowWeights = weights.AsSpan(starts[r]..starts[r + 1]);
            if (!IsAscending(rowColumns))
            {
                rowColumns.Sort(rowWeights);
            }

            for (int k = 0; k < rowColumns.Length; k++)
            {
                if ((uint)rowColumns[k] >= (uint)columnBounds.Length)
                {
                    throw new ArgumentException(
                        $"Row {r} names column {rowColumns[k]}; columns run from 0 to {columnBounds.Length - 1}.",
                        nameof(columns)
                    );
                }

                if (k > 0 && rowColumns[k] == rowColumns[k - 1])
                {
                    throw new ArgumentException($"The pair of row {r} and column {rowColumns[k]} occurs twice.", nameof(columns));
                }
            }
        }

        return FromChecked(rowBounds, columnBounds, starts, columns, weights, [], objective);
    }

    /// <summary>A problem of edges that are in order and weigh little; the arrays belong to it from now on.</summary>
    internal static AssignmentProblem FromSorted(
        Bounds[] rowBounds,
        Bounds[] columnBounds,
        int[] starts,
        int[] columns,
        int[] weights,
        AssignmentObjective objective
    )
    {
        int min = 0;
        int max = 0;
        foreach (int weight in weights)
        {
            min = Math.Min(min, weight);
            max = Math.Max(max, weight);
        }

        return new AssignmentProblem(starts, columns, weights, null, rowBounds, columnBounds, [], objective, min, max);
    }

    /// <summary>The same as <see cref="WithWeights"/>, for the best total and with a bonus added to every weight.</summary>
    internal AssignmentProblem WithBonus(long bonus)
    {
        long[] weights = new long[EdgeCount];
        for (int edge = 0; edge < weights.Length; edge++)
        {
            weights[edge] = Weight(edge) + bonus;
        }

        return FromChecked(rowBounds, columnBounds, rowStarts, edgeColumns, weights, pinnedEdges, AssignmentObjective.BestTotal);
    }

    private AssignmentProblem With(Bounds[] rows, Bounds[] columns, int[] pins, AssignmentObjective objective) =>
        new(rowStarts, edgeColumns, narrowWeights, wideWeights, rows, columns, pins, objective, MinWeight, MaxWeight);

    /// <summary>A problem of edges that are in order; the arrays belong to it from now on.</summary>
    private static AssignmentProblem FromChecked(
        Bounds[] rowBounds,
        Bounds[] columnBounds,
        int[] starts,
        int[] columns,
        long[] weights,
        int[] pins,
        AssignmentObjective objective
    )
    {
        long min = 0;
        long max = 0;
        foreach (long weight in weights)
        {
            min = Math.Min(min, weight);
            max = Math.Max(max, weight);
        }

        int[]? narrow = null;
        if (min >= int.MinValue && max <= int.MaxValue)
        {
            narrow = new int[weights.Length];
            for (int e = 0; e < narrow.Length; e++)
            {
                narrow[e] = (int)weights[e];
            }
        }

        return new AssignmentProblem(
            starts,
            columns,
            narrow,
            narrow is null ? weights : null,
            rowBounds,
            columnBounds,
            pins,
            objective,
            min,
            max
        );
    }

    private static bool IsAscending(ReadOnlySpan<int> values)
    {
        for (int k = 1; k < values.Length; k++)
        {
            if (values[k] <= values[k - 1])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// Without minimums every price lies between 0 and the largest weight plus bonus, since a node can always stay unmatched. With minimums a price is at most
    /// that plus one weight difference a node of an alternating path, along which the bonus cancels. The bonus itself never needs to pass one weight range a
    /// match: one more match costs at most that much.
    /// </summary>
    private static long DualBound(Bounds[] rows, Bounds[] columns, AssignmentObjective objective, long minWeight, long maxWeight)
    {
        Int128 bound = DualReach(rows, columns, objective, minWeight, maxWeight);
        if (bound > LargestReach)
        {
            throw new ArgumentException(
                $"Weights between {minWeight} and {maxWeight} on {rows.Length} rows and {columns.Length} columns could overflow 64-bit arithmetic. Maybe fewer decimals are enough.",
                nameof(maxWeight)
            );
        }

        return (long)bound;
    }

    private static Int128 DualReach(
        ReadOnlySpan<Bounds> rows,
        ReadOnlySpan<Bounds> columns,
        AssignmentObjective objective,
        long minWeight,
        long maxWeight
    )
    {
        Int128 range = (Int128)maxWeight - minWeight + 1;
        Int128 ranges = 4;
        if (objective == AssignmentObjective.MostMatches)
        {
            ranges += Int128.Min(TotalMax(rows), TotalMax(columns));
        }

        if (HasMinimum(rows) || HasMinimum(columns))
        {
            ranges += rows.Length + columns.Length;
        }

        return 4 * range * ranges;
    }

    private static bool HasMinimum(ReadOnlySpan<Bounds> bounds)
    {
        foreach (Bounds b in bounds)
        {
            if (b.Min > 0)
            {
                return true;
            }
        }

        return false;
    }

    private static Int128 TotalMax(ReadOnlySpan<Bounds> bounds)
    {
        Int128 total = 0;
        foreach (Bounds b in bounds)
        {
            total += b.Max;
        }

        return total;
    }
}

using System.Collections.Immutable;
using System.Globalization;

namespace MentorMatch.Optimization.Problems;

/// <summary>
/// The <see cref="AssignmentProblem"/> of all pairs at once, their weights asked for and never stored: choose pairs so that every row and column keeps its bounds, the pinned
/// pairs are among them, and the objective is as large as can be.
/// </summary>
/// <remarks>Immutable. Memory: what the weights need, and 8 bytes a node.</remarks>
public sealed class AllPairsProblem
{
    private readonly Bounds[] rowBounds;
    private readonly Bounds[] columnBounds;

    /// <summary>Makes a problem.</summary>
    /// <param name="weights">The weights.</param>
    /// <param name="rowBounds">Bounds of every row.</param>
    /// <param name="columnBounds">Bounds of every column.</param>
    /// <param name="objective">What is maximised.</param>
    /// <param name="pins">Pairs that must be chosen, in any order; default for none.</param>
    /// <exception cref="ArgumentException">There is not one bound a node, or a pin is no pair or listed twice.</exception>
    public AllPairsProblem(
        IPairWeights weights,
        ReadOnlySpan<Bounds> rowBounds,
        ReadOnlySpan<Bounds> columnBounds,
        AssignmentObjective objective,
        ImmutableArray<NodePair> pins = default
    )
    {
        ArgumentNullException.ThrowIfNull(weights);
        if (rowBounds.Length != weights.RowCount || columnBounds.Length != weights.ColumnCount)
        {
            throw new ArgumentException(
                Text(
                    $"Bounds of {rowBounds.Length} rows and {columnBounds.Length} columns were given for weights of {weights.RowCount} rows and {weights.ColumnCount} columns."
                ),
                nameof(rowBounds)
            );
        }

        Weights = weights;
        this.rowBounds = rowBounds.ToArray();
        this.columnBounds = columnBounds.ToArray();
        Objective = objective;
        Pins = pins.IsDefault ? [] : pins.Sort();
        for (int p = 0; p < Pins.Length; p++)
        {
            (int row, int column) = Pins[p];
            bool exists =
                (uint)row < (uint)weights.RowCount && (uint)column < (uint)weights.ColumnCount && weights.TryGetWeight(row, column, out _);
            if (!exists || (p > 0 && Pins[p] == Pins[p - 1]))
            {
                throw new ArgumentException(
                    Text($"The pin of row {row} and column {column} is no pair, or is listed twice."),
                    nameof(pins)
                );
            }
        }
    }

    /// <summary>The weights.</summary>
    public IPairWeights Weights { get; }

    /// <summary>Number of rows.</summary>
    public int RowCount => rowBounds.Length;

    /// <summary>Number of columns.</summary>
    public int ColumnCount => columnBounds.Length;

    /// <summary>Bounds of every row.</summary>
    public ReadOnlySpan<Bounds> RowBounds => rowBounds;

    /// <summary>Bounds of every column.</summary>
    public ReadOnlySpan<Bounds> ColumnBounds => columnBounds;

    /// <summary>What is maximised.</summary>
    public AssignmentObjective Objective { get; }

    /// <summary>Pairs that must be chosen, ascending.</summary>
    public ImmutableArray<NodePair> Pins { get; }

    /// <summary>The problem in which only some pairs and the pins may be chosen, as a stored graph.</summary>
    /// <param name="pairs">Pairs in any order, also several times; those that do not exist are left out.</param>
    /// <returns>The problem.</returns>
    /// <exception cref="ArgumentException">The weights are too large for a problem of this size.</exception>
    public AssignmentProblem Only(IEnumerable<NodePair> pairs)
    {
        NodePair[] sorted =
        [
            .. pairs
                .Where(pair =>
                    Holds(pair.Row, RowCount) && Holds(pair.Column, ColumnCount) && Weights.TryGetWeight(pair.Row, pair.Column, out _)
                )
                .Concat(Pins)
                .Distinct()
                .Order(),
        ];
        int[] starts = new int[RowCount + 1];
        foreach (NodePair pair in sorted)
        {
            starts[pair.Row + 1]++;
        }

        for (int row = 0; row < RowCount; row++)
        {
            starts[row + 1] += starts[row];
        }

        return Only(starts, sorted.Select(pair => pair.Column).ToArray());
    }

    /// <summary>The problem in which all pairs of some nodes and the pins may be chosen, as a stored graph. Takes time and memory linear in these pairs.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="columns">The columns.</param>
    /// <returns>The problem.</returns>
    /// <exception cref="ArgumentException">The weights are too large for a problem of this size.</exception>
    public AssignmentProblem Around(ImmutableArray<int> rows, ImmutableArray<int> columns) =>
        Only(
            rows.SelectMany(row => Enumerable.Range(0, ColumnCount).Select(column => new NodePair(row, column)))
                .Concat(columns.SelectMany(column => Enumerable.Range(0, RowCount).Select(row => new NodePair(row, column))))
        );

    /// <summary>The problem in which only some pairs may be chosen, as a stored graph with the pins pinned.</summary>
    /// <param name="rowStarts">Where each row's pairs start; one more entry than rows.</param>
    /// <param name="columns">The column of each pair, in any order within a row.</param>
    /// <returns>The problem. It shares nothing with the arguments.</returns>
    /// <exception cref="ArgumentException">A pair does not exist or occurs twice, a pin is missing, or the weights are too large for a problem of this size.</exception>
    public AssignmentProblem Only(ReadOnlySpan<int> rowStarts, ReadOnlySpan<int> columns)
    {
        if (rowStarts.Length != RowCount + 1 || rowStarts[^1] != columns.Length)
        {
            throw new ArgumentException(
                Text($"Row starts must have {RowCount + 1} entries, the last {columns.Length}."),
                nameof(rowStarts)
            );
        }

        long[] weights = new long[columns.Length];
        for (int row = 0; row < RowCount; row++)
        {
            for (int k = rowStarts[row]; k < rowStarts[row + 1]; k++)
            {
                if (!Weights.TryGetWeight(row, columns[k], out int weight))
                {
                    throw new ArgumentException(Text($"Row {row} and column {columns[k]} are no pair."), nameof(columns));
                }

                weights[k] = weight;
            }
        }

        return WithPins(AssignmentProblem.FromRows(rowBounds, columnBounds, rowStarts, columns, weights, Objective));
    }

    /// <summary>The same from pairs in order whose weights are known; the arrays belong to the problem from now on.</summary>
    internal AssignmentProblem OnlySorted(int[] rowStarts, int[] columns, int[] weights) =>
        WithPins(AssignmentProblem.FromSorted(rowBounds, columnBounds, rowStarts, columns, weights, Objective));

    private AssignmentProblem WithPins(AssignmentProblem problem) =>
        Pins.IsEmpty
            ? problem
            : problem.WithPins(
                Pins.Select(pin =>
                    problem.TryFindEdge(pin.Row, pin.Column, out int edge)
                        ? edge
                        : throw new ArgumentException(Text($"The pin of row {pin.Row} and column {pin.Column} is not among the pairs."))
                )
            );

    private static bool Holds(int node, int count) => (uint)node < (uint)count;

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

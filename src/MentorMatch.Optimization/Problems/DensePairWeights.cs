namespace MentorMatch.Optimization.Problems;

/// <summary>The weights of all pairs from a matrix. Immutable; keeps the memory it was given, 4 bytes a pair.</summary>
public sealed class DensePairWeights : IPairWeights
{
    private readonly ReadOnlyMemory<int> matrix;

    /// <summary>Takes a matrix, without copying it: it must not change afterwards.</summary>
    /// <param name="rows">Number of rows.</param>
    /// <param name="columns">Number of columns.</param>
    /// <param name="weights">The weights, one row after the other; <see cref="PairWeights.Absent"/> where there is no pair.</param>
    /// <exception cref="ArgumentException">There is not one weight for each pair, or one is larger than <see cref="PairWeights.Limit"/>.</exception>
    public DensePairWeights(int rows, int columns, ReadOnlyMemory<int> weights)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(rows);
        ArgumentOutOfRangeException.ThrowIfNegative(columns);
        if (weights.Length != (long)rows * columns)
        {
            throw new ArgumentException($"{weights.Length} weights were given for {rows} × {columns} pairs.", nameof(weights));
        }

        RowCount = rows;
        ColumnCount = columns;
        matrix = weights;
        int min = 0;
        int max = 0;
        foreach (int weight in weights.Span)
        {
            min = weight == PairWeights.Absent ? min : Math.Min(min, weight);
            max = Math.Max(max, weight);
        }

        if (min < -PairWeights.Limit || max > PairWeights.Limit)
        {
            throw new ArgumentException(
                $"Weights from {min} to {max} were given; none may be larger than {PairWeights.Limit} either way. Maybe they can be divided by a common step?",
                nameof(weights)
            );
        }

        MinWeight = min;
        MaxWeight = max;
    }

    /// <inheritdoc/>
    public int RowCount { get; }

    /// <inheritdoc/>
    public int ColumnCount { get; }

    /// <inheritdoc/>
    public int MinWeight { get; }

    /// <inheritdoc/>
    public int MaxWeight { get; }

    /// <summary>The weights of a row.</summary>
    /// <param name="row">The row.</param>
    public ReadOnlySpan<int> Row(int row) => matrix.Span.Slice(row * ColumnCount, ColumnCount);

    /// <inheritdoc/>
    public bool TryGetWeight(int row, int column, out int weight)
    {
        weight = Row(row)[column];
        bool exists = weight != PairWeights.Absent;
        weight = exists ? weight : 0;
        return exists;
    }

    /// <inheritdoc/>
    public void Fill(int row, Span<int> weights) => Row(row).CopyTo(weights);

    /// <inheritdoc/>
    public int CountOf(int row) => ColumnCount - Row(row).Count(PairWeights.Absent);

    /// <inheritdoc/>
    public IPairScan Scan(ReadOnlySpan<int> columns, ReadOnlySpan<long> prices) => new RowByRowScan(this, columns, prices);
}

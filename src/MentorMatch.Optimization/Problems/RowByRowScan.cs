using System.Buffers;
using System.Numerics;

namespace MentorMatch.Optimization.Problems;

/// <summary>A scan for any weights: fills each row and looks at every entry.</summary>
internal sealed class RowByRowScan : IPairScan
{
    private const long NarrowPrice = 1 << 29;

    private readonly IPairWeights weights;
    private readonly int[]? columns;
    private readonly long[] prices;
    private readonly int[]? narrow;

    /// <param name="weights">The weights.</param>
    /// <param name="columns">The columns to look at, ascending; empty for all.</param>
    /// <param name="prices">The price of each of these columns.</param>
    public RowByRowScan(IPairWeights weights, ReadOnlySpan<int> columns, ReadOnlySpan<long> prices)
    {
        int expected = columns.IsEmpty ? weights.ColumnCount : columns.Length;
        if (prices.Length != expected)
        {
            throw new ArgumentException($"{prices.Length} prices were given for {expected} columns.", nameof(prices));
        }

        this.weights = weights;
        this.columns = columns.IsEmpty ? null : columns.ToArray();
        this.prices = prices.ToArray();
        narrow = Narrow(prices);
    }

    /// <inheritdoc/>
    public void Collect(ReadOnlySpan<int> rows, BestPairs best, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(best);
        int[] row = ArrayPool<int>.Shared.Rent(weights.ColumnCount);
        int[] looked = columns is null ? row : ArrayPool<int>.Shared.Rent(columns.Length);
        try
        {
            for (int k = 0; k < rows.Length; k++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                weights.Fill(rows[k], row.AsSpan(0, weights.ColumnCount));
                for (int c = 0; columns is not null && c < columns.Length; c++)
                {
                    looked[c] = row[columns[c]];
                }

                Look(k, looked.AsSpan(0, prices.Length), best);
            }
        }
        finally
        {
            ArrayPool<int>.Shared.Return(row);
            if (columns is not null)
            {
                ArrayPool<int>.Shared.Return(looked);
            }
        }
    }

    private void Look(int row, ReadOnlySpan<int> found, BestPairs best)
    {
        int at = 0;
        if (narrow is not null && Vector.IsHardwareAccelerated)
        {
            // A value below the lowest kept can be passed over, and an absent weight, whose value may have wrapped around.
            Vector<int> absent = new(PairWeights.Absent);
            for (; at <= found.Length - Vector<int>.Count; at += Vector<int>.Count)
            {
                Vector<int> these = new(found[at..]);
                Vector<int> values = these - new Vector<int>(narrow.AsSpan(at));
                long lowest = best.Threshold(row);
                Vector<int> limit = new((int)Math.Max(lowest, int.MinValue));
                if (Vector.AndNot(Vector.GreaterThanOrEqual(values, limit), Vector.Equals(these, absent)) != Vector<int>.Zero)
                {
                    Offer(row, found, at, at + Vector<int>.Count, best);
                }
            }
        }

        Offer(row, found, at, found.Length, best);
    }

    private void Offer(int row, ReadOnlySpan<int> found, int from, int to, BestPairs best)
    {
        for (int c = from; c < to; c++)
        {
            if (found[c] != PairWeights.Absent)
            {
                best.Offer(row, found[c] - prices[c], columns is null ? c : columns[c]);
            }
        }
    }

    private static int[]? Narrow(ReadOnlySpan<long> prices)
    {
        int[] small = new int[prices.Length];
        for (int c = 0; c < small.Length; c++)
        {
            if (Math.Abs(prices[c]) > NarrowPrice)
            {
                return null;
            }

            small[c] = (int)prices[c];
        }

        return small;
    }
}

using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace MentorMatch.Optimization.Problems;

/// <summary>A scan for any weights: fills each row and looks at every entry.</summary>
internal sealed class RowByRowScan : IPairScan
{
    private const long NarrowPrice = 1 << 29;

    // Values are cut off at 2^30 when they are kept; so far out a price changes nothing more.
    private const long PriceLimit = 1L << 32;

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
        this.prices = new long[prices.Length];
        for (int c = 0; c < prices.Length; c++)
        {
            this.prices[c] = Math.Clamp(prices[c], -PriceLimit, PriceLimit);
        }

        narrow = Narrow(this.prices);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Collect(ReadOnlySpan<int> rows, BestPairs best, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(best);
        int[] row = ArrayPool<int>.Shared.Rent(weights.ColumnCount);
        int[] looked = ArrayPool<int>.Shared.Rent(prices.Length);
        try
        {
            for (int k = 0; k < rows.Length; k++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                ReadOnlySpan<int> found = RowOf(rows[k], row);
                if (columns is not null)
                {
                    for (int c = 0; c < columns.Length; c++)
                    {
                        looked[c] = found[columns[c]];
                    }

                    found = looked.AsSpan(0, columns.Length);
                }

                Look(k, found, best);
            }
        }
        finally
        {
            ArrayPool<int>.Shared.Return(row);
            ArrayPool<int>.Shared.Return(looked);
        }
    }

    /// <summary>The weights of a row; those of a matrix where they stand.</summary>
    private ReadOnlySpan<int> RowOf(int row, int[] room)
    {
        if (weights is DensePairWeights matrix)
        {
            return matrix.Row(row);
        }

        Span<int> filled = room.AsSpan(0, weights.ColumnCount);
        weights.Fill(row, filled);
        return filled;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Look(int row, ReadOnlySpan<int> found, BestPairs best)
    {
        int at = 0;
        if (narrow is not null && Vector.IsHardwareAccelerated && found.Length >= Vector<int>.Count)
        {
            // A value below the lowest kept can be passed over, and an absent weight, whose value may have wrapped around.
            ref int first = ref MemoryMarshal.GetReference(found);
            ref int price = ref MemoryMarshal.GetArrayDataReference(narrow);
            Vector<int> absent = new(PairWeights.Absent);
            Vector<int> limit = LimitOf(row, best);
            for (; at <= found.Length - Vector<int>.Count; at += Vector<int>.Count)
            {
                Vector<int> these = Vector.LoadUnsafe(ref first, (nuint)at);
                Vector<int> values = these - Vector.LoadUnsafe(ref price, (nuint)at);
                if (Vector.AndNot(Vector.GreaterThanOrEqual(values, limit), Vector.Equals(these, absent)) != Vector<int>.Zero)
                {
                    Offer(row, found, at, at + Vector<int>.Count, best);
                    limit = LimitOf(row, best);
                }
            }
        }

        Offer(row, found, at, found.Length, best);
    }

    private static Vector<int> LimitOf(int row, BestPairs best) => new((int)Math.Max(best.Threshold(row), int.MinValue));

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
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

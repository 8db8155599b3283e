using System.Runtime.CompilerServices;

namespace MentorMatch.Optimization.Problems;

/// <summary>
/// The best pairs of each of some rows at given prices: those of highest value (weight − price), the lower column before the higher among equals. What is kept
/// does not depend on the order in which pairs are offered.
/// </summary>
/// <remarks>
/// A pair is a key, its value above its column's complement, so that one comparison of integers orders pairs and no two are alike. The keys of a row are a
/// heap with the lowest, which has to be exceeded, on top. Not safe for concurrent use of one row.
/// </remarks>
public sealed class BestPairs
{
    /// <summary>The largest size of a value: values beyond are taken for this one, which keeps every statement about what was left out true.</summary>
    public const long ValueLimit = 1L << 30;

    private readonly long[] keys;

    /// <summary>Makes an empty collection.</summary>
    /// <param name="rows">Number of rows.</param>
    /// <param name="perRow">Most pairs kept of a row, at least 1.</param>
    public BestPairs(int rows, int perRow)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(rows);
        ArgumentOutOfRangeException.ThrowIfLessThan(perRow, 1);
        Rows = rows;
        PerRow = perRow;
        keys = new long[checked(rows * perRow)];
        Clear();
    }

    /// <summary>Number of rows.</summary>
    public int Rows { get; }

    /// <summary>Most pairs kept of a row.</summary>
    public int PerRow { get; }

    /// <summary>A key lower than that of every pair: nothing is kept in its place.</summary>
    public static long NoKey => long.MinValue;

    /// <summary>The key of a pair.</summary>
    /// <param name="value">Its weight less its column's price.</param>
    /// <param name="column">The column.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Key(long value, int column) => (Math.Clamp(value, -ValueLimit, ValueLimit) << 32) | (uint)~column;

    /// <summary>The value in a key.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long ValueOf(long key) => key >> 32;

    /// <summary>The column in a key.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int ColumnOf(long key) => ~(int)(uint)key;

    /// <summary>Empties all rows.</summary>
    public void Clear() => Array.Fill(keys, NoKey);

    /// <summary>Says that a row is to keep no pair whose key is lower, because as many as it keeps are known to be at least as good.</summary>
    /// <param name="row">The row.</param>
    /// <param name="key">The lowest key to keep.</param>
    public void Expect(int row, long key) => KeysOf(row).Fill(key - 1);

    /// <summary>A pair of the row is kept only when its key exceeds this one.</summary>
    /// <param name="row">The row.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long Lowest(int row) => keys[row * PerRow];

    /// <summary>All keys of a row in no order; <see cref="NoKey"/> or a bound of <see cref="Expect"/> stands where no pair does.</summary>
    /// <param name="row">The row.</param>
    public Span<long> KeysOf(int row) => keys.AsSpan(row * PerRow, PerRow);

    /// <summary>Offers a pair; it must be offered once.</summary>
    /// <param name="row">The row.</param>
    /// <param name="key">The key of the pair.</param>
    public void Offer(int row, long key)
    {
        Span<long> heap = KeysOf(row);
        if (key <= heap[0])
        {
            return;
        }

        int at = 0;
        while (true)
        {
            int child = (2 * at) + 1;
            if (child >= heap.Length)
            {
                break;
            }

            if (child + 1 < heap.Length && heap[child + 1] < heap[child])
            {
                child++;
            }

            if (heap[child] >= key)
            {
                break;
            }

            heap[at] = heap[child];
            at = child;
        }

        heap[at] = key;
    }
}

using System.Runtime.CompilerServices;

namespace MentorMatch.Optimization.Problems;

/// <summary>
/// The best pairs of each of some rows at given prices: those of highest value (weight − price). What is kept does not depend on the order in which pairs are offered.
/// </summary>
/// <remarks>
/// Among equal values the lower column comes first; or, where pairs are <see cref="Spread">spread</see>, an order that is each row's own, so that rows which like the same columns equally
/// well keep different ones. A pair is one key, its value above its place in that order (and low bits that do not count below it), so that one comparison of integers orders pairs and no two are alike. The keys of a row are
/// a heap with the lowest, which has to be exceeded, on top. Not safe for concurrent use of one row.
/// </remarks>
public sealed class BestPairs
{
    /// <summary>The largest size of a value: values beyond are taken for this one, which keeps every statement about what was left out true.</summary>
    public const long ValueLimit = (1L << 30) - 1;

    private const int PlaceBits = 32;
    private const uint PlaceMask = int.MaxValue;

    /// <summary>The place that stands for no pair; those of pairs are lower.</summary>
    private const uint NoPlace = uint.MaxValue;

    private const long NoKey = long.MinValue;

    private readonly long[] keys;
    private readonly uint[] factors;
    private int coarseness;

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
        factors = new uint[rows];
        Clear();
    }

    /// <summary>Number of rows.</summary>
    public int Rows { get; }

    /// <summary>Most pairs kept of a row.</summary>
    public int PerRow { get; }

    /// <summary>Empties all rows; among equal values the lower column comes first.</summary>
    public void Clear()
    {
        Array.Fill(keys, NoKey);
        Array.Fill(factors, 1u);
        coarseness = 0;
    }

    /// <summary>Says that equal values of an empty row are to be kept in an order of its own, and when values count as equal.</summary>
    /// <param name="row">The row.</param>
    /// <param name="seed">What the order is drawn from.</param>
    /// <param name="bits">Values that differ in no more than their lowest bits, as many as this, count as equal; the same for all rows, 0 to 30.</param>
    public void Spread(int row, ulong seed, int bits)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(bits);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(bits, 30);
        factors[row] = (uint)(seed >> 32) | 1;
        coarseness = bits;
    }

    /// <summary>Says that a row is to keep no pair of a lower value, because as many as it keeps are known to be at least as good, or because they do not matter.</summary>
    /// <param name="row">The row.</param>
    /// <param name="value">The lowest value to keep.</param>
    public void Expect(int row, long value) =>
        keys.AsSpan(row * PerRow, PerRow).Fill((Math.Clamp(value, -ValueLimit, ValueLimit) >> coarseness << (PlaceBits + coarseness)) - 1);

    /// <summary>No pair of a lower value would be kept of a row, values beyond the limit taken for it; <see cref="long.MinValue"/> while the row has room.</summary>
    /// <param name="row">The row.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long Threshold(int row)
    {
        long lowest = keys[row * PerRow];
        if (lowest == NoKey)
        {
            return long.MinValue;
        }

        long level = lowest >> (PlaceBits + coarseness);
        return (PlaceOf(lowest) == NoPlace ? level + 1 : level) << coarseness;
    }

    /// <summary>Whether a row would keep any pair.</summary>
    /// <param name="row">The row.</param>
    public bool HasRoom(int row) => keys[row * PerRow] == NoKey;

    /// <summary>A value that no pair left out of a row exceeds; <see cref="long.MinValue"/> when none was left out.</summary>
    /// <param name="row">The row.</param>
    public long CutOff(int row)
    {
        long lowest = keys[row * PerRow];
        return lowest == NoKey ? long.MinValue : ((lowest >> (PlaceBits + coarseness)) + 1 << coarseness) - 1;
    }

    /// <summary>The pairs kept of a row, in no order.</summary>
    /// <param name="row">The row.</param>
    /// <param name="pairs">Room for <see cref="PerRow"/> pairs, each a column and its value.</param>
    /// <returns>How many there are.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Read(int row, Span<(int Column, long Value)> pairs)
    {
        uint inverse = Inverse(factors[row]);
        long lowBits = (1L << coarseness) - 1;
        int count = 0;
        foreach (long key in keys.AsSpan(row * PerRow, PerRow))
        {
            if (key != NoKey && PlaceOf(key) is not NoPlace and var place)
            {
                long level = key >> (PlaceBits + coarseness);
                pairs[count++] = ((int)((PlaceMask - place) * inverse & PlaceMask), level << coarseness | key & lowBits);
            }
        }

        return count;
    }

    /// <summary>Offers a pair; it must be offered once.</summary>
    /// <param name="row">The row.</param>
    /// <param name="value">Its weight less its column's price.</param>
    /// <param name="column">The column.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Offer(int row, long value, int column)
    {
        uint place = PlaceMask - ((uint)column * factors[row] & PlaceMask);
        long near = Math.Clamp(value, -ValueLimit, ValueLimit);
        long key = near >> coarseness << (PlaceBits + coarseness) | (long)place << coarseness | near & (1L << coarseness) - 1;
        if (key > keys[row * PerRow])
        {
            Keep(row, key);
        }
    }

    private uint PlaceOf(long key) => (uint)(key >> coarseness);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Keep(int row, long key)
    {
        Span<long> heap = keys.AsSpan(row * PerRow, PerRow);
        int at = 0;
        while (true)
        {
            int child = 2 * at + 1;
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

    /// <summary>The number that an odd one times is 1, of 32 bits: each step of Newton's doubles the bits that are right, of which there are three to begin with.</summary>
    private static uint Inverse(uint odd)
    {
        uint inverse = odd;
        for (int step = 0; step < 4; step++)
        {
            inverse *= 2 - odd * inverse;
        }

        return inverse;
    }
}

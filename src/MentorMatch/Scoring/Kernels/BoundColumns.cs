using System.Runtime.InteropServices;

namespace MentorMatch.Scoring.Kernels;

/// <summary>For the mentees of one class and each mentor of a scan: the bound of who offers nothing wanted, less the price, and what full skills add; in units of 32 millionths.</summary>
/// <param name="padded">Number of places, a multiple of <see cref="BoundTile.Step"/>.</param>
internal sealed class BoundColumns(int padded)
{
    /// <summary>Millionths in a unit, as a shift.</summary>
    public const int UnitShift = 5;

    /// <summary>The largest scaled sum of skills, that of full skills.</summary>
    public const int FullSum = short.MaxValue;

    /// <summary>No bound is as low: that of places which are none.</summary>
    private const short Nowhere = short.MinValue;

    // Two multiplications lose less than a unit each, and the sum is rounded up by hand.
    private const double Slack = 2 + 1e-6;
    private const double MillionthsPerUnit = 1 << UnitShift;
    private const double ShareScale = 65536.0 / (MillionthsPerUnit * FullSum);

    private readonly short[] numbers = new short[2 * padded];

    /// <summary>The bases of even places, then of odd ones, then the shares of even places, then of odd ones.</summary>
    public ref byte Section(int section) => ref MemoryMarshal.AsBytes(numbers.AsSpan(section * (padded / 2)))[0];

    /// <summary>Fills all columns.</summary>
    /// <param name="table">What the criteria say of each class of mentors.</param>
    /// <param name="classes">The class of each mentor of the scan.</param>
    /// <param name="prices">Their prices in units, 0 … 32,767, rounded down.</param>
    public void Fill(MeanTable table, ReadOnlySpan<int> classes, ReadOnlySpan<short> prices)
    {
        ReadOnlySpan<double> entries = table.Entries;
        (short Base, ushort Share)[] rounded = new (short, ushort)[entries.Length / 2];
        for (int c = 0; c < rounded.Length; c++)
        {
            rounded[c] = (
                (short)Math.Ceiling(entries[2 * c] / MillionthsPerUnit + Slack),
                (ushort)Math.Ceiling(entries[2 * c + 1] * ShareScale)
            );
        }

        int half = padded / 2;
        Span<short> bases = numbers.AsSpan(0, padded);
        Span<ushort> shares = MemoryMarshal.Cast<short, ushort>(numbers.AsSpan(padded));
        bases.Fill(Nowhere);
        for (int place = 0; place < classes.Length; place++)
        {
            (short bound, ushort share) = rounded[classes[place]];
            int at = place / 2 + (place % 2 == 0 ? 0 : half);
            bases[at] = (short)(bound - prices[place]);
            shares[at] = share;
        }
    }
}

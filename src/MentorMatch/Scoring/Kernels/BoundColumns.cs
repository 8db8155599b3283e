using System.Buffers;
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

    // Two multiplications lose less than a unit each, and the sum is rounded up by hand.
    private const double Slack = 2 + 1e-6;
    private const double MillionthsPerUnit = 1 << UnitShift;
    private const double ShareScale = 65536.0 / (MillionthsPerUnit * FullSum);

    private const int ShareBits = 16;
    private const int Half = BoundTile.Step / 2;

    /// <summary>For each <see cref="BoundTile.Step"/> places: the bases of even ones, those of odd ones, the shares of even ones, those of odd ones.</summary>
    private readonly short[] numbers = new short[2 * padded];

    /// <summary>The numbers from a place on, a multiple of <see cref="BoundTile.Step"/>.</summary>
    public ref byte From(int place) => ref MemoryMarshal.AsBytes(numbers.AsSpan(2 * place))[0];

    /// <summary>Where the base of a place stands; its share stands <see cref="BoundTile.Step"/> numbers on.</summary>
    public static int IndexOf(int place)
    {
        int within = place % BoundTile.Step;
        return 2 * (place - within) + within / 2 + (within % 2) * Half;
    }

    /// <summary>Fills all columns.</summary>
    /// <param name="table">What the criteria say of each class of mentors.</param>
    /// <param name="classes">The class of each mentor of the scan.</param>
    /// <param name="prices">Their prices in units, 0 … 32,767, rounded down.</param>
    public void Fill(MeanTable table, ReadOnlySpan<int> classes, ReadOnlySpan<short> prices)
    {
        ReadOnlySpan<double> entries = table.Entries;
        uint[] rounded = ArrayPool<uint>.Shared.Rent(entries.Length / 2);
        for (int c = 0; c < entries.Length / 2; c++)
        {
            uint bound = (uint)Math.Ceiling(entries[2 * c] / MillionthsPerUnit + Slack);
            uint share = (uint)Math.Ceiling(entries[2 * c + 1] * ShareScale);
            rounded[c] = bound | share << ShareBits;
        }

        // Places that are none: no bound is as low.
        numbers.AsSpan().Fill(short.MinValue);
        for (int block = 0; block < classes.Length; block += BoundTile.Step)
        {
            Span<short> these = numbers.AsSpan(2 * block, 2 * BoundTile.Step);
            ReadOnlySpan<int> of = classes[block..Math.Min(classes.Length, block + BoundTile.Step)];
            ReadOnlySpan<short> costs = prices.Slice(block, of.Length);
            for (int odd = 0; odd < 2; odd++)
            {
                Span<short> bases = these.Slice(odd * Half, Half);
                Span<short> shares = these.Slice(BoundTile.Step + odd * Half, Half);
                for (int k = odd, at = 0; k < of.Length && at < bases.Length; k += 2, at++)
                {
                    uint both = rounded[of[k]];
                    bases[at] = (short)((int)(both & ushort.MaxValue) - costs[k]);
                    shares[at] = (short)(both >> ShareBits);
                }
            }
        }

        ArrayPool<uint>.Shared.Return(rounded);
    }
}

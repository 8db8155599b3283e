using System.Numerics;
using System.Runtime.CompilerServices;

namespace MentorMatch.Scoring.Kernels;

/// <summary>The mentors whom no rule forbids to the mentees of a class, one bit each.</summary>
/// <param name="mentors">Number of mentors.</param>
internal sealed class AllowedMentors(int mentors)
{
    private const int BitsPerByte = 8;

    /// <summary>The bits, the lowest of a byte first, with a margin of zeros for who reads many at a time.</summary>
    public byte[] Bits { get; } = new byte[mentors / BitsPerByte + 2 * sizeof(ulong) + 64 / BitsPerByte];

    /// <summary>Number of allowed mentors.</summary>
    public int Count { get; private set; }

    /// <summary>Whether a mentor is allowed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Has(int mentor) => (Bits[mentor / BitsPerByte] >> (mentor % BitsPerByte) & 1) != 0;

    /// <summary>Sets all bits anew.</summary>
    /// <param name="allowed">Whether each class of mentors is allowed.</param>
    /// <param name="classes">The class of each mentor.</param>
    public void Fill(ReadOnlySpan<byte> allowed, ReadOnlySpan<int> classes)
    {
        Span<byte> bits = Bits;
        bits.Clear();
        int at = 0;
        for (; at <= classes.Length - BitsPerByte; at += BitsPerByte)
        {
            int packed = 0;
            for (int bit = 0; bit < BitsPerByte; bit++)
            {
                packed |= allowed[classes[at + bit]] << bit;
            }

            bits[at / BitsPerByte] = (byte)packed;
        }

        for (; at < classes.Length; at++)
        {
            bits[at / BitsPerByte] |= (byte)(allowed[classes[at]] << (at % BitsPerByte));
        }

        int count = 0;
        foreach (byte eight in bits)
        {
            count += BitOperations.PopCount(eight);
        }

        Count = count;
    }
}

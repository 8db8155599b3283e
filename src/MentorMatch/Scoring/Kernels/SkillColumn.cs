using System.Numerics;
using System.Runtime.InteropServices;

namespace MentorMatch.Scoring.Kernels;

/// <summary>What mentors offer of one skill, in coarse units of a byte, never less than they do.</summary>
internal sealed class SkillColumn
{
    /// <summary>One number a mentor where many offer the skill; else empty.</summary>
    public byte[] Dense { get; init; } = [];

    /// <summary>Where few offer it, their places, ascending.</summary>
    public int[] Places { get; init; } = [];

    /// <summary>What they offer.</summary>
    public byte[] Units { get; init; } = [];

    /// <summary>Whether there is one number a mentor.</summary>
    public bool IsDense => Dense.Length > 0;

    /// <summary>Adds units × factor, which must fit bytes, to the sums of some places.</summary>
    /// <param name="sums">The sums.</param>
    /// <param name="from">The place of the first.</param>
    /// <param name="factor">The factor.</param>
    public void AddTo(Span<byte> sums, int from, byte factor)
    {
        if (!IsDense)
        {
            for (int k = FirstFrom(from); k < Places.Length && Places[k] - from < sums.Length; k++)
            {
                sums[Places[k] - from] += (byte)(factor * Units[k]);
            }

            return;
        }

        ReadOnlySpan<byte> units = Dense.AsSpan(from, sums.Length);
        ref byte unit = ref MemoryMarshal.GetReference(units);
        ref byte sum = ref MemoryMarshal.GetReference(sums);
        Vector<ushort> times = new(factor);
        int at = 0;
        for (; at <= sums.Length - Vector<byte>.Count; at += Vector<byte>.Count)
        {
            // Products of two bytes at once: neither leaves its byte.
            Vector<ushort> products = Vector.LoadUnsafe(ref unit, (nuint)at).As<byte, ushort>() * times;
            (Vector.LoadUnsafe(ref sum, (nuint)at) + products.As<ushort, byte>()).StoreUnsafe(ref sum, (nuint)at);
        }

        for (; at < sums.Length; at++)
        {
            sums[at] += (byte)(factor * units[at]);
        }
    }

    private int FirstFrom(int place)
    {
        int found = Places.AsSpan().BinarySearch(place);
        return found < 0 ? ~found : found;
    }
}

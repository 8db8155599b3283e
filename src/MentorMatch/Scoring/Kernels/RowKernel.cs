using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using MentorMatch.Optimization.Problems;

namespace MentorMatch.Scoring.Kernels;

/// <summary>The loops over the mentors of one row.</summary>
/// <param name="entries">The entries of a <see cref="MeanTable"/>.</param>
/// <param name="classes">The class of each mentor.</param>
/// <param name="isSure">Whether no score can be in doubt.</param>
/// <param name="width">How many bits to work on at a time.</param>
internal readonly ref struct RowKernel(ReadOnlySpan<double> entries, ReadOnlySpan<int> classes, bool isSure, VectorWidth width)
{
    // What lies less than this above a whole number may belong below it.
    private const double Doubt = 2 * MeanTables.Bias;

    private readonly ReadOnlySpan<double> entries = entries;
    private readonly ReadOnlySpan<int> classes = classes;

    /// <summary>Scores some mentors: floor(base + sum × step × share).</summary>
    /// <param name="from">The first mentor.</param>
    /// <param name="sums">One sum a mentor.</param>
    /// <param name="step">What one unit of a sum is of full skills.</param>
    /// <param name="millionths">Room for one score a mentor.</param>
    /// <param name="unsure">Room for the places of those whose score is in doubt.</param>
    /// <returns>How many are in doubt.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public int Score<T>(int from, ReadOnlySpan<T> sums, double step, Span<int> millionths, Span<int> unsure)
        where T : unmanaged
    {
        ReadOnlySpan<int> of = classes.Slice(from, millionths.Length);
        int doubts = 0;
        int at = 0;
        if (Avx2.IsSupported && width >= VectorWidth.Bits256)
        {
            ref double entry = ref MemoryMarshal.GetReference(entries);
            ref T sum = ref MemoryMarshal.GetReference(sums);
            ref int c = ref MemoryMarshal.GetReference(of);
            ref int score = ref MemoryMarshal.GetReference(millionths);
            Vector256<double> steps = Vector256.Create(step);
            Vector256<double> doubt = Vector256.Create(isSure ? -1 : Doubt);
            for (; at <= millionths.Length - Vector256<double>.Count; at += Vector256<double>.Count)
            {
                // Each mentor's base and share stand side by side: one load each, then bases and shares are sorted out.
                Vector256<double> evens = Vector256.Create(Entry(ref entry, ref c, at), Entry(ref entry, ref c, at + 2));
                Vector256<double> odds = Vector256.Create(Entry(ref entry, ref c, at + 1), Entry(ref entry, ref c, at + 3));
                Vector128<int> four =
                    typeof(T) == typeof(byte)
                        ? Sse41.ConvertToVector128Int32(
                            Vector128
                                .CreateScalarUnsafe(Unsafe.ReadUnaligned<uint>(ref Unsafe.As<T, byte>(ref Unsafe.Add(ref sum, at))))
                                .AsByte()
                        )
                        : Vector128.LoadUnsafe(ref Unsafe.As<T, int>(ref sum), (nuint)at);
                Vector256<double> found =
                    Avx.UnpackLow(evens, odds) + Avx.UnpackHigh(evens, odds) * (Avx.ConvertToVector256Double(four) * steps);
                Vector128<int> whole = Avx.ConvertToVector128Int32WithTruncation(found);
                whole.StoreUnsafe(ref score, (nuint)at);
                uint near = Vector256.LessThan(found - Avx.ConvertToVector256Double(whole), doubt).ExtractMostSignificantBits();
                for (; near != 0; near &= near - 1)
                {
                    unsure[doubts++] = at + BitOperations.TrailingZeroCount(near);
                }
            }
        }

        for (; at < millionths.Length; at++)
        {
            int sum = typeof(T) == typeof(byte) ? (byte)(object)sums[at] : (int)(object)sums[at];
            double found = entries[2 * of[at]] + entries[2 * of[at] + 1] * (sum * step);
            millionths[at] = (int)found;
            if (!isSure && found - millionths[at] < Doubt)
            {
                unsure[doubts++] = at;
            }
        }

        return doubts;
    }

    /// <summary>Takes out the pairs that are not allowed and those whose score is too low.</summary>
    /// <param name="millionths">The scores of a row.</param>
    /// <param name="allowed">One bit a mentor.</param>
    /// <param name="least">The lowest score allowed.</param>
    public static void Forbid(Span<int> millionths, ReadOnlySpan<byte> allowed, int least)
    {
        const int Eight = 8;
        int at = 0;
        Vector256<int> bits = Vector256.Create(1, 2, 4, 8, 16, 32, 64, 128);
        Vector256<int> absent = Vector256.Create(PairWeights.Absent);
        Vector256<int> lowest = Vector256.Create(least);
        if (Vector256.IsHardwareAccelerated)
        {
            for (; at <= millionths.Length - Eight; at += Eight)
            {
                Vector256<int> scores = Vector256.Create<int>(millionths.Slice(at, Eight));
                Vector256<int> kept =
                    Vector256.Equals(Vector256.Create((int)allowed[at / Eight]) & bits, bits)
                    & Vector256.GreaterThanOrEqual(scores, lowest);
                Vector256.ConditionalSelect(kept, scores, absent).CopyTo(millionths[at..]);
            }
        }

        for (; at < millionths.Length; at++)
        {
            bool isKept = (allowed[at / Eight] >> (at % Eight) & 1) != 0 && millionths[at] >= least;
            millionths[at] = isKept ? millionths[at] : PairWeights.Absent;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> Entry(ref double entries, ref int classes, int at) =>
        Vector128.LoadUnsafe(ref entries, 2 * (nuint)(uint)Unsafe.Add(ref classes, at));
}

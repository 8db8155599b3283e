using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace MentorMatch.Optimization.Solvers.Assignment;

/// <summary>The one hot loop of the auction, for rows and columns alike: the best and the second-best of weight − value over a node's edges.</summary>
internal static class BestTwo
{
    /// <summary>Finds the best and the second-best of <c>weights[k] − values[others[k]]</c>, neither below a floor; of equal ones the first.</summary>
    /// <param name="others">The node at the other end of each edge, all within <paramref name="values"/>.</param>
    /// <param name="weights">The weight of each edge.</param>
    /// <param name="values">A value of every node of the other side.</param>
    /// <param name="floor">What the node gets without any of these edges.</param>
    /// <param name="best">The best, at least the floor.</param>
    /// <param name="second">The second-best, at least the floor.</param>
    /// <returns>The position of the best, or −1 when none exceeds the floor.</returns>
    public static int Find<T>(ReadOnlySpan<int> others, ReadOnlySpan<T> weights, T[] values, T floor, out T best, out T second)
        where T : unmanaged, IBinaryInteger<T>
    {
        if (typeof(T) == typeof(int) && Avx2.IsSupported && others.Length >= Vector256<int>.Count)
        {
            int at = FindVectorised(
                others,
                MemoryMarshal.Cast<T, int>(weights),
                Unsafe.As<T[], int[]>(ref values),
                int.CreateTruncating(floor),
                out int best32,
                out int second32
            );
            best = T.CreateTruncating(best32);
            second = T.CreateTruncating(second32);
            return at;
        }

        best = floor;
        second = floor;
        return FindFrom(0, -1, others, weights, values, ref best, ref second);
    }

    /// <summary>Asks for a node's edges ahead of their use: in a large graph they are not in the cache, and the queue knows who is next.</summary>
    public static unsafe void Prefetch<T>(int[] starts, int[] others, T[] weights, int node)
        where T : unmanaged, IBinaryInteger<T>
    {
        const int cacheLine = 64;
        const int mostEdges = 96;
        if (!Sse.IsSupported)
        {
            return;
        }

        int first = starts[node];
        int end = Math.Min(starts[node + 1], first + mostEdges);
        ref int other = ref MemoryMarshal.GetArrayDataReference(others);
        ref T weight = ref MemoryMarshal.GetArrayDataReference(weights);
        for (int k = first; k < end; k += cacheLine / sizeof(int))
        {
            Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.Add(ref other, k)));
            Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.Add(ref weight, k)));
        }
    }

    private static int FindFrom<T>(
        int start,
        int bestAt,
        ReadOnlySpan<int> others,
        ReadOnlySpan<T> weights,
        T[] values,
        ref T best,
        ref T second
    )
        where T : unmanaged, IBinaryInteger<T>
    {
        for (int k = start; k < others.Length; k++)
        {
            T value = weights[k] - values[others[k]];
            if (value <= second)
            {
                continue;
            }

            if (value > best)
            {
                second = best;
                best = value;
                bestAt = k;
            }
            else
            {
                second = value;
            }
        }

        return bestAt;
    }

    /// <summary>Eight edges at a time: each lane keeps its own best two and where its best was first seen; the lanes are merged at the end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static unsafe int FindVectorised(
        ReadOnlySpan<int> others,
        ReadOnlySpan<int> weights,
        int[] values,
        int floor,
        out int best,
        out int second
    )
    {
        Vector256<int> bests = Vector256.Create(floor);
        Vector256<int> seconds = bests;
        Vector256<int> places = Vector256.Create(-1);
        Vector256<int> at = Vector256<int>.Indices;
        Vector256<int> step = Vector256.Create(Vector256<int>.Count);
        int end = others.Length & ~(Vector256<int>.Count - 1);
        fixed (int* other = others)
        fixed (int* weight = weights)
        fixed (int* value = values)
        {
            for (int k = 0; k < end; k += Vector256<int>.Count)
            {
                Vector256<int> gains = Vector256.Load(weight + k) - Avx2.GatherVector256(value, Vector256.Load(other + k), sizeof(int));
                places = Vector256.ConditionalSelect(Vector256.GreaterThan(gains, bests), at, places);
                seconds = Vector256.Max(seconds, Vector256.Min(bests, gains));
                bests = Vector256.Max(bests, gains);
                at += step;
            }
        }

        // Across the lanes: the best, where it stands first, and the best of what the other lanes have and that lane comes second with.
        best = Largest(bests);
        Vector256<int> firsts = Vector256.ConditionalSelect(
            Vector256.Equals(bests, Vector256.Create(best)),
            ~places,
            Vector256.Create(int.MinValue)
        );
        int bestAt = ~Largest(firsts);
        Vector256<int> isBest = Vector256.Equals(firsts, Vector256.Create(~bestAt));
        second = Largest(Vector256.ConditionalSelect(isBest, seconds, bests));
        return FindFrom(end, bestAt, others, weights, values, ref best, ref second);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Largest(Vector256<int> lanes)
    {
        Vector128<int> four = Vector128.Max(lanes.GetLower(), lanes.GetUpper());
        Vector128<int> two = Vector128.Max(four, Vector128.Shuffle(four, Vector128.Create(2, 3, 0, 1)));
        return Vector128.Max(two, Vector128.Shuffle(two, Vector128.Create(1, 0, 3, 2))).ToScalar();
    }
}

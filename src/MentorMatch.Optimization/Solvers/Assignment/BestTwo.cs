using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace MentorMatch.Optimization.Solvers.Assignment;

/// <summary>The one hot loop of the auctions, for rows and columns alike: the best and the second-best of weight − value over a node's edges.</summary>
internal static class BestTwo
{
    /// <summary>Finds the best and the second-best of weight − value of the neighbour, neither below a floor; of equal ones the first.</summary>
    /// <param name="edges">The edges of one side, of which every neighbour is within <paramref name="values"/>.</param>
    /// <param name="node">Whose edges.</param>
    /// <param name="values">A value of every node of the other side.</param>
    /// <param name="floor">What the node gets without any of these edges.</param>
    /// <param name="best">The best, at least the floor.</param>
    /// <param name="second">The second-best, at least the floor.</param>
    /// <returns>The place of the best among the node's edges, or −1 when none exceeds the floor.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Find<T>(EdgeGroups<T> edges, int node, T[] values, T floor, out T best, out T second)
        where T : unmanaged, IBinaryInteger<T>
    {
        if (typeof(T) == typeof(int) && Avx2.IsSupported)
        {
            int at = FindVectorised(
                ref edges.First(node),
                edges.GroupsOf(node),
                Unsafe.As<T[], int[]>(ref values),
                int.CreateTruncating(floor),
                out int best32,
                out int second32
            );
            best = T.CreateTruncating(best32);
            second = T.CreateTruncating(second32);
            return at;
        }

        return FindPlainly(ref edges.First(node), edges.GroupsOf(node), values, floor, out best, out second);
    }

    /// <summary>The same edge by edge: what wide weights use, and processors without vectors.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static int FindPlainly<T>(ref int others, int groups, T[] values, T floor, out T best, out T second)
        where T : unmanaged, IBinaryInteger<T>
    {
        best = floor;
        second = floor;
        int bestAt = -1;
        for (int group = 0; group < groups; group++)
        {
            ref T weights = ref EdgeGroups<T>.WeightsAfter(ref others);
            for (int lane = 0; lane < EdgeGroups<T>.Size; lane++)
            {
                T value = Unsafe.Add(ref weights, lane) - values[Unsafe.Add(ref others, lane)];
                if (value <= second)
                {
                    continue;
                }

                if (value > best)
                {
                    second = best;
                    best = value;
                    bestAt = (group * EdgeGroups<T>.Size) + lane;
                }
                else
                {
                    second = value;
                }
            }

            others = ref EdgeGroups<T>.After(ref others);
        }

        return bestAt;
    }

    /// <summary>Eight edges at a time: each lane keeps its own best two and where its best was first seen; the lanes are merged at the end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static unsafe int FindVectorised(ref int others, int groups, int[] values, int floor, out int best, out int second)
    {
        Vector256<int> bests = Vector256.Create(floor);
        Vector256<int> seconds = bests;
        Vector256<int> places = Vector256.Create(-1);
        Vector256<int> at = Vector256<int>.Indices;
        Vector256<int> step = Vector256.Create(Vector256<int>.Count);
        fixed (int* value = values)
        {
            for (int group = 0; group < groups; group++)
            {
                Vector256<int> weights = Vector256.LoadUnsafe(ref others, (nuint)Vector256<int>.Count);
                Vector256<int> gains = weights - Avx2.GatherVector256(value, Vector256.LoadUnsafe(ref others), sizeof(int));
                places = Vector256.ConditionalSelect(Vector256.GreaterThan(gains, bests), at, places);
                seconds = Vector256.Max(seconds, Vector256.Min(bests, gains));
                bests = Vector256.Max(bests, gains);
                at += step;
                others = ref EdgeGroups<int>.After(ref others);
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
        return bestAt;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Largest(Vector256<int> lanes)
    {
        Vector128<int> four = Vector128.Max(lanes.GetLower(), lanes.GetUpper());
        Vector128<int> two = Vector128.Max(four, Vector128.Shuffle(four, Vector128.Create(2, 3, 0, 1)));
        return Vector128.Max(two, Vector128.Shuffle(two, Vector128.Create(1, 0, 3, 2))).ToScalar();
    }
}

using System.Runtime.Intrinsics.X86;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers.Assignment;
using MentorMatch.Testing;
using Xunit.Abstractions;

namespace MentorMatch.Optimization.Tests.Solvers;

/// <summary>The one hot loop in three forms: vectors of 32-bit numbers, plain 64-bit numbers, and the definition sorted out.</summary>
public sealed class BestTwoTests(ITestOutputHelper output)
{
    private const int LongestRow = 70;
    private const int Nodes = 90;

    [Theory]
    [InlineData(3, "ties everywhere")]
    [InlineData(50, "some ties")]
    [InlineData(500_000_000, "hardly a tie, differences near the end of 32 bits")]
    public void Vectors_and_plain_numbers_find_the_same_place_best_and_second_best(int range, string kind)
    {
        if (!Avx2.IsSupported)
        {
            output.WriteLine("NOT RUN in vectors: this processor has no AVX2.");
        }

        SplitMix64 random = new((ulong)range);
        for (int length = 0; length <= LongestRow; length++)
        {
            for (int round = 0; round < 60; round++)
            {
                int[] others = Drawn(random, length);
                int[] weights = [.. Enumerable.Range(0, length).Select(_ => random.Next(-range, range + 1))];
                int[] values = [.. Enumerable.Range(0, Nodes).Select(_ => random.Next(Math.Max(-range, -(1 << 28)), range + 1))];
                int floor = round % 3 == 0 ? -(1 << 29) : random.Next(-range, range + 1) * (round % 2);
                (int, long, long) narrow = Find(others, weights, values, floor);
                (int, long, long) wide = Find<long>(
                    others,
                    Array.ConvertAll(weights, w => (long)w),
                    Array.ConvertAll(values, v => (long)v),
                    floor
                );
                (int, long, long) defined = Defined(others, weights, values, floor);
                Assert.True(
                    narrow == defined && wide == defined,
                    $"{kind}, length {length}, round {round}: vectors {narrow}, plain {wide}, defined {defined}"
                );
            }
        }
    }

    [Fact]
    public void Every_place_of_the_best_and_of_its_tie_is_found_whatever_the_lane()
    {
        int[] values = new int[33];
        for (int length = 1; length <= 33; length++)
        {
            int[] others = [.. Enumerable.Range(0, length)];
            for (int best = 0; best < length; best++)
            {
                int[] weights = new int[length];
                weights[best] = 9;
                Assert.Equal((best, 9, length > 1 ? 0L : -1), Find(others, weights, values, -1));
                for (int tie = best + 1; tie < length; tie++)
                {
                    weights[tie] = 9;
                    Assert.Equal((best, 9L, 9L), Find(others, weights, values, -1));
                    Assert.Equal((-1, 9L, 9L), Find(others, weights, values, 9));
                    weights[tie] = 0;
                }
            }
        }
    }

    private static Scale Plain =>
        new()
        {
            Step = 1,
            Grain = 1,
            FirstBonus = 0,
            LastBonus = 0,
            LastResort = 0,
            Blocked = 0,
            FirstEpsilon = 1,
        };

    private static int[] Drawn(SplitMix64 random, int length)
    {
        int[] nodes = [.. Enumerable.Range(0, Nodes)];
        for (int k = 0; k < length; k++)
        {
            int other = k + random.Next(Nodes - k);
            (nodes[k], nodes[other]) = (nodes[other], nodes[k]);
        }

        return [.. nodes.Take(length).Order()];
    }

    private static (int At, long Best, long Second) Find<T>(int[] others, T[] weights, T[] values, T floor)
        where T : unmanaged, System.Numerics.IBinaryInteger<T>
    {
        // The node asked for stands between two others, so that looking too far is noticed.
        int[] starts = [0, 0, others.Length, 2 * others.Length];
        AssignmentProblem problem = AssignmentProblem.FromRows(
            new Bounds[3],
            new Bounds[values.Length],
            starts,
            [.. others, .. others],
            [.. weights.Select(long.CreateChecked), .. Enumerable.Repeat((long)int.MaxValue / 8, others.Length)],
            AssignmentObjective.BestTotal
        );
        EdgeGroups<T> edges = EdgeGroups<T>.OfRows(problem, Plain, out _);
        int at = BestTwo.Find(edges, 1, values, floor, out T best, out T second);
        Assert.Equal(
            (at, best, second),
            (BestTwo.FindPlainly(ref edges.First(1), edges.GroupsOf(1), values, floor, out T plain, out T next), plain, next)
        );
        return (at, long.CreateChecked(best), long.CreateChecked(second));
    }

    private static (int At, long Best, long Second) Defined(int[] others, int[] weights, int[] values, int floor)
    {
        long[] gains = [.. others.Select((other, k) => (long)weights[k] - values[other])];
        long[] order = [.. gains.Append(floor).Append(floor).OrderDescending()];
        return (order[0] > floor ? Array.IndexOf(gains, order[0]) : -1, order[0], order[1]);
    }
}

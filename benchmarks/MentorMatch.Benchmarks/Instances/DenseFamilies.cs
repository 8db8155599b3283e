using MentorMatch.Testing;

namespace MentorMatch.Benchmarks.Instances;

/// <summary>Dense square assignments: two as they come, and some that are hard for one habit of solvers or another.</summary>
internal static class DenseFamilies
{
    /// <summary>The largest size, whose pairs still fit one array.</summary>
    public const int LargestSize = 46_000;

    /// <summary>The largest size of <see cref="MacholWien"/>, whose weights must stay within what solvers take.</summary>
    public const int LargestMacholWien = 16_000;

    private const int LargestWeight = 1_000_000;
    private const int Alike = 500_000;
    private const int LineLength = 1_000_000;

    /// <summary>Scores that are all alike in chance, 0 to 1,000,000: few ties.</summary>
    public static DenseInstance Uniform(int size, ulong seed)
    {
        SplitMix64 random = new(seed);
        int[] weights = new int[size * size];
        for (int pair = 0; pair < weights.Length; pair++)
        {
            weights[pair] = random.Next(LargestWeight + 1);
        }

        return new DenseInstance(size, weights);
    }

    /// <summary>Scores as a policy makes them: many ties.</summary>
    public static DenseInstance PolicyLike(int size, ulong seed)
    {
        SkilledPeople wanting = SkilledPeople.Draw(size, SplitMix64.Mix(seed + 1));
        SkilledPeople offering = SkilledPeople.Draw(size, SplitMix64.Mix(seed + 2));
        return Of(size, (row, column) => wanting.Score(row, offering, column, seed));
    }

    /// <summary>Machol and Wien's: row i and column j, counted from 1, cost i × j, so that the largest must be paired with the smallest. Here as the weight n² + 1 − i × j.</summary>
    public static DenseInstance MacholWien(int size, ulong seed) =>
        Of(size, (row, column) => (size * size) + 1 - ((row + 1) * (column + 1)));

    /// <summary>Distances on a line (a Monge array): both sides at random points, and the nearer the better. The best keeps the order, although many have the same nearest.</summary>
    public static DenseInstance Line(int size, ulong seed)
    {
        SplitMix64 random = new(seed);
        int[] rows = [.. Enumerable.Range(0, size).Select(_ => random.Next(LineLength))];
        int[] columns = [.. Enumerable.Range(0, size).Select(_ => random.Next(LineLength))];
        return Of(size, (row, column) => LineLength - Math.Abs(rows[row] - columns[column]));
    }

    /// <summary>One common popularity value for each person: a pair weighs the sum of both, and every full matching is a best one.</summary>
    public static DenseInstance Popularity(int size, ulong seed)
    {
        SplitMix64 random = new(seed);
        int[] rows = [.. Enumerable.Range(0, size).Select(_ => random.Next(LargestWeight / 2))];
        int[] columns = [.. Enumerable.Range(0, size).Select(_ => random.Next(LargestWeight / 2))];
        return Of(size, (row, column) => rows[row] + columns[column]);
    }

    /// <summary>All scores equal.</summary>
    public static DenseInstance Equal(int size, ulong seed) => Of(size, (_, _) => Alike);

    private static DenseInstance Of(int size, Func<int, int, int> weight)
    {
        int[] weights = new int[size * size];
        Parallel.For(
            0,
            size,
            row =>
            {
                for (int column = 0; column < size; column++)
                {
                    weights[(row * size) + column] = weight(row, column);
                }
            }
        );
        return new DenseInstance(size, weights);
    }
}

using System.Runtime.InteropServices;
using MentorMatch.Optimization.Problems;
using MentorMatch.Testing;

namespace MentorMatch.Benchmarks.Instances;

/// <summary>A dense square assignment: everybody may be matched with everybody, one to one.</summary>
/// <param name="Size">People on each side.</param>
/// <param name="Weights">The score of every pair in millionths, by row.</param>
internal sealed record DenseInstance(int Size, int[] Weights) : IInstance
{
    private const int LargestWeight = 1_000_000;

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
        int[] weights = new int[size * size];
        for (int pair = 0; pair < weights.Length; pair++)
        {
            weights[pair] = wanting.Score(pair / size, offering, pair % size, seed);
        }

        return new DenseInstance(size, weights);
    }

    /// <summary>The problem of best total, one to one.</summary>
    /// <returns>The problem.</returns>
    public AssignmentProblem ToProblem()
    {
        int[] columns = new int[Weights.Length];
        for (int pair = 0; pair < columns.Length; pair++)
        {
            columns[pair] = pair % Size;
        }

        Bounds[] one = [.. Enumerable.Repeat(Bounds.AtMost(1), Size)];
        int[] starts = [.. Enumerable.Range(0, Size + 1).Select(row => row * Size)];
        return AssignmentProblem.FromRows(
            one,
            one,
            starts,
            columns,
            Array.ConvertAll(Weights, weight => (long)weight),
            AssignmentObjective.BestTotal
        );
    }

    /// <inheritdoc/>
    public void Write(Stream stream)
    {
        Span<int> header = [0x4C415044, Size, Size, 0];
        stream.Write(MemoryMarshal.AsBytes(header));
        stream.Write(MemoryMarshal.AsBytes<int>(Weights));
    }
}

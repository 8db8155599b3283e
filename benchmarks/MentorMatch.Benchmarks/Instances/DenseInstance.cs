using System.Runtime.InteropServices;
using MentorMatch.Optimization.Problems;

namespace MentorMatch.Benchmarks.Instances;

/// <summary>A dense square assignment: everybody may be matched with everybody, one to one.</summary>
/// <param name="Size">People on each side.</param>
/// <param name="Weights">The score of every pair in millionths, by row.</param>
internal sealed record DenseInstance(int Size, int[] Weights) : IInstance
{
    /// <inheritdoc/>
    public long PairCount => Weights.Length;

    /// <summary>The problem of best total, one to one. The weights are not copied.</summary>
    /// <returns>The problem.</returns>
    public AllPairsProblem ToAllPairs()
    {
        Bounds[] one = [.. Enumerable.Repeat(Bounds.AtMost(1), Size)];
        return new AllPairsProblem(new DensePairWeights(Size, Size, Weights), one, one, AssignmentObjective.BestTotal);
    }

    /// <inheritdoc/>
    public void Write(Stream stream)
    {
        Span<int> header = [InstanceFile.Dense, Size, Size, 0];
        stream.Write(MemoryMarshal.AsBytes(header));
        for (int row = 0; row < Size; row++)
        {
            stream.Write(MemoryMarshal.AsBytes(Weights.AsSpan(row * Size, Size)));
        }
    }
}

using System.Runtime.InteropServices;
using MentorMatch.Optimization.Problems;
using MentorMatch.Testing;

namespace MentorMatch.Benchmarks.Instances;

/// <summary>A sparse general graph of peers: each is joined to the best of a sample, about sixteen neighbours in the mean; a pair's score is the mean of both directions.</summary>
/// <param name="Size">Number of peers.</param>
/// <param name="First">The lower peer of each pair; pairs are sorted.</param>
/// <param name="Second">The higher peer of each pair.</param>
/// <param name="Weights">The score of each pair in millionths.</param>
internal sealed record GeneralInstance(int Size, int[] First, int[] Second, int[] Weights) : IInstance
{
    private const int SampleSize = 200;
    private const int ChosenByEach = 8;

    /// <summary>Makes an instance; the same arguments give the same one.</summary>
    public static GeneralInstance Generate(int size, ulong seed)
    {
        SkilledPeople people = SkilledPeople.Draw(size, SplitMix64.Mix(seed + 1));
        (int First, int Second)[][] chosen = new (int, int)[size][];
        Parallel.For(
            0,
            size,
            () => new BestOfSample(ChosenByEach),
            (peer, _, best) =>
            {
                SplitMix64 random = new(SplitMix64.Mix(seed + 3) ^ (ulong)peer);
                HashSet<int> sample = [.. Enumerable.Range(0, SampleSize).Select(_ => random.Next(size)).Where(other => other != peer)];
                best.Clear();
                foreach (int other in sample)
                {
                    best.Offer(Score(people, peer, other, seed), tie: 0, ~other);
                }

                chosen[peer] = [.. best.Kept.ToArray().Select(kept => (Math.Min(peer, ~kept.Number), Math.Max(peer, ~kept.Number)))];
                return best;
            },
            static _ => { }
        );
        (int First, int Second)[] pairs = [.. chosen.SelectMany(row => row).Distinct().Order()];
        return new GeneralInstance(
            size,
            [.. pairs.Select(pair => pair.First)],
            [.. pairs.Select(pair => pair.Second)],
            [.. pairs.Select(pair => Score(people, pair.First, pair.Second, seed))]
        );
    }

    /// <inheritdoc/>
    public long PairCount => First.Length;

    /// <inheritdoc/>
    public void Write(Stream stream)
    {
        Span<int> header = [InstanceFile.General, Size, 0, 0];
        stream.Write(MemoryMarshal.AsBytes(header));
        stream.Write(MemoryMarshal.AsBytes<long>([First.Length]));
        stream.Write(MemoryMarshal.AsBytes<int>(First));
        stream.Write(MemoryMarshal.AsBytes<int>(Second));
        stream.Write(MemoryMarshal.AsBytes<int>(Weights));
    }

    /// <summary>The problem of the best total.</summary>
    public GeneralMatchingProblem ToProblem() =>
        GeneralMatchingProblem.FromEdges(
            Size,
            First,
            Second,
            Array.ConvertAll(Weights, weight => (long)weight),
            AssignmentObjective.BestTotal
        );

    private static int Score(SkilledPeople people, int one, int other, ulong seed)
    {
        int low = Math.Min(one, other);
        int high = Math.Max(one, other);
        return (people.Score(low, people, high, seed) + people.Score(high, people, low, seed)) / 2;
    }
}

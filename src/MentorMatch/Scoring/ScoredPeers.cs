using System.Collections.Immutable;

namespace MentorMatch.Scoring;

/// <summary>Every eligible pair of a set of peers with its score; a pair that is not listed is forbidden. Peers stand in ordinal order of their ids.</summary>
/// <remarks>Immutable. Pairs are sorted by their first peer, then by the second; the first is always the lower one. Memory: 16 bytes a pair.</remarks>
public sealed class ScoredPeers
{
    private readonly int[] first;
    private readonly int[] second;
    private readonly long[] millionths;

    private ScoredPeers(ImmutableArray<string> peers, int[] first, int[] second, long[] millionths)
    {
        Peers = peers;
        this.first = first;
        this.second = second;
        this.millionths = millionths;
    }

    /// <summary>Ids of all peers, with or without an eligible pair, in ordinal order.</summary>
    public ImmutableArray<string> Peers { get; }

    /// <summary>Number of eligible pairs.</summary>
    public int Count => millionths.Length;

    /// <summary>Position in <see cref="Peers"/> of the lower peer of each pair.</summary>
    public ReadOnlySpan<int> First => first;

    /// <summary>Position in <see cref="Peers"/> of the higher peer of each pair.</summary>
    public ReadOnlySpan<int> Second => second;

    /// <summary>Score of each pair in millionths.</summary>
    public ReadOnlySpan<long> Millionths => millionths;

    /// <summary>Makes pairs from lists in any order.</summary>
    /// <param name="ids">Ids of the peers, distinct, in any order.</param>
    /// <param name="ends">Position in <paramref name="ids"/> of one peer of each pair.</param>
    /// <param name="otherEnds">Position in <paramref name="ids"/> of the other.</param>
    /// <param name="millionths">Score of each pair in millionths.</param>
    /// <returns>The pairs.</returns>
    /// <exception cref="ArgumentException">An id or a pair occurs twice, a pair joins a peer with themself, or the lists do not fit each other.</exception>
    public static ScoredPeers FromPairs(
        IReadOnlyList<string> ids,
        ReadOnlySpan<int> ends,
        ReadOnlySpan<int> otherEnds,
        ReadOnlySpan<long> millionths
    )
    {
        ArgumentNullException.ThrowIfNull(ids);
        if (ends.Length != otherEnds.Length || ends.Length != millionths.Length)
        {
            throw new ArgumentException(
                $"Lists differ in length: {ends.Length} and {otherEnds.Length} peers, {millionths.Length} scores.",
                nameof(millionths)
            );
        }

        int[] order = [.. Enumerable.Range(0, ids.Count)];
        string[] sorted = [.. ids];
        Array.Sort(sorted, order, StringComparer.Ordinal);
        int[] rank = new int[order.Length];
        for (int k = 0; k < order.Length; k++)
        {
            rank[order[k]] = k;
            if (k > 0 && string.Equals(sorted[k], sorted[k - 1], StringComparison.Ordinal))
            {
                throw new ArgumentException($"The id {sorted[k]} occurs twice.", nameof(ids));
            }
        }

        (int First, int Second)[] pairs = new (int, int)[ends.Length];
        for (int k = 0; k < pairs.Length; k++)
        {
            (int one, int other) = (rank[ends[k]], rank[otherEnds[k]]);
            pairs[k] = (Math.Min(one, other), Math.Max(one, other));
            if (one == other)
            {
                throw new ArgumentException($"A pair joins {sorted[one]} with themself.", nameof(otherEnds));
            }
        }

        long[] scores = millionths.ToArray();
        Array.Sort(pairs, scores);
        for (int k = 1; k < pairs.Length; k++)
        {
            if (pairs[k] == pairs[k - 1])
            {
                throw new ArgumentException($"The pair {sorted[pairs[k].First]}, {sorted[pairs[k].Second]} occurs twice.", nameof(ends));
            }
        }

        return new ScoredPeers(
            [.. sorted],
            Array.ConvertAll(pairs, pair => pair.First),
            Array.ConvertAll(pairs, pair => pair.Second),
            scores
        );
    }

    /// <summary>Takes pairs that already stand in order, without a copy.</summary>
    internal static ScoredPeers FromOrdered(ImmutableArray<string> peers, int[] first, int[] second, long[] millionths) =>
        new(peers, first, second, millionths);

    /// <summary>Position of a peer in <see cref="Peers"/>, or a negative number.</summary>
    /// <param name="id">The peer's id.</param>
    /// <returns>The position.</returns>
    public int IndexOf(string id) => Peers.BinarySearch(id, StringComparer.Ordinal);

    /// <summary>The position of a pair, or −1 when it is not eligible.</summary>
    internal int Find(int one, int other)
    {
        (int a, int b) = (Math.Min(one, other), Math.Max(one, other));
        int low = 0;
        int high = Count - 1;
        while (low <= high)
        {
            int at = low + ((high - low) / 2);
            int order = first[at] != a ? first[at].CompareTo(a) : second[at].CompareTo(b);
            if (order == 0)
            {
                return at;
            }

            (low, high) = order < 0 ? (at + 1, high) : (low, at - 1);
        }

        return -1;
    }
}

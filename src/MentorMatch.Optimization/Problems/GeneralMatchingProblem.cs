namespace MentorMatch.Optimization.Problems;

/// <summary>
/// A matching problem in a graph that need not be bipartite: choose edges of which no two share a vertex so that the <see cref="Objective"/> is best.
/// A pair without an edge is forbidden.
/// </summary>
/// <remarks>Immutable. Edges are numbered by their smaller vertex, then their larger one, whatever the order they were given in. Memory: 16 bytes an edge.</remarks>
public sealed class GeneralMatchingProblem
{
    private readonly int[] first;
    private readonly int[] second;
    private readonly long[] weights;

    private GeneralMatchingProblem(
        int vertexCount,
        int[] first,
        int[] second,
        long[] weights,
        AssignmentObjective objective,
        long? matchBonus = null
    )
    {
        VertexCount = vertexCount;
        this.first = first;
        this.second = second;
        this.weights = weights;
        Objective = objective;
        foreach (long weight in weights)
        {
            MinWeight = Math.Min(MinWeight, weight);
            MaxWeight = Math.Max(MaxWeight, weight);
        }

        // 64 bits suffice: duals stay within a few times the range of weights with bonus and 0, also in the bipartite double cover, whose own limit is 16 ranges
        // below 2^62.
        Int128 bonus = matchBonus ?? BonusBeyondTotals();
        Int128 range = Int128.Max(MaxWeight + bonus, 0) - Int128.Min(MinWeight + bonus, 0) + 1;
        if (16 * range >= Int128.One << 62)
        {
            throw new ArgumentException(
                $"Weights between {MinWeight} and {MaxWeight} on {VertexCount} vertices could overflow 64-bit arithmetic. Maybe fewer decimals are enough.",
                nameof(weights)
            );
        }

        MatchBonus = (long)bonus;
    }

    /// <summary>Number of vertices.</summary>
    public int VertexCount { get; }

    /// <summary>Number of edges, that is, of allowed pairs.</summary>
    public int EdgeCount => weights.Length;

    /// <summary>What is maximised.</summary>
    public AssignmentObjective Objective { get; }

    /// <summary>Smallest edge weight, 0 when none is negative.</summary>
    public long MinWeight { get; }

    /// <summary>Largest edge weight, 0 when none is positive.</summary>
    public long MaxWeight { get; }

    /// <summary>
    /// What is added to every weight so that the best total is the lexicographic optimum: more than any difference between the weights of two
    /// matchings under <see cref="AssignmentObjective.MostMatches"/>, 0 under <see cref="AssignmentObjective.BestTotal"/>.
    /// </summary>
    public long MatchBonus { get; }

    /// <summary>The smaller vertex of every edge.</summary>
    public ReadOnlySpan<int> First => first;

    /// <summary>The larger vertex of every edge.</summary>
    public ReadOnlySpan<int> Second => second;

    /// <summary>The weight of every edge.</summary>
    public ReadOnlySpan<long> Weights => weights;

    /// <summary>Makes a problem from edges in any order.</summary>
    /// <param name="vertexCount">Number of vertices, at least 0.</param>
    /// <param name="ends">One vertex of each edge.</param>
    /// <param name="otherEnds">The other vertex of each edge.</param>
    /// <param name="weights">The weight of each edge.</param>
    /// <param name="objective">What is maximised.</param>
    /// <returns>The problem.</returns>
    /// <exception cref="ArgumentException">
    /// The three lists differ in length, an edge names a vertex that does not exist or joins a vertex to itself, a pair occurs twice, or the weights are too large
    /// for exact 64-bit arithmetic on so many vertices.
    /// </exception>
    public static GeneralMatchingProblem FromEdges(
        int vertexCount,
        ReadOnlySpan<int> ends,
        ReadOnlySpan<int> otherEnds,
        ReadOnlySpan<long> weights,
        AssignmentObjective objective
    )
    {
        ArgumentOutOfRangeException.ThrowIfNegative(vertexCount);
        if (ends.Length != otherEnds.Length || ends.Length != weights.Length)
        {
            throw new ArgumentException(
                $"Edge lists differ in length: {ends.Length} and {otherEnds.Length} ends, {weights.Length} weights.",
                nameof(weights)
            );
        }

        (int First, int Second)[] pairs = new (int, int)[ends.Length];
        for (int e = 0; e < pairs.Length; e++)
        {
            pairs[e] = (Math.Min(ends[e], otherEnds[e]), Math.Max(ends[e], otherEnds[e]));
            if (pairs[e].First < 0 || pairs[e].Second >= vertexCount || pairs[e].First == pairs[e].Second)
            {
                throw new ArgumentException(
                    $"Edge {e} joins {ends[e]} and {otherEnds[e]}; an edge joins two different vertices from 0 to {vertexCount - 1}.",
                    nameof(ends)
                );
            }
        }

        long[] sortedWeights = weights.ToArray();
        if (!IsSorted(pairs))
        {
            Array.Sort(pairs, sortedWeights);
        }

        for (int e = 1; e < pairs.Length; e++)
        {
            if (pairs[e] == pairs[e - 1])
            {
                throw new ArgumentException($"The pair of {pairs[e].First} and {pairs[e].Second} occurs twice.", nameof(ends));
            }
        }

        return new GeneralMatchingProblem(
            vertexCount,
            Array.ConvertAll(pairs, pair => pair.First),
            Array.ConvertAll(pairs, pair => pair.Second),
            sortedWeights,
            objective
        );
    }

    /// <summary>Finds the edge between two vertices. Takes time logarithmic in the number of edges.</summary>
    /// <param name="vertex">A vertex.</param>
    /// <param name="other">Another.</param>
    /// <param name="edge">The edge number, or −1.</param>
    /// <returns>Whether the pair is allowed.</returns>
    public bool TryFindEdge(int vertex, int other, out int edge)
    {
        (int a, int b) = (Math.Min(vertex, other), Math.Max(vertex, other));
        int low = 0;
        int high = EdgeCount - 1;
        while (low <= high)
        {
            edge = low + ((high - low) / 2);
            int order = first[edge] != a ? first[edge].CompareTo(a) : second[edge].CompareTo(b);
            if (order == 0)
            {
                return true;
            }

            (low, high) = order < 0 ? (edge + 1, high) : (low, edge - 1);
        }

        edge = -1;
        return false;
    }

    /// <summary>The same problem with a larger bonus.</summary>
    /// <exception cref="ArgumentException">With this bonus the weights could overflow 64-bit arithmetic.</exception>
    internal GeneralMatchingProblem WithMatchBonus(long bonus) => new(VertexCount, first, second, weights, Objective, bonus);

    /// <summary>The same problem, bonus included, without the edges of some vertices. Vertices keep their numbers, edges do not.</summary>
    internal GeneralMatchingProblem Without(ReadOnlySpan<int> vertices)
    {
        bool[] isLeftOut = new bool[VertexCount];
        foreach (int vertex in vertices)
        {
            isLeftOut[vertex] = true;
        }

        int[] kept = [.. Enumerable.Range(0, EdgeCount).Where(e => !isLeftOut[first[e]] && !isLeftOut[second[e]])];
        return new(
            VertexCount,
            Array.ConvertAll(kept, e => first[e]),
            Array.ConvertAll(kept, e => second[e]),
            Array.ConvertAll(kept, e => weights[e]),
            Objective,
            MatchBonus
        );
    }

    private static bool IsSorted(ReadOnlySpan<(int First, int Second)> pairs)
    {
        for (int e = 1; e < pairs.Length; e++)
        {
            if (pairs[e].CompareTo(pairs[e - 1]) < 0)
            {
                return false;
            }
        }

        return true;
    }

    private Int128 BonusBeyondTotals() =>
        Objective == AssignmentObjective.MostMatches ? (((Int128)MaxWeight - MinWeight) * (VertexCount / 2)) + 1 : 0;
}

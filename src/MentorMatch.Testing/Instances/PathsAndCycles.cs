using System.Globalization;
using MentorMatch.Optimization.Problems;

namespace MentorMatch.Testing.Instances;

/// <summary>Paths and cycles of any weights: their optimum follows from one walk along them. Time and memory linear.</summary>
public static class PathsAndCycles
{
    /// <summary>A path.</summary>
    /// <param name="weights">The weight of each edge along it; there is one vertex more.</param>
    /// <param name="objective">What is maximised.</param>
    /// <returns>The instance.</returns>
    public static PlantedGeneralMatching Path(ReadOnlySpan<long> weights, AssignmentObjective objective)
    {
        Value best = Walk(weights, objective);
        return Named("path", weights.Length + 1, weights, objective, best);
    }

    /// <summary>A cycle.</summary>
    /// <param name="weights">The weight of each edge along it, at least three; there are as many vertices.</param>
    /// <param name="objective">What is maximised.</param>
    /// <returns>The instance.</returns>
    public static PlantedGeneralMatching Cycle(ReadOnlySpan<long> weights, AssignmentObjective objective)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(weights.Length, 3);

        // Either the edge that closes the cycle is left out, or it is taken and its two neighbours are.
        Value open = Walk(weights[..^1], objective);
        Value inner = Walk(weights[1..^2], objective);
        Value closed = new(inner.Matched + 1, inner.Total + weights[^1]);
        return Named("cycle", weights.Length, weights, objective, Better(open, closed, objective));
    }

    /// <summary>Weights drawn evenly.</summary>
    /// <param name="count">How many.</param>
    /// <param name="least">The smallest.</param>
    /// <param name="most">The largest, at least the smallest.</param>
    /// <param name="seed">The same seed gives the same weights.</param>
    /// <returns>The weights.</returns>
    public static long[] Weights(int count, long least, long most, ulong seed)
    {
        SplitMix64 random = new(seed);
        return [.. Enumerable.Range(0, count).Select(_ => random.NextInt64(least, most + 1))];
    }

    private static Value Walk(ReadOnlySpan<long> weights, AssignmentObjective objective)
    {
        Value before = default;
        Value best = default;
        foreach (long weight in weights)
        {
            Value taken = new(before.Matched + 1, before.Total + weight);
            (before, best) = (best, Better(best, taken, objective));
        }

        return best;
    }

    private static Value Better(Value one, Value other, AssignmentObjective objective) =>
        objective == AssignmentObjective.MostMatches && one.Matched != other.Matched
            ? (one.Matched > other.Matched ? one : other)
            : (one.Total >= other.Total ? one : other);

    private static PlantedGeneralMatching Named(
        string shape,
        int vertices,
        ReadOnlySpan<long> weights,
        AssignmentObjective objective,
        Value best
    )
    {
        GeneralMatchingEdge[] edges = new GeneralMatchingEdge[weights.Length];
        for (int e = 0; e < edges.Length; e++)
        {
            edges[e] = new GeneralMatchingEdge(e, (e + 1) % vertices, weights[e]);
        }

        GeneralMatchingSketch sketch = new()
        {
            VertexCount = vertices,
            Edges = [.. edges],
            Objective = objective,
        };
        string name = string.Create(CultureInfo.InvariantCulture, $"{shape} of {vertices} vertices, {objective}");
        return new PlantedGeneralMatching(name, sketch.Build(), best.Total, best.Matched);
    }

    private readonly record struct Value(long Matched, Int128 Total);
}

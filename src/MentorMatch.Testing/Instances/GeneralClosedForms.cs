using System.Globalization;
using MentorMatch.Optimization.Problems;

namespace MentorMatch.Testing.Instances;

/// <summary>General matching instances whose optimum follows from a formula.</summary>
public static class GeneralClosedForms
{
    /// <summary>
    /// An odd cycle of equal weights whose every vertex has a pendant partner of its own. The pendant edges match everybody; without regard to the number of
    /// matches, heavy cycle edges are better, all but one vertex in twos.
    /// </summary>
    /// <param name="length">Vertices on the cycle, odd, at least 3.</param>
    /// <param name="cycleWeight">Weight of a cycle edge, at least 0.</param>
    /// <param name="pendantWeight">Weight of a pendant edge, at least 0.</param>
    /// <param name="objective">What is maximised.</param>
    /// <returns>The instance, of twice as many vertices.</returns>
    public static PlantedGeneralMatching OddCycleWithPendants(
        int length,
        long cycleWeight,
        long pendantWeight,
        AssignmentObjective objective
    )
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(length, 3);
        ArgumentOutOfRangeException.ThrowIfZero(length % 2);
        ArgumentOutOfRangeException.ThrowIfNegative(cycleWeight);
        ArgumentOutOfRangeException.ThrowIfNegative(pendantWeight);
        bool pendants = objective == AssignmentObjective.MostMatches || cycleWeight <= 2 * pendantWeight;
        long pairs = pendants ? 0 : length / 2;
        long hangers = length - (2 * pairs);
        GeneralMatchingSketch sketch = new()
        {
            VertexCount = 2 * length,
            Edges =
            [
                .. Enumerable.Range(0, length).Select(v => new GeneralMatchingEdge(v, (v + 1) % length, cycleWeight)),
                .. Enumerable.Range(0, length).Select(v => new GeneralMatchingEdge(v, length + v, pendantWeight)),
            ],
            Objective = objective,
        };
        return new PlantedGeneralMatching(
            Named($"odd cycle of {length} with pendants, {cycleWeight} and {pendantWeight}, {objective}"),
            sketch.Build(),
            ((Int128)pairs * cycleWeight) + ((Int128)hangers * pendantWeight),
            pairs + hangers
        );
    }

    /// <summary>Every pair weighs the same: everybody but at most one is matched, and nothing tells the ways apart.</summary>
    /// <param name="vertices">Number of vertices, at least 0.</param>
    /// <param name="weight">The weight, at least 0.</param>
    /// <param name="objective">What is maximised.</param>
    /// <returns>The instance, with an edge for every pair.</returns>
    public static PlantedGeneralMatching Constant(int vertices, long weight, AssignmentObjective objective)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(weight);
        string name = Named($"constant {weight} on {vertices}, {objective}");
        return Complete(name, vertices, (_, _) => weight, objective, (Int128)weight * (vertices / 2));
    }

    /// <summary>Everybody agrees who is popular: w = a(one) + a(other), all positive. Every way to match all but the least popular is optimal.</summary>
    /// <param name="vertices">Number of vertices, at least 0.</param>
    /// <param name="seed">The same seed gives the same instance.</param>
    /// <returns>The instance, with an edge for every pair.</returns>
    public static PlantedGeneralMatching CommonPopularity(int vertices, ulong seed)
    {
        SplitMix64 random = new(seed);
        long[] worth = [.. Enumerable.Range(0, vertices).Select(_ => random.NextInt64(1, 1_000_000))];
        long total = worth.Sum() - (vertices % 2 == 0 ? 0 : worth.Min());
        return Complete(
            Named($"common popularity {vertices}"),
            vertices,
            (one, other) => worth[one] + worth[other],
            AssignmentObjective.BestTotal,
            total
        );
    }

    /// <summary>Points on a line, matched as far apart as can be: the upper half with the lower half, in any way.</summary>
    /// <param name="vertices">Number of vertices, at least 0.</param>
    /// <param name="seed">The same seed gives the same instance.</param>
    /// <returns>The instance, with an edge for every pair.</returns>
    public static PlantedGeneralMatching FarApartOnALine(int vertices, ulong seed)
    {
        long[] points = PathsAndCycles.Weights(vertices, 0, 100_000, seed);
        long[] sorted = [.. points.Order()];
        long total = sorted[^(vertices / 2)..].Sum() - sorted[..(vertices / 2)].Sum();
        return Complete(
            Named($"far apart on a line {vertices}"),
            vertices,
            (one, other) => Math.Abs(points[one] - points[other]),
            AssignmentObjective.BestTotal,
            total
        );
    }

    /// <summary>Points on a line, everybody matched as closely as can be: neighbours in twos. Odd gaps close blossoms within blossoms.</summary>
    /// <param name="pairs">Half the number of vertices, at least 0.</param>
    /// <param name="seed">The same seed gives the same instance.</param>
    /// <returns>The instance, with an edge for every pair.</returns>
    public static PlantedGeneralMatching CloseOnALine(int pairs, ulong seed)
    {
        long[] points = PathsAndCycles.Weights(2 * pairs, 0, 100_000, seed);
        long[] sorted = [.. points.Order()];
        long total = Enumerable.Range(0, pairs).Sum(k => sorted[2 * k] - sorted[(2 * k) + 1]);
        return Complete(
            Named($"close on a line {2 * pairs}"),
            2 * pairs,
            (one, other) => -Math.Abs(points[one] - points[other]),
            AssignmentObjective.MostMatches,
            total
        );
    }

    /// <summary>A one-to-one or many-to-one assignment instance as a general graph: every row a vertex, every place of a column a vertex.</summary>
    /// <param name="planted">An instance without minimums and pins whose rows take at most one column each.</param>
    /// <returns>The same instance in the general form; its graph is bipartite.</returns>
    /// <exception cref="ArgumentException">The instance has minimums or pins, or a row that takes several columns.</exception>
    public static PlantedGeneralMatching OfAssignment(PlantedAssignment planted)
    {
        ArgumentNullException.ThrowIfNull(planted);
        AssignmentSketch sketch = AssignmentSketch.Of(planted.Problem);
        if (sketch.Rows.Any(b => b.Max > 1 || b.Min > 0) || sketch.Columns.Any(b => b.Min > 0) || sketch.Edges.Any(e => e.Pinned))
        {
            throw new ArgumentException(
                "Only rows of one column each, without minimums and pins, make a matching problem.",
                nameof(planted)
            );
        }

        int[] degrees = new int[sketch.Columns.Length];
        foreach (SketchEdge edge in sketch.Edges)
        {
            degrees[edge.Column]++;
        }

        int[] firstPlace = new int[degrees.Length + 1];
        firstPlace[0] = sketch.Rows.Length;
        for (int column = 0; column < degrees.Length; column++)
        {
            firstPlace[column + 1] = firstPlace[column] + Math.Min(sketch.Columns[column].Max, degrees[column]);
        }

        GeneralMatchingSketch general = new()
        {
            VertexCount = firstPlace[^1],
            Edges =
            [
                .. from edge in sketch.Edges
                where sketch.Rows[edge.Row].Max == 1
                from place in Enumerable.Range(firstPlace[edge.Column], firstPlace[edge.Column + 1] - firstPlace[edge.Column])
                select new GeneralMatchingEdge(edge.Row, place, edge.Weight),
            ],
            Objective = sketch.Objective,
        };
        return new PlantedGeneralMatching(planted.Name + " as a general graph", general.Build(), planted.Total, planted.Matched);
    }

    /// <summary>Puts instances side by side, without an edge between them.</summary>
    /// <param name="parts">Instances of one objective, at least one.</param>
    /// <returns>One instance; its optimum is the sum of theirs.</returns>
    public static PlantedGeneralMatching SideBySide(params ReadOnlySpan<PlantedGeneralMatching> parts)
    {
        ArgumentOutOfRangeException.ThrowIfZero(parts.Length);
        int vertices = 0;
        List<GeneralMatchingEdge> edges = [];
        Int128 total = 0;
        long matched = 0;
        foreach (PlantedGeneralMatching part in parts)
        {
            int shift = vertices;
            edges.AddRange(
                GeneralMatchingSketch.Of(part.Problem).Edges.Select(e => e with { One = e.One + shift, Other = e.Other + shift })
            );
            vertices += part.Problem.VertexCount;
            total += part.Total;
            matched += part.Matched;
        }

        GeneralMatchingSketch sketch = new()
        {
            VertexCount = vertices,
            Edges = [.. edges],
            Objective = parts[0].Problem.Objective,
        };
        return new PlantedGeneralMatching(Named($"{parts.Length} components, the first {parts[0].Name}"), sketch.Build(), total, matched);
    }

    private static PlantedGeneralMatching Complete(
        string name,
        int vertices,
        Func<int, int, long> weight,
        AssignmentObjective objective,
        Int128 total
    )
    {
        GeneralMatchingSketch sketch = new()
        {
            VertexCount = vertices,
            Edges =
            [
                .. from one in Enumerable.Range(0, vertices)
                from other in Enumerable.Range(one + 1, vertices - one - 1)
                select new GeneralMatchingEdge(one, other, weight(one, other)),
            ],
            Objective = objective,
        };
        return new PlantedGeneralMatching(name, sketch.Build(), total, vertices / 2);
    }

    private static string Named(FormattableString name) => name.ToString(CultureInfo.InvariantCulture);
}

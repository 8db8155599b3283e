using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using MentorMatch.Optimization.Problems;

namespace MentorMatch.Testing.Instances;

/// <summary>
/// A general matching problem in a form made for changing: tests turn a problem into a sketch, change one thing and build it again. Its text is C# that
/// builds the same problem, so a failing case can be pasted into a test.
/// </summary>
public sealed record GeneralMatchingSketch
{
    /// <summary>Number of vertices, at least 0.</summary>
    public required int VertexCount { get; init; }

    /// <summary>The allowed pairs, in any order, each at most once.</summary>
    public required ImmutableArray<GeneralMatchingEdge> Edges { get; init; }

    /// <summary>What is maximised.</summary>
    public AssignmentObjective Objective { get; init; }

    /// <summary>Copies a problem. Takes time and memory linear in its edges.</summary>
    /// <param name="problem">The problem.</param>
    /// <returns>A sketch with the same vertices, edges and objective; its edges stand in the order of the edge numbers.</returns>
    public static GeneralMatchingSketch Of(GeneralMatchingProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ImmutableArray<GeneralMatchingEdge>.Builder edges = ImmutableArray.CreateBuilder<GeneralMatchingEdge>(problem.EdgeCount);
        for (int e = 0; e < problem.EdgeCount; e++)
        {
            edges.Add(new GeneralMatchingEdge(problem.First[e], problem.Second[e], problem.Weights[e]));
        }

        return new GeneralMatchingSketch
        {
            VertexCount = problem.VertexCount,
            Edges = edges.MoveToImmutable(),
            Objective = problem.Objective,
        };
    }

    /// <summary>Builds the problem.</summary>
    /// <returns>The problem.</returns>
    /// <exception cref="ArgumentException">The sketch is not a problem; see <see cref="GeneralMatchingProblem.FromEdges"/>.</exception>
    public GeneralMatchingProblem Build()
    {
        int[] ends = new int[Edges.Length];
        int[] otherEnds = new int[Edges.Length];
        long[] weights = new long[Edges.Length];
        for (int e = 0; e < Edges.Length; e++)
        {
            (ends[e], otherEnds[e], weights[e]) = Edges[e];
        }

        return GeneralMatchingProblem.FromEdges(VertexCount, ends, otherEnds, weights, Objective);
    }

    /// <summary>Gives vertices new numbers.</summary>
    /// <param name="numbers">The new number of each vertex: a permutation.</param>
    /// <returns>The renumbered problem; its optimum has the same value.</returns>
    public GeneralMatchingSketch Renumbered(ReadOnlySpan<int> numbers)
    {
        GeneralMatchingEdge[] edges = new GeneralMatchingEdge[Edges.Length];
        for (int e = 0; e < edges.Length; e++)
        {
            edges[e] = Edges[e] with { One = numbers[Edges[e].One], Other = numbers[Edges[e].Other] };
        }

        return this with
        {
            Edges = [.. edges],
        };
    }

    /// <summary>Renumbers vertices by chance.</summary>
    /// <param name="random">Where chance comes from.</param>
    /// <returns>The renumbered problem; its optimum has the same value.</returns>
    public GeneralMatchingSketch Shuffled(SplitMix64 random)
    {
        ArgumentNullException.ThrowIfNull(random);
        int[] numbers = [.. Enumerable.Range(0, VertexCount)];
        random.Shuffle(numbers);
        return Renumbered(numbers);
    }

    /// <summary>Takes a vertex away, with its edges; the vertices after it move down by one.</summary>
    /// <param name="vertex">The vertex.</param>
    /// <returns>The smaller problem.</returns>
    public GeneralMatchingSketch Without(int vertex)
    {
        int Moved(int other) => other > vertex ? other - 1 : other;
        return this with
        {
            VertexCount = VertexCount - 1,
            Edges =
            [
                .. Edges
                    .Where(e => e.One != vertex && e.Other != vertex)
                    .Select(e => e with { One = Moved(e.One), Other = Moved(e.Other) }),
            ],
        };
    }

    /// <summary>C# that builds the sketch; of a large one, only its size.</summary>
    /// <returns>The text.</returns>
    public override string ToString()
    {
        CultureInfo invariant = CultureInfo.InvariantCulture;
        if (Edges.Length > 300)
        {
            return string.Create(invariant, $"{Objective}: {VertexCount} vertices, {Edges.Length} edges");
        }

        StringBuilder text = new(string.Create(invariant, $"new GeneralMatchingSketch {{ VertexCount = {VertexCount}, Edges = ["));
        text.AppendJoin(", ", Edges.Select(e => string.Create(invariant, $"new({e.One}, {e.Other}, {e.Weight})")));
        return text.Append(invariant, $"], Objective = AssignmentObjective.{Objective} }}").ToString();
    }
}

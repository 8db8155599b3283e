using System.Runtime.CompilerServices;
using MentorMatch.Optimization.Problems;

namespace MentorMatch.Optimization.Solvers.GeneralMatching;

/// <summary>
/// The edges of each vertex, once at either end, with weights doubled (so that duals of an integral problem are whole numbers) and the match bonus included.
/// The neighbours of a vertex ascend.
/// </summary>
internal sealed class Adjacency
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public Adjacency(GeneralMatchingProblem problem)
    {
        Start = new int[problem.VertexCount + 1];
        ReadOnlySpan<int> first = problem.First;
        ReadOnlySpan<int> second = problem.Second;
        ReadOnlySpan<long> weights = problem.Weights;
        for (int e = 0; e < weights.Length; e++)
        {
            Start[first[e] + 1]++;
            Start[second[e] + 1]++;
        }

        Owner = new int[2 * weights.Length];
        for (int v = 0; v < problem.VertexCount; v++)
        {
            Start[v + 1] += Start[v];
            Owner.AsSpan(Start[v]..Start[v + 1]).Fill(v);
        }

        int[] next = Start.AsSpan(0, problem.VertexCount).ToArray();
        Other = new int[Owner.Length];
        DoubledWeight = new long[Owner.Length];
        for (int e = 0; e < weights.Length; e++)
        {
            // Edges are sorted by their smaller end, then their larger one, so lower neighbours of a vertex are put before higher ones, ascending.
            long doubled = 2 * (weights[e] + problem.MatchBonus);
            int at = next[first[e]]++;
            Other[at] = second[e];
            DoubledWeight[at] = doubled;
            at = next[second[e]]++;
            Other[at] = first[e];
            DoubledWeight[at] = doubled;
        }
    }

    /// <summary>Where the places of each vertex start.</summary>
    public int[] Start { get; }

    /// <summary>The vertex to which each place belongs.</summary>
    public int[] Owner { get; }

    /// <summary>The vertex at the other end.</summary>
    public int[] Other { get; }

    public long[] DoubledWeight { get; }

    /// <summary>The place of the same edge at its other end.</summary>
    public int Reverse(int place)
    {
        int vertex = Other[place];
        return Array.BinarySearch(Other, Start[vertex], Start[vertex + 1] - Start[vertex], Owner[place]);
    }
}

using MentorMatch.Optimization.Problems;

namespace MentorMatch.Optimization.Solvers.GeneralMatching;

/// <summary>The edges of each vertex, with weights doubled (so that duals of an integral problem are whole numbers) and the match bonus included.</summary>
internal sealed class Adjacency
{
    public Adjacency(GeneralMatchingProblem problem)
    {
        Start = new int[problem.VertexCount + 1];
        for (int e = 0; e < problem.EdgeCount; e++)
        {
            Start[problem.First[e] + 1]++;
            Start[problem.Second[e] + 1]++;
        }

        for (int v = 0; v < problem.VertexCount; v++)
        {
            Start[v + 1] += Start[v];
        }

        int[] next = Start.AsSpan(0, problem.VertexCount).ToArray();
        Other = new int[2 * problem.EdgeCount];
        DoubledWeight = new long[Other.Length];
        for (int e = 0; e < problem.EdgeCount; e++)
        {
            Put(next[problem.First[e]]++, problem.Second[e], problem.Weights[e] + problem.MatchBonus);
            Put(next[problem.Second[e]]++, problem.First[e], problem.Weights[e] + problem.MatchBonus);
        }
    }

    public int[] Start { get; }

    public int[] Other { get; }

    public long[] DoubledWeight { get; }

    private void Put(int at, int other, long weight)
    {
        Other[at] = other;
        DoubledWeight[at] = 2 * weight;
    }
}

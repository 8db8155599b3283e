using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;

namespace MentorMatch.Optimization.Solvers.TrioMatching;

/// <summary>
/// Enumerates the triangles of a graph, bounds by the duals of one general matching what a solution with each of them as its trio can reach, and keeps the most
/// promising ones.
/// </summary>
/// <remarks>
/// Time: the sum over vertices of lower neighbours times higher ones, n³ / 6 for a complete graph. In a laminar family the blossoms that hold two or three of
/// three vertices are those around the closest two, whose duals are the largest of the three sums.
/// </remarks>
internal sealed class TriangleScan
{
    private const int MostKept = 1024;

    private readonly TrioMatchingProblem problem;
    private readonly StopSignal stop;
    private readonly long[] dual;
    private readonly long[] blossoms;
    private readonly int[] start;
    private readonly int[] edgeToThird;
    private readonly long trioGain;

    public TriangleScan(TrioMatchingProblem problem, GeneralMatchingProof duals, StopSignal stop)
    {
        this.problem = problem;
        this.stop = stop;
        dual = [.. duals.VertexDuals];
        edgeToThird = new int[problem.Pairs.VertexCount];

        // An odd number of vertices beside the trio leaves one of them alone, so that its dual is not earned.
        long lost = problem.Pairs.VertexCount % 2 == 0 && dual.Length > 0 ? dual.Min() : 0;
        trioGain = (6 * problem.VertexBonus) - lost;
        start = new int[problem.Pairs.VertexCount + 1];
        foreach (int vertex in problem.Pairs.First)
        {
            start[vertex + 1]++;
        }

        for (int vertex = 0; vertex < problem.Pairs.VertexCount; vertex++)
        {
            start[vertex + 1] += start[vertex];
        }

        blossoms = BlossomsAroundEdges(problem.Pairs, duals);
    }

    /// <summary>The triangles that promise most.</summary>
    /// <param name="above">Only those that promise more than this; like <see cref="Candidate.Gain"/>.</param>
    /// <param name="except">Those to leave out.</param>
    /// <returns>The best first, and whether these are all.</returns>
    public (Candidate[] Best, bool AreAll) Find(Int128 above, IReadOnlySet<Trio> except)
    {
        // Beyond 64 bits nothing is above, or everything.
        long floor = (long)Int128.Clamp(above, long.MinValue, long.MaxValue);
        PriorityQueue<Candidate, Candidate> kept = new(Candidate.ByPromise);
        bool areAll = true;
        Array.Fill(edgeToThird, -1);
        for (int first = 0; first < edgeToThird.Length && !stop.IsRaised(); first++)
        {
            areAll &= FindWith(first, floor, except, kept);
        }

        Candidate[] best = new Candidate[kept.Count];
        for (int k = best.Length - 1; k >= 0; k--)
        {
            best[k] = kept.Dequeue();
        }

        return (best, areAll && !stop.IsRaised());
    }

    private bool FindWith(int first, long floor, IReadOnlySet<Trio> except, PriorityQueue<Candidate, Candidate> kept)
    {
        ReadOnlySpan<int> second = problem.Pairs.Second;
        ReadOnlySpan<long> weights = problem.Pairs.Weights;
        bool areAll = true;
        for (int e = start[first]; e < start[first + 1]; e++)
        {
            edgeToThird[second[e]] = e;
        }

        for (int e = start[first]; e < start[first + 1]; e++)
        {
            int middle = second[e];
            long two = (2 * weights[e]) + trioGain - dual[first] - dual[middle];
            for (int f = start[middle]; f < start[middle + 1]; f++)
            {
                int g = edgeToThird[second[f]];
                if (g < 0)
                {
                    continue;
                }

                long gain =
                    two + (2 * (weights[f] + weights[g])) - dual[second[f]] - Math.Max(blossoms[e], Math.Max(blossoms[f], blossoms[g]));
                if (gain > floor && (kept.Count < MostKept || gain > kept.Peek().Gain))
                {
                    Candidate candidate = new(new Trio(first, middle, second[f]), gain);
                    areAll &= except.Contains(candidate.Trio) || Keep(candidate, kept);
                }
                else
                {
                    areAll &= gain <= floor;
                }
            }
        }

        for (int e = start[first]; e < start[first + 1]; e++)
        {
            edgeToThird[second[e]] = -1;
        }

        return areAll;
    }

    private static bool Keep(Candidate candidate, PriorityQueue<Candidate, Candidate> kept)
    {
        kept.Enqueue(candidate, candidate);
        if (kept.Count <= MostKept)
        {
            return true;
        }

        kept.Dequeue();
        return false;
    }

    private long[] BlossomsAroundEdges(GeneralMatchingProblem pairs, GeneralMatchingProof proof)
    {
        long[] around = new long[pairs.EdgeCount];
        bool[] isInside = new bool[pairs.VertexCount];
        foreach (BlossomDual blossom in proof.Blossoms)
        {
            foreach (int vertex in blossom.Vertices)
            {
                isInside[vertex] = true;
            }

            foreach (int vertex in blossom.Vertices)
            {
                for (int e = start[vertex]; e < start[vertex + 1]; e++)
                {
                    around[e] += isInside[pairs.Second[e]] ? blossom.Dual : 0;
                }
            }

            foreach (int vertex in blossom.Vertices)
            {
                isInside[vertex] = false;
            }
        }

        return around;
    }
}

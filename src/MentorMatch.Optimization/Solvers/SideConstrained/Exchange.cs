using System.Collections.Immutable;
using MentorMatch.Optimization.Problems;

namespace MentorMatch.Optimization.Solvers.SideConstrained;

/// <summary>
/// Matchings between two matchings. Their difference falls into alternating paths and cycles; any of these may be exchanged by themselves, and every bound and pin of the core
/// stays kept. Where both are best for the same multipliers, so is every matching between them.
/// </summary>
internal static class Exchange
{
    /// <summary>Walks from one matching towards another, exchanging what brings the sums closest to their limits, then what gains value.</summary>
    /// <returns>The matching reached; it may still exceed a limit.</returns>
    public static MatchingPoint Between(SideConstrainedAssignmentProblem problem, Limits limits, MatchingPoint from, MatchingPoint towards)
    {
        Difference difference = Difference.Of(problem.Core, from.Edges, towards.Edges);
        List<Trail> trails = Trails(problem, limits, difference);
        long[] excess = [.. from.Excess];
        bool[] exchanged = new bool[difference.Edges.Length];
        long value = from.Value;
        while (Over(excess) > 0)
        {
            int best = -1;
            (Int128 Over, long Gain) bestKey = (Over(excess), 0);
            for (int k = 0; k < trails.Count; k++)
            {
                Int128 then = OverWith(excess, trails[k]);
                if (then < bestKey.Over || (best >= 0 && then == bestKey.Over && trails[k].Gain > bestKey.Gain))
                {
                    best = k;
                    bestKey = (then, trails[k].Gain);
                }
            }

            if (best < 0)
            {
                break;
            }

            value += Apply(trails[best], exchanged, excess);
            trails.RemoveAt(best);
        }

        if (Over(excess) == 0)
        {
            foreach (Trail trail in trails.Where(trail => trail.Gain > 0).OrderByDescending(trail => trail.Gain))
            {
                if (OverWith(excess, trail) == 0)
                {
                    value += Apply(trail, exchanged, excess);
                }
            }
        }

        return new MatchingPoint(difference.Applied(from.Edges, exchanged), value, [.. excess]);
    }

    private static Int128 Over(long[] excess)
    {
        Int128 over = 0;
        foreach (long each in excess)
        {
            over += Math.Max(0, each);
        }

        return over;
    }

    private static Int128 OverWith(long[] excess, Trail trail)
    {
        Int128 over = 0;
        for (int k = 0; k < excess.Length; k++)
        {
            over += Math.Max(0, excess[k] + trail.Excess[k]);
        }

        return over;
    }

    private static long Apply(Trail trail, bool[] exchanged, long[] excess)
    {
        foreach (int k in trail.Members)
        {
            exchanged[k] = true;
        }

        for (int k = 0; k < excess.Length; k++)
        {
            excess[k] += trail.Excess[k];
        }

        return trail.Gain;
    }

    /// <summary>
    /// At every node, edges of one matching are paired with edges of the other in order of their numbers; what follows from pair to pair is a trail. Unpaired edges end one, and are
    /// all of the same matching, so that a node's load stays between its two loads whichever trails are exchanged.
    /// </summary>
    private static List<Trail> Trails(SideConstrainedAssignmentProblem problem, Limits limits, Difference difference)
    {
        AssignmentProblem core = problem.Core;
        int[] parent = [.. Enumerable.Range(0, difference.Edges.Length)];
        Pair(parent, difference.RemovedCount, difference.Rows, core.RowCount);
        Pair(parent, difference.RemovedCount, [.. difference.Edges.Select(edge => core.EdgeColumns[edge])], core.ColumnCount);
        List<Trail> trails = [];
        int[] trailOf = new int[parent.Length];
        Array.Fill(trailOf, -1);
        for (int k = 0; k < parent.Length; k++)
        {
            int root = RootOf(parent, k);
            if (trailOf[root] < 0)
            {
                trailOf[root] = trails.Count;
                trails.Add(new Trail(new long[limits.Count]));
            }

            Trail trail = trails[trailOf[root]];
            int sign = k < difference.RemovedCount ? -1 : 1;
            trail.Members.Add(k);
            trail.Gain += sign * problem.ValueOf(difference.Edges[k]);
            limits.Add(problem, difference.Rows[k], difference.Edges[k], sign, trail.Excess);
        }

        return trails;
    }

    /// <summary>Joins the first removed edge of every node with its first added one, the second with the second, as far as there are both.</summary>
    private static void Pair(int[] parent, int removedCount, ReadOnlySpan<int> nodeOf, int nodes)
    {
        int[] first = new int[nodes];
        int[] next = new int[removedCount];
        Array.Fill(first, -1);
        for (int k = removedCount - 1; k >= 0; k--)
        {
            next[k] = first[nodeOf[k]];
            first[nodeOf[k]] = k;
        }

        for (int k = removedCount; k < nodeOf.Length; k++)
        {
            int mate = first[nodeOf[k]];
            if (mate >= 0)
            {
                first[nodeOf[k]] = next[mate];
                parent[RootOf(parent, mate)] = RootOf(parent, k);
            }
        }
    }

    private static int RootOf(int[] parent, int node)
    {
        while (parent[node] != node)
        {
            parent[node] = parent[parent[node]];
            node = parent[node];
        }

        return node;
    }

    private sealed class Trail(long[] excess)
    {
        public long Gain { get; set; }

        public long[] Excess { get; } = excess;

        public List<int> Members { get; } = [];
    }
}

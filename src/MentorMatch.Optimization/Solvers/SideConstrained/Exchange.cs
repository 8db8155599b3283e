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
        List<Trail> trails = Trails(problem, limits, from.Edges, towards.Edges);
        long[] excess = [.. from.Excess];
        HashSet<int> edges = [.. from.Edges];
        while (Over(excess) > 0)
        {
            Trail? best = null;
            (Int128 Over, long Gain) bestKey = (Over(excess), 0);
            foreach (Trail trail in trails)
            {
                Int128 then = OverWith(excess, trail);
                if (then < bestKey.Over || (best is not null && then == bestKey.Over && trail.Gain > bestKey.Gain))
                {
                    best = trail;
                    bestKey = (then, trail.Gain);
                }
            }

            if (best is null)
            {
                break;
            }

            Apply(best, edges, excess);
            trails.Remove(best);
        }

        if (Over(excess) == 0)
        {
            foreach (Trail trail in trails.Where(trail => trail.Gain > 0).OrderByDescending(trail => trail.Gain))
            {
                if (OverWith(excess, trail) == 0)
                {
                    Apply(trail, edges, excess);
                }
            }
        }

        return MatchingPoint.Of(problem, limits, [.. edges.Order()]);
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

    private static void Apply(Trail trail, HashSet<int> edges, long[] excess)
    {
        edges.ExceptWith(trail.Removed);
        edges.UnionWith(trail.Added);
        for (int k = 0; k < excess.Length; k++)
        {
            excess[k] += trail.Excess[k];
        }
    }

    /// <summary>
    /// At every node, edges of one matching are paired with edges of the other in order of their numbers; what follows from pair to pair is a trail. Unpaired edges end one, and are
    /// all of the same matching, so that a node's load stays between its two loads whichever trails are exchanged.
    /// </summary>
    private static List<Trail> Trails(
        SideConstrainedAssignmentProblem problem,
        Limits limits,
        ImmutableArray<int> from,
        ImmutableArray<int> towards
    )
    {
        int[] removed = [.. from.Except(towards).Order()];
        int[] added = [.. towards.Except(from).Order()];
        int[] all = [.. removed, .. added];
        int[] parent = [.. Enumerable.Range(0, all.Length)];
        Dictionary<int, (Queue<int> Removed, Queue<int> Added)> ends = [];
        for (int k = 0; k < all.Length; k++)
        {
            foreach (int node in (int[])[problem.Core.RowOf(all[k]), ~problem.Core.EdgeColumns[all[k]]])
            {
                if (!ends.TryGetValue(node, out (Queue<int> Removed, Queue<int> Added) at))
                {
                    at = (new Queue<int>(), new Queue<int>());
                    ends.Add(node, at);
                }

                (k < removed.Length ? at.Removed : at.Added).Enqueue(k);
                if (at.Removed.Count > 0 && at.Added.Count > 0)
                {
                    parent[RootOf(parent, at.Removed.Dequeue())] = RootOf(parent, at.Added.Dequeue());
                }
            }
        }

        return
        [
            .. Enumerable
                .Range(0, all.Length)
                .GroupBy(k => RootOf(parent, k))
                .Select(group => TrailOf(problem, limits, [.. group], all, removed.Length)),
        ];
    }

    private static Trail TrailOf(SideConstrainedAssignmentProblem problem, Limits limits, int[] members, int[] all, int removedCount)
    {
        long gain = 0;
        long[] excess = new long[limits.Count];
        foreach (int k in members)
        {
            int sign = k < removedCount ? -1 : 1;
            gain += sign * problem.ValueOf(all[k]);
            limits.Add(problem, problem.Core.RowOf(all[k]), all[k], sign, excess);
        }

        return new Trail(
            gain,
            excess,
            [.. members.Where(k => k < removedCount).Select(k => all[k])],
            [.. members.Where(k => k >= removedCount).Select(k => all[k])]
        );
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

    private sealed record Trail(long Gain, long[] Excess, int[] Removed, int[] Added);
}

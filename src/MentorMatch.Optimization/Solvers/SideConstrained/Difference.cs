using System.Collections.Immutable;
using MentorMatch.Optimization.Problems;

namespace MentorMatch.Optimization.Solvers.SideConstrained;

/// <summary>In what two matchings differ: the edges that only the first has, then those that only the second has, each ascending, with their rows.</summary>
internal sealed record Difference(int[] Edges, int[] Rows, int RemovedCount)
{
    public static Difference Of(AssignmentProblem problem, ImmutableArray<int> from, ImmutableArray<int> towards)
    {
        List<int> removed = [];
        List<int> added = [];
        int at = 0;
        foreach (int edge in from)
        {
            while (at < towards.Length && towards[at] < edge)
            {
                added.Add(towards[at++]);
            }

            if (at < towards.Length && towards[at] == edge)
            {
                at++;
            }
            else
            {
                removed.Add(edge);
            }
        }

        added.AddRange(towards.AsSpan()[at..]);
        int[] edges = [.. removed, .. added];
        return new Difference(edges, [.. edges.Select(problem.RowOf)], removed.Count);
    }

    /// <summary>The first matching with some of the differences exchanged.</summary>
    public ImmutableArray<int> Applied(ImmutableArray<int> from, ReadOnlySpan<bool> exchanged)
    {
        ImmutableArray<int>.Builder edges = ImmutableArray.CreateBuilder<int>(from.Length);
        int removed = 0;
        int added = RemovedCount;
        foreach (int edge in from)
        {
            AddBelow(edge, exchanged, ref added, edges);
            if (removed < RemovedCount && Edges[removed] == edge)
            {
                if (exchanged[removed++])
                {
                    continue;
                }
            }

            edges.Add(edge);
        }

        AddBelow(int.MaxValue, exchanged, ref added, edges);
        return edges.DrainToImmutable();
    }

    private void AddBelow(int limit, ReadOnlySpan<bool> exchanged, ref int added, ImmutableArray<int>.Builder edges)
    {
        for (; added < Edges.Length && Edges[added] < limit; added++)
        {
            if (exchanged[added])
            {
                edges.Add(Edges[added]);
            }
        }
    }
}

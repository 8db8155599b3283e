using System.Collections.Immutable;
using MentorMatch.Optimization.Problems;

namespace MentorMatch.Optimization.Solvers.Assignment;

/// <summary>
/// A set of nodes of one side whose minimums exceed what their neighbours can take, made small: nodes it can do without are dropped until none is left.
/// </summary>
internal sealed class HallSet
{
    private readonly AssignmentProblem problem;
    private readonly bool ofRows;
    private readonly int[] starts;
    private readonly (int Neighbour, bool IsPinned)[] edges;
    private readonly int[] edgesInto;
    private readonly int[] pinsElsewhere;
    private readonly NodeGroups neighbourGroups;
    private readonly long[] groupShares;
    private readonly long[] groupPinsElsewhere;
    private readonly SortedSet<int> nodes = [];
    private long needed;
    private long available;

    private HallSet(AssignmentProblem problem, PinLoads pins, bool ofRows, NodeGroups neighbourGroups)
    {
        this.problem = problem;
        this.ofRows = ofRows;
        this.neighbourGroups = neighbourGroups;
        (starts, edges) = EdgesOf(problem, ofRows);
        edgesInto = new int[ofRows ? problem.ColumnCount : problem.RowCount];
        pinsElsewhere = [.. ofRows ? pins.OfColumn : pins.OfRow];
        groupShares = new long[neighbourGroups.Count];
        groupPinsElsewhere = new long[neighbourGroups.Count];
        for (int group = 0; group < neighbourGroups.Count; group++)
        {
            foreach (int neighbour in neighbourGroups.Members(group))
            {
                groupPinsElsewhere[group] += pinsElsewhere[neighbour];
            }
        }
    }

    private ReadOnlySpan<Bounds> NodeBounds => ofRows ? problem.RowBounds : problem.ColumnBounds;

    private ReadOnlySpan<Bounds> NeighbourBounds => ofRows ? problem.ColumnBounds : problem.RowBounds;

    /// <summary>Makes the clash that a set of rows or columns stands for. Each round of dropping nodes takes time linear in their edges.</summary>
    public static AssignmentClash Clash(AssignmentProblem problem, PinLoads pins, int[] nodes, bool ofRows) =>
        Clash(problem, pins, nodes, ofRows, NodeGroups.None);

    /// <summary>The same where groups of neighbours also limit what they can take together.</summary>
    public static AssignmentClash Clash(AssignmentProblem problem, PinLoads pins, int[] nodes, bool ofRows, NodeGroups neighbourGroups)
    {
        HallSet set = new(problem, pins, ofRows, neighbourGroups);
        foreach (int node in nodes)
        {
            set.Add(node);
        }

        while (set.DropSuperfluous()) { }

        return set.ToClash();
    }

    private void Add(int node)
    {
        nodes.Add(node);
        needed += NodeBounds[node].Min;
        for (int e = starts[node]; e < starts[node + 1]; e++)
        {
            (int neighbour, bool isPinned) = edges[e];
            Change(neighbour, edgesMore: 1, pinsMore: isPinned ? -1 : 0);
        }
    }

    private void Remove(int node)
    {
        nodes.Remove(node);
        needed -= NodeBounds[node].Min;
        for (int e = starts[node]; e < starts[node + 1]; e++)
        {
            (int neighbour, bool isPinned) = edges[e];
            Change(neighbour, edgesMore: -1, pinsMore: isPinned ? 1 : 0);
        }
    }

    private void Change(int neighbour, int edgesMore, int pinsMore)
    {
        int group = neighbourGroups.Of(neighbour);
        int before = Share(neighbour);
        long groupBefore = group < 0 ? 0 : GroupShare(group);
        edgesInto[neighbour] += edgesMore;
        pinsElsewhere[neighbour] += pinsMore;
        int change = Share(neighbour) - before;
        if (group < 0)
        {
            available += change;
        }
        else
        {
            groupShares[group] += change;
            groupPinsElsewhere[group] += pinsMore;
            available += GroupShare(group) - groupBefore;
        }
    }

    private long GroupShare(int group) => Math.Min(groupShares[group], neighbourGroups.Maxima[group] - groupPinsElsewhere[group]);

    /// <summary>How many edges a neighbour can give to the set.</summary>
    private int Share(int neighbour) => Math.Min(edgesInto[neighbour], NeighbourBounds[neighbour].Max - pinsElsewhere[neighbour]);

    private bool DropSuperfluous()
    {
        int before = nodes.Count;
        foreach (int node in nodes.ToArray())
        {
            Remove(node);
            if (needed <= available)
            {
                Add(node);
            }
        }

        return nodes.Count < before;
    }

    private AssignmentClash ToClash()
    {
        ImmutableArray<int> named = [.. nodes];
        ImmutableArray<int> neighbours = [.. Enumerable.Range(0, edgesInto.Length).Where(k => edgesInto[k] > 0)];
        ImmutableArray<int> pins =
        [
            .. problem.PinnedEdges.ToArray().Where(e => edgesInto[ofRows ? problem.EdgeColumns[e] : problem.RowOf(e)] > 0),
        ];
        return ofRows
            ? new AssignmentClash(ClashKind.RowMinimums, named, neighbours, pins, needed, available)
            : new AssignmentClash(ClashKind.ColumnMinimums, neighbours, named, pins, needed, available);
    }

    private static (int[] Starts, (int Neighbour, bool IsPinned)[] Edges) EdgesOf(AssignmentProblem problem, bool ofRows)
    {
        HashSet<int> pinned = [.. problem.PinnedEdges];
        int[] firsts = new int[(ofRows ? problem.RowCount : problem.ColumnCount) + 1];
        if (ofRows)
        {
            problem.RowStarts.CopyTo(firsts);
        }
        else
        {
            foreach (int column in problem.EdgeColumns)
            {
                firsts[column + 1]++;
            }

            for (int column = 0; column < problem.ColumnCount; column++)
            {
                firsts[column + 1] += firsts[column];
            }
        }

        int[] next = [.. firsts];
        (int, bool)[] ends = new (int, bool)[problem.EdgeCount];
        for (int row = 0; row < problem.RowCount; row++)
        {
            for (int e = problem.RowStarts[row]; e < problem.RowStarts[row + 1]; e++)
            {
                int column = problem.EdgeColumns[e];
                ends[next[ofRows ? row : column]++] = (ofRows ? column : row, pinned.Contains(e));
            }
        }

        return (firsts, ends);
    }
}

using System.Collections.Immutable;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers.Assignment;

namespace MentorMatch.Optimization.Solvers.Sensitivity;

/// <summary>
/// What may still change about an optimal solution, as a graph: nodes are rows, columns, their groups and the outside, in that order; an arc moves one unit of
/// flow. Potentials make every arc cost at least 0.
/// </summary>
/// <remarks>
/// Rows hang under their group or the outside, columns likewise, groups under the outside. Going up from a row gives up one of its edges, going down takes one more; from a
/// column it is the other way round. An edge leads from row to column while it is not chosen and back once it is. Pinned edges lead nowhere.
/// </remarks>
internal sealed class ResidualGraph
{
    private readonly AssignmentProblem core;
    private readonly ColumnIndex index;
    private readonly int[] childStarts;
    private readonly int[] children;
    private readonly bool[] chosen;
    private readonly bool[] pinned;

    public ResidualGraph(GroupedAssignmentProblem problem, ImmutableArray<int> edges, ImmutableArray<long> prices)
    {
        core = problem.Core;
        FirstColumn = core.RowCount;
        int firstRowGroup = FirstColumn + core.ColumnCount;
        int firstColumnGroup = firstRowGroup + problem.RowGroups.Count;
        Outside = firstColumnGroup + problem.ColumnGroups.Count;
        index = new ColumnIndex(core);
        chosen = new bool[core.EdgeCount];
        pinned = new bool[core.EdgeCount];
        Load = new int[Outside + 1];
        Parent = new int[Outside + 1];
        Potential = new long[Outside + 1];
        Rises = new bool[Outside + 1];
        Falls = new bool[Outside + 1];
        Hang(problem.RowGroups, 0, core.RowCount, firstRowGroup);
        Hang(problem.ColumnGroups, FirstColumn, core.ColumnCount, firstColumnGroup);
        Parent[Outside] = -1;
        Parent.AsSpan(firstRowGroup..Outside).Fill(Outside);
        (childStarts, children) = ByParent();
        foreach (int edge in edges)
        {
            chosen[edge] = true;
            Count(index.RowOf[edge]);
            Count(FirstColumn + core.EdgeColumns[edge]);
        }

        foreach (int edge in core.PinnedEdges)
        {
            pinned[edge] = true;
        }

        for (int column = 0; column < prices.Length; column++)
        {
            Potential[FirstColumn + column] = -prices[column];
        }

        OpenColumns(problem.ColumnGroups, firstColumnGroup);
        OpenRows(problem.RowGroups, firstRowGroup);
    }

    /// <summary>The first of the column nodes; rows are 0 … this − 1.</summary>
    public int FirstColumn { get; }

    /// <summary>The node that gives and takes what no row or column does.</summary>
    public int Outside { get; }

    /// <summary>How many chosen edges a node has.</summary>
    public int[] Load { get; }

    /// <summary>The group of a row or column, or the outside.</summary>
    public int[] Parent { get; }

    /// <summary>An arc from x to y costs its own cost plus the potential of x minus that of y.</summary>
    public long[] Potential { get; }

    /// <summary>Whether a unit may go from a node to its parent.</summary>
    public bool[] Rises { get; }

    /// <summary>Whether a unit may come to a node from its parent.</summary>
    public bool[] Falls { get; }

    public AssignmentProblem Core => core;

    /// <summary>The nodes that hang under a node, ascending.</summary>
    public ReadOnlySpan<int> ChildrenOf(int node) => children.AsSpan(childStarts[node]..childStarts[node + 1]);

    public bool IsChosen(int edge) => chosen[edge];

    public int RowOf(int edge) => index.RowOf[edge];

    /// <summary>What an edge not chosen would cost if it were; minus what a chosen one would cost if it were not.</summary>
    public long Slack(int edge) => Potential[index.RowOf[edge]] - Potential[FirstColumn + core.EdgeColumns[edge]] - core.Weight(edge);

    /// <summary>The edges of a row or column.</summary>
    public EdgeList EdgesOf(int node) =>
        node < FirstColumn
            ? new EdgeList(null, core.RowStarts[node], core.RowStarts[node + 1])
            : new EdgeList(index.Edges, index.Starts[node - FirstColumn], index.Starts[node - FirstColumn + 1]);

    /// <summary>Whether an edge is chosen, or not, as asked, and may change.</summary>
    public bool MayChange(int edge, bool isChosen) => chosen[edge] == isChosen && !pinned[edge];

    private void Count(int node)
    {
        Load[node]++;
        if (Parent[node] != Outside)
        {
            Load[Parent[node]]++;
        }
    }

    private void Hang(NodeGroups groups, int first, int count, int firstGroup)
    {
        for (int node = 0; node < count; node++)
        {
            Parent[first + node] = groups.Of(node) is >= 0 and var group ? firstGroup + group : Outside;
        }
    }

    private (int[] Starts, int[] Children) ByParent()
    {
        int[] starts = new int[Outside + 2];
        for (int node = 0; node < Outside; node++)
        {
            starts[Parent[node] + 1]++;
        }

        for (int node = 0; node <= Outside; node++)
        {
            starts[node + 1] += starts[node];
        }

        int[] next = [.. starts];
        int[] sorted = new int[Outside];
        for (int node = 0; node < Outside; node++)
        {
            sorted[next[Parent[node]]++] = node;
        }

        return (starts, sorted);
    }

    /// <summary>A column that could take more than it has edges for has no use of its group's places.</summary>
    private void OpenColumns(NodeGroups groups, int firstGroup)
    {
        for (int column = 0; column < core.ColumnCount; column++)
        {
            int node = FirstColumn + column;
            Bounds bounds = core.ColumnBounds[column];
            int places = groups.Of(column) < 0 ? bounds.Max : Math.Min(bounds.Max, index.Starts[column + 1] - index.Starts[column]);
            Rises[node] = Load[node] < places;
            Falls[node] = Load[node] > bounds.Min;
        }

        for (int group = 0; group < groups.Count; group++)
        {
            int node = firstGroup + group;
            Rises[node] = Load[node] < groups.Maxima[group];
            Falls[node] = Load[node] > 0;
            Interval between = Interval.AtRest(Rises[node], Falls[node]);
            foreach (int column in ChildrenOf(node))
            {
                between.AtLeast(Falls[column] ? Potential[column] : null);
                between.AtMost(Rises[column] ? Potential[column] : null);
            }

            Potential[node] = between.Value;
        }
    }

    /// <summary>Potentials of rows and their groups follow from the prices: no edge may gain by changing.</summary>
    private void OpenRows(NodeGroups groups, int firstGroup)
    {
        for (int row = 0; row < core.RowCount; row++)
        {
            Bounds bounds = core.RowBounds[row];
            Rises[row] = Load[row] > bounds.Min;
            Falls[row] = Load[row] < bounds.Max;
            if (groups.Of(row) < 0)
            {
                (long? free, long? kept) = BestFreeAndWorstKept(row);
                Interval between = Interval.AtRest(Rises[row], Falls[row]);
                between.AtLeast(free);
                between.AtMost(kept);
                Potential[row] = between.Value;
            }
        }

        for (int group = 0; group < groups.Count; group++)
        {
            int node = firstGroup + group;
            Rises[node] = Load[node] > 0;
            Falls[node] = Load[node] < groups.Maxima[group];
            Interval between = Interval.AtRest(Rises[node], Falls[node]);
            foreach (int row in ChildrenOf(node))
            {
                (long? free, long? kept) = BestFreeAndWorstKept(row);
                between.AtLeast(Falls[row] ? free : null);
                between.AtMost(Rises[row] ? kept : null);
            }

            Potential[node] = between.Value;
            foreach (int row in ChildrenOf(node))
            {
                Potential[row] = Math.Max(Potential[node], BestFreeAndWorstKept(row).Free ?? long.MinValue);
            }
        }
    }

    /// <summary>The most that an edge not chosen is worth at the prices, and the least that a chosen one is.</summary>
    private (long? Free, long? Kept) BestFreeAndWorstKept(int row)
    {
        long? free = null;
        long? kept = null;
        for (int edge = core.RowStarts[row]; edge < core.RowStarts[row + 1]; edge++)
        {
            long value = core.Weight(edge) + Potential[FirstColumn + core.EdgeColumns[edge]];
            if (!pinned[edge] && chosen[edge])
            {
                kept = Math.Min(kept ?? long.MaxValue, value);
            }
            else if (!pinned[edge])
            {
                free = Math.Max(free ?? long.MinValue, value);
            }
        }

        return (free, kept);
    }

    /// <summary>Edges from one number to another: those numbers themselves, or what a list holds there.</summary>
    internal readonly record struct EdgeList(int[]? Edges, int Start, int End)
    {
        public int this[int at] => Edges is null ? at : Edges[at];
    }

    /// <summary>Where a potential may lie. Optimal prices never leave it empty.</summary>
    private record struct Interval(long? Low, long? High)
    {
        public readonly long Value => Low ?? Math.Min(High ?? 0, 0);

        /// <summary>What the arcs to and from the outside, at potential 0, allow.</summary>
        public static Interval AtRest(bool rises, bool falls) => new(rises ? 0 : null, falls ? 0 : null);

        public void AtLeast(long? value) => Low = value is { } v ? Math.Max(Low ?? long.MinValue, v) : Low;

        public void AtMost(long? value) => High = value is { } v ? Math.Min(High ?? long.MaxValue, v) : High;
    }
}

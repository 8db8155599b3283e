using System.Collections.Immutable;
using MentorMatch.Optimization.Problems;

namespace MentorMatch.Optimization.Solvers.Sensitivity;

/// <summary>Cheapest ways through a <see cref="ResidualGraph"/>, by Dijkstra's search.</summary>
internal sealed class ResidualSearch
{
    private readonly ResidualGraph graph;
    private readonly NodeHeap heap = new();
    private readonly long[] distance;
    private readonly int[] cameFrom;
    private readonly int[] cameBy;
    private readonly int[] reachedIn;
    private readonly int[] settledIn;
    private int search;
    private bool backwards;

    public ResidualSearch(GroupedAssignmentProblem problem, ImmutableArray<int> edges, ImmutableArray<long> prices)
    {
        graph = new ResidualGraph(problem, edges, prices);
        int nodes = graph.Outside + 1;
        distance = new long[nodes];
        cameFrom = new int[nodes];
        cameBy = new int[nodes];
        reachedIn = new int[nodes];
        settledIn = new int[nodes];
    }

    /// <summary>
    /// For every column the cost of having one place less, or <see langword="null"/>: its last unit must come back to where it hangs by another way. One search backwards from
    /// the outside and one from each group.
    /// </summary>
    public IEnumerable<long?> CostsOfLosingPlaces(int columns)
    {
        long?[] costs = new long?[columns];
        foreach (int top in Tops())
        {
            Run(top, goal: -1, searchBackwards: true);
            foreach (int node in graph.ChildrenOf(top))
            {
                if (IsColumn(node))
                {
                    costs[node - graph.FirstColumn] =
                        graph.Load[node] < graph.Core.ColumnBounds[node - graph.FirstColumn].Max ? 0
                        : graph.Falls[node] && settledIn[node] == search ? graph.Potential[top] - graph.Potential[node] + distance[node]
                        : null;
                }
            }
        }

        return costs;
    }

    /// <summary>For every column the gain of one place more: a unit that comes to it by the cheapest way may then rise from it. Searches as for losing, forwards.</summary>
    public IEnumerable<long> GainsOfMorePlaces(int columns)
    {
        long[] gains = new long[columns];
        foreach (int top in Tops())
        {
            Run(top, goal: -1, searchBackwards: false);
            foreach (int node in graph.ChildrenOf(top))
            {
                if (IsColumn(node) && !graph.Rises[node] && settledIn[node] == search)
                {
                    long gain = graph.Potential[top] - graph.Potential[node] - distance[node];
                    gains[node - graph.FirstColumn] = Math.Max(0, gain);
                }
            }
        }

        return gains;
    }

    /// <summary>
    /// For every row the cost of having one unit less at most, or <see langword="null"/>: its last unit must go to somebody else or to nobody. Searches as for columns, forwards
    /// from what rows hang under.
    /// </summary>
    public IEnumerable<long?> CostsOfLosingUnits(int rows)
    {
        long?[] costs = new long?[rows];
        foreach (int top in graph.Parent.Take(rows).Distinct().Order())
        {
            Run(top, goal: -1, searchBackwards: false);
            foreach (int node in graph.ChildrenOf(top))
            {
                if (node < rows)
                {
                    costs[node] =
                        graph.Load[node] < graph.Core.RowBounds[node].Max ? 0
                        : graph.Rises[node] && settledIn[node] == search ? graph.Potential[node] - graph.Potential[top] + distance[node]
                        : null;
                }
            }
        }

        return costs;
    }

    /// <summary>The cost of choosing an edge, and the edges that change; <see langword="null"/> when it cannot be chosen.</summary>
    public (long Cost, ImmutableArray<int> Added, ImmutableArray<int> Removed)? Force(int edge)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(edge);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(edge, graph.Core.EdgeCount);
        if (graph.IsChosen(edge))
        {
            return (0, [], []);
        }

        int column = graph.FirstColumn + graph.Core.EdgeColumns[edge];
        int row = graph.RowOf(edge);
        Run(column, goal: row, searchBackwards: false);
        if (settledIn[row] != search)
        {
            return null;
        }

        (ImmutableArray<int> added, ImmutableArray<int> removed) = Changes(from: column, to: row, [edge], []);
        return (graph.Slack(edge) + distance[row], added, removed);
    }

    /// <summary>The cost of giving a chosen edge up for good, and the edges that change; <see langword="null"/> when every solution has it.</summary>
    public (long Cost, ImmutableArray<int> Added, ImmutableArray<int> Removed)? Forbid(int edge)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(edge);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(edge, graph.Core.EdgeCount);
        if (!graph.IsChosen(edge))
        {
            return (0, [], []);
        }

        if (!graph.MayChange(edge, isChosen: true))
        {
            return null;
        }

        int column = graph.FirstColumn + graph.Core.EdgeColumns[edge];
        int row = graph.RowOf(edge);
        Run(row, goal: column, searchBackwards: false);
        if (settledIn[column] != search)
        {
            return null;
        }

        (ImmutableArray<int> added, ImmutableArray<int> removed) = Changes(from: row, to: column, [], [edge]);
        return (distance[column] - graph.Slack(edge), added, removed);
    }

    /// <summary>For every edge of a row the cost of choosing it, or <see langword="null"/>: one search backwards from the row answers for all.</summary>
    public long?[] CostsOfForcing(int row)
    {
        Run(row, goal: -1, searchBackwards: true);
        ResidualGraph.EdgeList edges = graph.EdgesOf(row);
        long?[] costs = new long?[edges.End - edges.Start];
        for (int k = 0; k < costs.Length; k++)
        {
            int edge = edges[edges.Start + k];
            int column = graph.FirstColumn + graph.Core.EdgeColumns[edge];
            costs[k] =
                graph.IsChosen(edge) ? 0
                : settledIn[column] == search ? graph.Slack(edge) + distance[column]
                : null;
        }

        return costs;
    }

    /// <summary>
    /// For every column the cost of choosing a new edge of weight 0 between a row and it, or <see langword="null"/> when there is no such solution. Not for columns in
    /// groups, whose arcs to their group count on the edges there are.
    /// </summary>
    public long?[] CostsOfNewEdges(int row)
    {
        Run(row, goal: -1, searchBackwards: true);
        long?[] costs = new long?[graph.Core.ColumnCount];
        for (int k = 0; k < costs.Length; k++)
        {
            int column = graph.FirstColumn + k;
            costs[k] =
                settledIn[column] == search && graph.Parent[column] == graph.Outside
                    ? graph.Potential[row] - graph.Potential[column] + distance[column]
                    : null;
        }

        return costs;
    }

    /// <summary>Which optimal solutions choose an edge.</summary>
    public TightComponents Components() => new(graph);

    private (ImmutableArray<int> Added, ImmutableArray<int> Removed) Changes(int from, int to, List<int> added, List<int> removed)
    {
        for (int node = to; node != from; node = cameFrom[node])
        {
            if (cameBy[node] >= 0)
            {
                (graph.IsChosen(cameBy[node]) ? removed : added).Add(cameBy[node]);
            }
        }

        added.Sort();
        removed.Sort();
        return ([.. added], [.. removed]);
    }

    /// <summary>What columns hang under: the outside and their groups.</summary>
    private IEnumerable<int> Tops() =>
        Enumerable.Range(graph.FirstColumn, graph.Outside - graph.FirstColumn).Where(HasColumns).Append(graph.Outside);

    private bool HasColumns(int node) => graph.ChildrenOf(node) is [var first, ..] && IsColumn(first);

    private bool IsColumn(int node) => node >= graph.FirstColumn && node < graph.FirstColumn + graph.Core.ColumnCount;

    private void Run(int source, int goal, bool searchBackwards)
    {
        search++;
        backwards = searchBackwards;
        heap.Clear();
        Offer(source, 0, -1, -1);
        while (heap.TryPop(out long at, out int node))
        {
            if (settledIn[node] == search || at != distance[node])
            {
                continue;
            }

            settledIn[node] = search;
            if (node == goal)
            {
                return;
            }

            Leave(node, at);
        }
    }

    private void Leave(int node, long at)
    {
        if (node < graph.FirstColumn + graph.Core.ColumnCount)
        {
            FollowEdges(node, at);
        }

        int parent = graph.Parent[node];
        if (parent >= 0 && (backwards ? graph.Falls[node] : graph.Rises[node]))
        {
            Offer(parent, at + Difference(node, parent), node, -1);
        }

        foreach (int child in graph.ChildrenOf(node))
        {
            if (backwards ? graph.Rises[child] : graph.Falls[child])
            {
                Offer(child, at + Difference(node, child), node, -1);
            }
        }
    }

    /// <summary>Forwards, edges not chosen lead from row to column and chosen ones back; backwards it is the other way round.</summary>
    private void FollowEdges(int node, long at)
    {
        bool isRow = node < graph.FirstColumn;
        bool isChosen = isRow == backwards;
        ResidualGraph.EdgeList edges = graph.EdgesOf(node);
        for (int k = edges.Start; k < edges.End; k++)
        {
            int edge = edges[k];
            if (graph.MayChange(edge, isChosen))
            {
                int other = isRow ? graph.FirstColumn + graph.Core.EdgeColumns[edge] : graph.RowOf(edge);
                Offer(other, at + (isChosen ? -graph.Slack(edge) : graph.Slack(edge)), node, edge);
            }
        }
    }

    private long Difference(int node, int other) =>
        backwards ? graph.Potential[other] - graph.Potential[node] : graph.Potential[node] - graph.Potential[other];

    private void Offer(int node, long at, int from, int by)
    {
        if (reachedIn[node] != search || (at < distance[node] && settledIn[node] != search))
        {
            reachedIn[node] = search;
            distance[node] = at;
            cameFrom[node] = from;
            cameBy[node] = by;
            heap.Push(at, node);
        }
    }
}

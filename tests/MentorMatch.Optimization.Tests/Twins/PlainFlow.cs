using System.Collections.Immutable;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;

namespace MentorMatch.Optimization.Tests.Twins;

/// <summary>A minimum-cost flow from a source through rows and columns to a sink; each edge of the problem is one arc.</summary>
internal sealed class PlainFlow
{
    private readonly AssignmentProblem problem;
    private readonly int sink;
    private readonly long bonus;
    private readonly Int128 reward;
    private readonly List<(int From, int To, Int128 Cost)> arcs = [];
    private readonly List<int> room = [];
    private readonly List<int>[] leaving;

    public PlainFlow(AssignmentProblem problem)
    {
        this.problem = problem;
        sink = problem.RowCount + problem.ColumnCount + 1;
        leaving = [.. Enumerable.Range(0, sink + 1).Select(_ => new List<int>())];
        long range = problem.MaxWeight - problem.MinWeight + 1;
        long most = Math.Min(problem.EdgeCount, Math.Min(Places(problem.RowBounds), Places(problem.ColumnBounds)));
        bonus = problem.Objective == AssignmentObjective.MostMatches ? range * (most + 1) : 0;
        reward = 2 * (Int128)(bonus + range) * (most + 1);
        for (int row = 0; row < problem.RowCount; row++)
        {
            for (int edge = problem.RowStarts[row]; edge < problem.RowStarts[row + 1]; edge++)
            {
                Int128 pinReward = problem.PinnedEdges.Contains(edge) ? reward : 0;
                Add(RowNode(row), ColumnNode(problem.EdgeColumns[edge]), 1, -problem.Weight(edge) - bonus - pinReward);
            }
        }

        for (int row = 0; row < problem.RowCount; row++)
        {
            AddBounded(0, RowNode(row), problem.RowBounds[row]);
        }

        for (int column = 0; column < problem.ColumnCount; column++)
        {
            AddBounded(ColumnNode(column), sink, problem.ColumnBounds[column]);
        }
    }

    /// <summary>Whether an edge of the problem carries flow. Arcs and their reverses alternate, the edges' come first.</summary>
    public bool IsChosen(int edge) => room[2 * edge] == 0;

    /// <summary>Sends one more unit along a cheapest path, if that lowers the cost.</summary>
    public bool Augment()
    {
        Int128?[] distance = new Int128?[sink + 1];
        int[] arrivedBy = new int[sink + 1];
        distance[0] = 0;
        Queue<int> changed = new([0]);
        while (changed.TryDequeue(out int node))
        {
            foreach (int arc in leaving[node])
            {
                Int128 reached = distance[node]!.Value + arcs[arc].Cost;
                int to = arcs[arc].To;
                if (room[arc] > 0 && (distance[to] is not { } known || reached < known))
                {
                    distance[to] = reached;
                    arrivedBy[to] = arc;
                    changed.Enqueue(to);
                }
            }
        }

        if (distance[sink] is not { } cost || cost >= 0)
        {
            return false;
        }

        for (int node = sink; node != 0; node = arcs[arrivedBy[node]].From)
        {
            room[arrivedBy[node]]--;
            room[arrivedBy[node] ^ 1]++;
        }

        return true;
    }

    /// <summary>Prices that make every chosen edge tight, and for most matches a cut that is full.</summary>
    public AssignmentProof Proof()
    {
        int[] rowLoad = new int[problem.RowCount];
        int[] columnLoad = new int[problem.ColumnCount];
        foreach (int edge in Enumerable.Range(0, problem.EdgeCount).Where(IsChosen))
        {
            rowLoad[problem.RowOf(edge)]++;
            columnLoad[problem.EdgeColumns[edge]]++;
        }

        return new AssignmentProof(
            Prices(rowLoad, columnLoad),
            bonus,
            problem.Objective == AssignmentObjective.MostMatches ? Cut(rowLoad) : null
        );
    }

    /// <summary>Distances in the residual graph with source and sink joined (node 0), from everywhere at once; a price is how far a column lies below.</summary>
    private ImmutableArray<long> Prices(int[] rowLoad, int[] columnLoad)
    {
        List<(int From, int To, Int128 Cost)> residual = [];
        for (int edge = 0; edge < problem.EdgeCount; edge++)
        {
            if (!problem.PinnedEdges.Contains(edge))
            {
                (int row, int column) = (RowNode(problem.RowOf(edge)), ColumnNode(problem.EdgeColumns[edge]));
                Int128 value = problem.Weight(edge) + bonus;
                residual.Add(IsChosen(edge) ? (column, row, value) : (row, column, -value));
            }
        }

        for (int row = 0; row < problem.RowCount; row++)
        {
            AddSlack(0, RowNode(row), rowLoad[row], problem.RowBounds[row]);
        }

        for (int column = 0; column < problem.ColumnCount; column++)
        {
            AddSlack(ColumnNode(column), 0, columnLoad[column], problem.ColumnBounds[column]);
        }

        Int128[] distance = new Int128[sink + 1];
        bool changed = true;
        while (changed)
        {
            changed = false;
            foreach ((int from, int to, Int128 cost) in residual)
            {
                if (distance[from] + cost < distance[to])
                {
                    distance[to] = distance[from] + cost;
                    changed = true;
                }
            }
        }

        return [.. Enumerable.Range(0, problem.ColumnCount).Select(column => (long)(distance[0] - distance[ColumnNode(column)]))];

        void AddSlack(int from, int to, int load, Bounds bounds)
        {
            if (load < bounds.Max)
            {
                residual.Add((from, to, 0));
            }

            if (load > bounds.Min)
            {
                residual.Add((to, from, 0));
            }
        }
    }

    /// <summary>What alternating paths reach from rows with room.</summary>
    private CardinalityCut Cut(int[] rowLoad)
    {
        SortedSet<int> rows = [.. Enumerable.Range(0, problem.RowCount).Where(row => rowLoad[row] < problem.RowBounds[row].Max)];
        SortedSet<int> columns = [];
        for (int before = -1; before != rows.Count + columns.Count; )
        {
            before = rows.Count + columns.Count;
            for (int edge = 0; edge < problem.EdgeCount; edge++)
            {
                if (rows.Contains(problem.RowOf(edge)) && !IsChosen(edge))
                {
                    columns.Add(problem.EdgeColumns[edge]);
                }

                if (columns.Contains(problem.EdgeColumns[edge]) && IsChosen(edge) && !problem.PinnedEdges.Contains(edge))
                {
                    rows.Add(problem.RowOf(edge));
                }
            }
        }

        return new CardinalityCut([.. rows], [.. columns]);
    }

    private static long Places(ReadOnlySpan<Bounds> bounds)
    {
        long places = 0;
        foreach (Bounds each in bounds)
        {
            places += each.Max;
        }

        return places;
    }

    private static int RowNode(int row) => row + 1;

    private int ColumnNode(int column) => problem.RowCount + column + 1;

    private void AddBounded(int from, int to, Bounds bounds)
    {
        Add(from, to, bounds.Min, -reward);
        Add(from, to, bounds.Max - bounds.Min, 0);
    }

    private void Add(int from, int to, int capacity, Int128 cost)
    {
        leaving[from].Add(arcs.Count);
        arcs.Add((from, to, cost));
        room.Add(capacity);
        leaving[to].Add(arcs.Count);
        arcs.Add((to, from, -cost));
        room.Add(0);
    }
}

namespace MentorMatch.Optimization.Solvers.FairAssignment;

/// <summary>
/// Changes a solution of a face so that as few of its edges as possible are costly: a minimum-cost circulation in which an edge costs 1 or nothing.
/// </summary>
/// <remarks>
/// <para><b>Idea.</b> The nodes are rows, columns and a root that stands for being unmatched: an arc from the root to a row carries the row's number of edges, one from a column to the
/// root the column's. Start from the known solution and drop its costly edges: their rows have a unit too many, their columns one too few, and no arc has a negative cost. Then send
/// the units back along shortest paths, all that are equally short at once.</para>
/// <para><b>Invariant.</b> Reduced costs c + π(from) − π(to) of all residual arcs are at least 0. Distances only grow; each step sends a blocking flow over arcs of reduced cost 0.</para>
/// <para><b>Cost.</b> A distance is a small whole number and there are few distinct ones; for each, as in Hopcroft and Karp's matching, a handful of rounds of time linear in edges and nodes.</para>
/// <para><b>Certificate.</b> The potentials: a column's price is π(root) − π(column).</para>
/// <para><b>References.</b> E. A. Dinic, "Algorithm for solution of a problem of maximum flow in networks with power estimation", Soviet Math. Doklady 11 (1970); H. N. Gabow,
/// R. E. Tarjan, "Faster scaling algorithms for network problems", SIAM J. Comput. 18 (1989).</para>
/// </remarks>
internal sealed class UnitCostFlow
{
    private const int Unreached = -1;
    private const int Done = -2;
    private const int None = -1;
    private const int Far = int.MaxValue;

    /// <summary>The cost of an edge that is chosen already: no difference of potentials comes near it.</summary>
    private const int Taken = int.MinValue / 2;

    /// <summary>Fewer units than this are sent one after the other.</summary>
    private const int FewAtOnce = 3;

    private readonly Face face;
    private readonly int rows;
    private readonly int columns;
    private readonly int root;
    private readonly int edges;
    private readonly int[] columnOf;
    private readonly bool[] chosen;
    private readonly int[] cost;
    private readonly int[] mateStart;
    private readonly Mate[] mates;
    private readonly int[] mateCount;
    private readonly int[] count;
    private readonly Node[] nodes;
    private readonly int[] queue;
    private readonly Step[] cameBy;
    private readonly List<(int From, int Column, int Edge)> ends = [];
    private readonly List<List<int>> buckets = [];
    private long toSend;

    /// <summary>Starts from the best known solution of a face, which it will change.</summary>
    public UnitCostFlow(Face face)
    {
        this.face = face;
        rows = face.Rows;
        columns = face.Columns;
        root = rows + columns;
        edges = face.FreeCount;
        columnOf = face.Column;
        chosen = face.Chosen;
        cost = new int[edges];
        mateStart = new int[columns + 1];
        mateCount = new int[columns];
        count = new int[root];
        nodes = new Node[root + 1];
        queue = new int[root + 1];
        cameBy = new Step[root + 1];
        int[] degree = new int[columns];
        foreach (int column in columnOf.AsSpan(0, edges))
        {
            degree[column]++;
        }

        for (int column = 0; column < columns; column++)
        {
            mateStart[column + 1] = mateStart[column] + Math.Max(0, Math.Min(degree[column], face.ColumnMost[column]));
        }

        mates = new Mate[mateStart[^1]];
        for (int row = 0; row < rows; row++)
        {
            for (int e = face.RowStart[row]; e < face.RowStart[row + 1]; e++)
            {
                count[row] += chosen[e] ? 1 : 0;
                count[rows + columnOf[e]] += chosen[e] ? 1 : 0;
            }
        }
    }

    /// <summary>Avoids all costly edges if that is possible; otherwise leaves the solution as it was.</summary>
    /// <returns>Whether no costly edge is chosen any more.</returns>
    public bool TryAvoid(ReadOnlySpan<bool> costly)
    {
        bool[] before = [.. chosen.AsSpan(0, edges)];
        int[] countBefore = [.. count];
        Drop(costly);
        Send();
        if (toSend == 0)
        {
            return true;
        }

        before.CopyTo(chosen, 0);
        countBefore.CopyTo(count, 0);
        return false;
    }

    /// <summary>Chooses as few costly edges as possible.</summary>
    /// <param name="costly">Whether each free edge is costly.</param>
    /// <param name="stop">Looked at after every round.</param>
    /// <returns>Optimal prices of the columns for weights of −1 a costly edge; <see langword="null"/> when stopped, with the solution as it was.</returns>
    public long[]? Minimise(ReadOnlySpan<bool> costly, StopSignal stop)
    {
        bool[] before = [.. chosen.AsSpan(0, edges)];
        Drop(costly);
        while (toSend > 0)
        {
            if (stop.IsRaised())
            {
                before.CopyTo(chosen, 0);
                return null;
            }

            Send();
            if (toSend > 0)
            {
                RaisePotentials();
            }
        }

        long[] prices = new long[columns];
        for (int column = 0; column < prices.Length; column++)
        {
            prices[column] = nodes[root].Potential - nodes[rows + column].Potential;
        }

        return prices;
    }

    private void Drop(ReadOnlySpan<bool> costly)
    {
        toSend = 0;
        Array.Clear(nodes);
        Array.Clear(mateCount);
        for (int row = 0; row < rows; row++)
        {
            for (int e = face.RowStart[row]; e < face.RowStart[row + 1]; e++)
            {
                cost[e] = costly[e] ? 1 : 0;
                if (chosen[e] && costly[e])
                {
                    chosen[e] = false;
                    nodes[row].Missing++;
                    nodes[rows + columnOf[e]].Missing++;
                    toSend++;
                }
                else if (chosen[e])
                {
                    Join(row, columnOf[e], e);
                }
            }
        }
    }

    private void Join(int row, int column, int edge)
    {
        mates[mateStart[column] + mateCount[column]++] = new Mate(edge, row, cost[edge]);
        chosen[edge] = true;
        cost[edge] = Taken;
    }

    private void Leave(int column, int edge)
    {
        int at = mateStart[column];
        while (mates[at].Edge != edge)
        {
            at++;
        }

        cost[edge] = mates[at].Cost;
        chosen[edge] = false;
        mates[at] = mates[mateStart[column] + --mateCount[column]];
    }

    /// <summary>
    /// Sends units over arcs of reduced cost 0 until no path is left: first from all rows at once, then, when that no longer pays, from one after the other. What a failed
    /// search of one row has reached leads nowhere for the rest of the round: no later path can enter it, so it stays marked, and all failures together cost one pass.
    /// </summary>
    private void Send()
    {
        int sent = Far;
        while (sent >= FewAtOnce)
        {
            ForgetTrees();
            int sources = 0;
            for (int row = 0; row < rows; row++)
            {
                if (nodes[row].Missing > 0)
                {
                    Start(row, sources++);
                }
            }

            sent = sources < FewAtOnce ? 0 : Grow(sources, out _);
        }

        ForgetTrees();
        for (int row = 0; row < rows; row++)
        {
            while (nodes[row].Missing > 0 && nodes[row].Tree == Unreached)
            {
                Start(row, 0);
                sent = Grow(1, out int reached);
                for (int at = 0; at < reached && sent > 0; at++)
                {
                    nodes[queue[at]].Tree = Unreached;
                }
            }
        }
    }

    private void ForgetTrees()
    {
        for (int node = 0; node < nodes.Length; node++)
        {
            nodes[node].Tree = Unreached;
        }
    }

    private void Start(int row, int at)
    {
        nodes[row].Tree = row;
        cameBy[row] = new Step(None, None);
        queue[at] = row;
    }

    /// <summary>
    /// Grows a tree from each row in the queue, breadth first over arcs of reduced cost 0, until it reaches a column with a unit too few. Trees share no node but those
    /// columns, so the paths they find can all be used.
    /// </summary>
    /// <returns>The number of units sent.</returns>
    private int Grow(int sources, out int reached)
    {
        ends.Clear();
        reached = sources;
        for (int at = 0; at < reached && ends.Count < sources; at++)
        {
            int node = queue[at];
            int tree = nodes[node].Tree;
            if (tree == Done || nodes[tree].Tree == Done)
            {
                continue;
            }

            if (node < rows)
            {
                GrowRow(node, tree, ref reached);
            }
            else if (node < root)
            {
                GrowColumn(node, tree, ref reached);
            }
            else
            {
                GrowRoot(tree, ref reached);
            }
        }

        foreach ((int from, int column, int edge) in ends)
        {
            nodes[column].Claimed = 0;
            nodes[column].Missing--;
            Flip(from, column, edge);

            // Backwards, so that a column lets a mate go before it takes the next one.
            int node = from;
            for (; cameBy[node].From >= 0; node = cameBy[node].From)
            {
                Flip(cameBy[node].From, node, cameBy[node].Edge);
            }

            nodes[node].Missing--;
            toSend--;
        }

        return ends.Count;
    }

    private void GrowRow(int row, int tree, ref int reached)
    {
        int height = nodes[row].Potential;
        int first = face.RowStart[row];
        ReadOnlySpan<int> heads = columnOf.AsSpan(first, face.RowStart[row + 1] - first);
        ReadOnlySpan<int> costs = cost.AsSpan(first, heads.Length);
        for (int k = 0; k < heads.Length; k++)
        {
            ref Node head = ref nodes[rows + heads[k]];
            if (head.Potential == height + costs[k] && !TryEnter(ref head, rows + heads[k], row, first + k, tree, ref reached))
            {
                return;
            }
        }

        if (count[row] > face.RowLeast[row] && nodes[root].Potential == height)
        {
            TryEnter(ref nodes[root], root, row, None, tree, ref reached);
        }
    }

    private void GrowColumn(int node, int tree, ref int reached)
    {
        int height = nodes[node].Potential;
        int column = node - rows;
        foreach ((int edge, int row, int itsCost) in mates.AsSpan(mateStart[column], mateCount[column]))
        {
            if (nodes[row].Tree == Unreached && nodes[row].Potential == height - itsCost)
            {
                Enter(row, node, edge, tree, ref reached);
            }
        }

        if (count[node] < face.ColumnMost[column] && nodes[root].Potential == height)
        {
            TryEnter(ref nodes[root], root, node, None, tree, ref reached);
        }
    }

    private void GrowRoot(int tree, ref int reached)
    {
        int height = nodes[root].Potential;
        for (int node = 0; node < root; node++)
        {
            if (nodes[node].Potential != height || !IsOpenFromRoot(node))
            {
                continue;
            }

            if (node < rows && nodes[node].Tree == Unreached)
            {
                Enter(node, root, None, tree, ref reached);
            }
            else if (node >= rows && !TryEnter(ref nodes[node], node, root, None, tree, ref reached))
            {
                return;
            }
        }
    }

    /// <summary>Lets a tree reach a column or the root, if no other has.</summary>
    /// <returns>Whether the tree goes on; not when the node is a column with a unit too few that no other tree has claimed.</returns>
    private bool TryEnter(ref Node node, int number, int from, int edge, int tree, ref int reached)
    {
        if (node.Missing > node.Claimed)
        {
            node.Claimed++;
            ends.Add((from, number, edge));
            nodes[tree].Tree = Done;
            return false;
        }

        if (node.Tree == Unreached)
        {
            Enter(number, from, edge, tree, ref reached);
        }

        return true;
    }

    private void Enter(int node, int from, int edge, int tree, ref int reached)
    {
        nodes[node].Tree = tree;
        cameBy[node] = new Step(from, edge);
        queue[reached++] = node;
    }

    /// <summary>Dijkstra's search over whole-number distances, up to the nearest column with a unit too few; potentials follow the distances.</summary>
    private void RaisePotentials()
    {
        for (int node = 0; node < nodes.Length; node++)
        {
            nodes[node].Distance = Far;
        }

        foreach (List<int> bucket in buckets)
        {
            bucket.Clear();
        }

        for (int row = 0; row < rows; row++)
        {
            if (nodes[row].Missing > 0)
            {
                Reach(row, 0);
            }
        }

        List<(int Node, int Distance)> settled = [];
        for (int distance = 0; distance < buckets.Count; distance++)
        {
            for (int at = 0; at < buckets[distance].Count; at++)
            {
                int node = buckets[distance][at];
                if (nodes[node].Distance != distance)
                {
                    continue;
                }

                if (node >= rows && nodes[node].Missing > 0)
                {
                    foreach ((int done, int reached) in settled)
                    {
                        nodes[done].Potential += reached - distance;
                    }

                    return;
                }

                settled.Add((node, distance));
                Relax(node, distance + nodes[node].Potential);
            }
        }

        throw new InvalidOperationException("The dropped edges can always be chosen again.");
    }

    /// <summary>Tries all residual arcs of a node.</summary>
    /// <param name="node">The node.</param>
    /// <param name="height">Its distance plus its potential.</param>
    private void Relax(int node, int height)
    {
        if (node < rows)
        {
            for (int e = face.RowStart[node]; e < face.RowStart[node + 1]; e++)
            {
                if (cost[e] != Taken)
                {
                    Reach(rows + columnOf[e], height + cost[e]);
                }
            }

            if (count[node] > face.RowLeast[node])
            {
                Reach(root, height);
            }
        }
        else if (node < root)
        {
            int column = node - rows;
            foreach ((_, int row, int itsCost) in mates.AsSpan(mateStart[column], mateCount[column]))
            {
                Reach(row, height - itsCost);
            }

            if (count[node] < face.ColumnMost[column])
            {
                Reach(root, height);
            }
        }
        else
        {
            for (int head = 0; head < root; head++)
            {
                if (IsOpenFromRoot(head))
                {
                    Reach(head, height);
                }
            }
        }
    }

    private void Reach(int number, int height)
    {
        ref Node node = ref nodes[number];
        int distance = height - node.Potential;
        if (distance >= node.Distance)
        {
            return;
        }

        node.Distance = distance;
        while (buckets.Count <= distance)
        {
            buckets.Add([]);
        }

        buckets[distance].Add(number);
    }

    /// <summary>Whether the root can give a row one edge more, or take one from a column.</summary>
    private bool IsOpenFromRoot(int node) => node < rows ? count[node] < face.RowMost[node] : count[node] > face.ColumnLeast[node - rows];

    /// <summary>Sends a unit over an arc.</summary>
    private void Flip(int from, int to, int edge)
    {
        if (from == root)
        {
            count[to] += to < rows ? 1 : -1;
        }
        else if (to == root)
        {
            count[from] += from < rows ? -1 : 1;
        }
        else if (from < rows)
        {
            Join(from, to - rows, edge);
        }
        else
        {
            Leave(from - rows, edge);
        }
    }

    private struct Node
    {
        public int Potential;
        public int Tree;
        public int Missing;
        public int Claimed;
        public int Distance;
    }

    private readonly record struct Mate(int Edge, int Row, int Cost);

    private readonly record struct Step(int From, int Edge);
}

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

    private readonly Face face;
    private readonly int rows;
    private readonly int root;
    private readonly bool[] chosen;
    private readonly int[] rowOf;
    private readonly int[] columnOf;
    private readonly int[] columnStart;
    private readonly int[] columnEdge;
    private readonly int[] count;
    private readonly int[] missing;
    private readonly int[] potential;
    private readonly int[] level;
    private readonly int[] next;
    private readonly int[] queue;
    private readonly List<(int Node, int Arc)> path = [];
    private readonly List<List<int>> buckets = [];
    private bool[] costly = [];
    private long toSend;

    /// <summary>Starts from the best known solution of a face, which it will change.</summary>
    public UnitCostFlow(Face face)
    {
        this.face = face;
        rows = face.Rows;
        root = rows + face.Columns;
        chosen = face.Chosen;
        rowOf = new int[face.FreeCount];
        columnOf = new int[face.FreeCount];
        columnStart = new int[face.Columns + 1];
        columnEdge = new int[face.FreeCount];
        count = new int[root];
        missing = new int[root];
        potential = new int[root + 1];
        level = new int[root + 1];
        next = new int[root + 1];
        queue = new int[root + 1];
        for (int row = 0; row < rows; row++)
        {
            for (int e = face.RowStart[row]; e < face.RowStart[row + 1]; e++)
            {
                rowOf[e] = row;
                columnOf[e] = face.ColumnOf(e);
                columnStart[columnOf[e] + 1]++;
                count[row] += chosen[e] ? 1 : 0;
                count[rows + columnOf[e]] += chosen[e] ? 1 : 0;
            }
        }

        for (int column = 0; column < face.Columns; column++)
        {
            columnStart[column + 1] += columnStart[column];
        }

        int[] at = columnStart.AsSpan(0, face.Columns).ToArray();
        for (int e = 0; e < columnOf.Length; e++)
        {
            columnEdge[at[columnOf[e]]++] = e;
        }
    }

    /// <summary>Avoids all costly edges if that is possible; otherwise leaves the solution as it was.</summary>
    /// <returns>Whether no costly edge is chosen any more.</returns>
    public bool TryAvoid(bool[] costlyEdges)
    {
        bool[] before = [.. chosen];
        int[] countBefore = [.. count];
        Drop(costlyEdges);
        while (toSend > 0)
        {
            if (!ReachMissing())
            {
                before.CopyTo(chosen, 0);
                countBefore.CopyTo(count, 0);
                return false;
            }

            Send();
        }

        return true;
    }

    /// <summary>Chooses as few costly edges as possible.</summary>
    /// <param name="costlyEdges">Whether each free edge is costly.</param>
    /// <param name="stop">Looked at after every round.</param>
    /// <returns>Optimal prices of the columns for weights of −1 a costly edge; <see langword="null"/> when stopped, with the solution as it was.</returns>
    public long[]? Minimise(bool[] costlyEdges, StopSignal stop)
    {
        bool[] before = [.. chosen];
        Drop(costlyEdges);
        while (toSend > 0)
        {
            if (stop.IsRaised())
            {
                before.CopyTo(chosen, 0);
                return null;
            }

            if (ReachMissing())
            {
                Send();
            }
            else
            {
                RaisePotentials();
            }
        }

        long[] prices = new long[face.Columns];
        for (int column = 0; column < prices.Length; column++)
        {
            prices[column] = potential[root] - potential[rows + column];
        }

        return prices;
    }

    private void Drop(bool[] costlyEdges)
    {
        costly = costlyEdges;
        toSend = 0;
        Array.Clear(missing);
        Array.Clear(potential);
        for (int e = 0; e < chosen.Length; e++)
        {
            if (chosen[e] && costly[e])
            {
                chosen[e] = false;
                missing[rowOf[e]]++;
                missing[rows + columnOf[e]]++;
                toSend++;
            }
        }
    }

    /// <summary>Layers the arcs of reduced cost 0 from the rows with a unit too many, up to the nearest columns with one too few.</summary>
    private bool ReachMissing()
    {
        Array.Fill(level, Unreached);
        int end = 0;
        for (int row = 0; row < rows; row++)
        {
            if (missing[row] > 0)
            {
                level[row] = 0;
                queue[end++] = row;
            }
        }

        int last = int.MaxValue;
        for (int at = 0; at < end && level[queue[at]] < last; at++)
        {
            int node = queue[at];
            int degree = Degree(node);
            for (int arc = 0; arc < degree; arc++)
            {
                int head = Head(node, arc);
                if (head >= 0 && level[head] == Unreached && ReducedCost(node, head, arc) == 0)
                {
                    level[head] = level[node] + 1;
                    queue[end++] = head;
                    last = IsMissing(head) ? level[head] : last;
                }
            }
        }

        return last < int.MaxValue;
    }

    /// <summary>Sends units along layered paths until every such path is blocked.</summary>
    private void Send()
    {
        Array.Clear(next);
        for (int row = 0; row < rows; row++)
        {
            while (missing[row] > 0 && FindPath(row))
            {
                foreach ((int node, int arc) in path)
                {
                    Flip(node, arc);
                }

                (int from, int through) = path[^1];
                missing[Head(from, through, flipped: true)]--;
                missing[row]--;
                toSend--;
            }
        }
    }

    private bool FindPath(int row)
    {
        path.Clear();
        int node = row;
        while (true)
        {
            if (level[node] > 0 && IsMissing(node))
            {
                return true;
            }

            int degree = Degree(node);
            int head = -1;
            for (; next[node] < degree; next[node]++)
            {
                head = Head(node, next[node]);
                if (head >= 0 && level[head] == level[node] + 1 && ReducedCost(node, head, next[node]) == 0)
                {
                    break;
                }
            }

            if (next[node] < degree)
            {
                path.Add((node, next[node]));
                node = head;
                continue;
            }

            level[node] = Unreached;
            if (path.Count == 0)
            {
                return false;
            }

            node = path[^1].Node;
            path.RemoveAt(path.Count - 1);
            next[node]++;
        }
    }

    /// <summary>Dijkstra's search over whole-number distances, up to the nearest column with a unit too few; potentials follow the distances.</summary>
    private void RaisePotentials()
    {
        Array.Fill(level, int.MaxValue);
        foreach (List<int> bucket in buckets)
        {
            bucket.Clear();
        }

        for (int row = 0; row < rows; row++)
        {
            if (missing[row] > 0)
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
                if (level[node] != distance)
                {
                    continue;
                }

                if (IsMissing(node))
                {
                    foreach ((int done, int reached) in settled)
                    {
                        potential[done] += reached - distance;
                    }

                    return;
                }

                settled.Add((node, distance));
                int degree = Degree(node);
                for (int arc = 0; arc < degree; arc++)
                {
                    int head = Head(node, arc);
                    if (head >= 0)
                    {
                        Reach(head, distance + ReducedCost(node, head, arc));
                    }
                }
            }
        }

        throw new InvalidOperationException("The dropped edges can always be chosen again.");
    }

    private void Reach(int node, int distance)
    {
        if (distance >= level[node])
        {
            return;
        }

        level[node] = distance;
        while (buckets.Count <= distance)
        {
            buckets.Add([]);
        }

        buckets[distance].Add(node);
    }

    private bool IsMissing(int node) => node >= rows && node < root && missing[node] > 0;

    /// <summary>Number of arcs to try at a node: its edges and the root, or for the root every other node.</summary>
    private int Degree(int node) =>
        node == root ? root
        : node < rows ? face.RowStart[node + 1] - face.RowStart[node] + 1
        : columnStart[node - rows + 1] - columnStart[node - rows] + 1;

    /// <summary>Where a residual arc leads, or −1 when there is none; with <paramref name="flipped"/>, where an arc that was just used led.</summary>
    private int Head(int node, int arc, bool flipped = false)
    {
        if (node == root)
        {
            bool open = arc < rows ? count[arc] < face.RowMost[arc] : count[arc] > face.ColumnLeast[arc - rows];
            return open || flipped ? arc : -1;
        }

        if (node < rows)
        {
            int e = face.RowStart[node] + arc;
            return e < face.RowStart[node + 1] ? (chosen[e] == flipped ? rows + columnOf[e] : -1)
                : count[node] > face.RowLeast[node] || flipped ? root
                : -1;
        }

        int column = node - rows;
        int k = columnStart[column] + arc;
        return k < columnStart[column + 1] ? (chosen[columnEdge[k]] != flipped ? rowOf[columnEdge[k]] : -1)
            : count[node] < face.ColumnMost[column] || flipped ? root
            : -1;
    }

    private int ReducedCost(int node, int head, int arc)
    {
        int cost =
            node == root || head == root ? 0
            : node < rows ? (costly[face.RowStart[node] + arc] ? 1 : 0)
            : costly[columnEdge[columnStart[node - rows] + arc]] ? -1
            : 0;
        return cost + potential[node] - potential[head];
    }

    /// <summary>Sends a unit over an arc.</summary>
    private void Flip(int node, int arc)
    {
        if (node == root)
        {
            count[arc] += arc < rows ? 1 : -1;
        }
        else if (node < rows)
        {
            int e = face.RowStart[node] + arc;
            if (e < face.RowStart[node + 1])
            {
                chosen[e] = true;
            }
            else
            {
                count[node]--;
            }
        }
        else
        {
            int k = columnStart[node - rows] + arc;
            if (k < columnStart[node - rows + 1])
            {
                chosen[columnEdge[k]] = false;
            }
            else
            {
                count[node]++;
            }
        }
    }
}

namespace MentorMatch.Optimization.Solvers.GeneralMatching;

/// <summary>
/// Grows one alternating tree from an exposed vertex with a positive dual until the vertex is matched, or its place is taken by one whose dual has come
/// down to 0. Dual changes are a clock: each node remembers when it joined, and events wait in a heap for the time at which they fall due.
/// </summary>
/// <remarks>
/// Invariants: duals of vertices and blossoms are never negative; an edge between two outermost nodes has slack y + y' − 2w ≥ 0; edges of the matching, of the
/// tree and of blossoms have slack 0 (blossom duals included). All vertices of a tree have duals of one parity, so that half a slack is a whole number.
/// </remarks>
internal sealed class TreeSearch
{
    private readonly Adjacency graph;
    private readonly MatchingForest forest;
    private readonly long[] dual;
    private readonly long[] since;
    private readonly Sign[] sign;
    private readonly (int From, int To)[] entry;
    private readonly List<int> labelled = [];
    private readonly List<(int From, int To)> events = [];
    private readonly NodeHeap heap = new();
    private readonly HashSet<int> onPath = [];
    private long now;

    public TreeSearch(Adjacency graph, MatchingForest forest, long[] vertexDuals)
    {
        this.graph = graph;
        this.forest = forest;
        int nodes = 2 * forest.Vertices;
        dual = new long[nodes];
        vertexDuals.CopyTo(dual, 0);
        since = new long[nodes];
        sign = new Sign[nodes];
        entry = new (int, int)[nodes];
    }

    /// <summary>What the clock does to a node's dual.</summary>
    private enum Sign : sbyte
    {
        Free,
        Plus,
        Minus,
    }

    /// <summary>Dual of each vertex, then of each blossom; in doubled weight units.</summary>
    public long[] Dual => dual;

    /// <summary>Serves one exposed vertex.</summary>
    public void Serve(int root)
    {
        now = 0;
        heap.Clear();
        events.Clear();
        labelled.Clear();
        Join(forest.Top[root], Sign.Plus, (-1, -1));
        while (heap.TryPop(out now, out int number) && !Happens(events[number])) { }

        Finish();
    }

    /// <summary>Lets an event happen if it still stands; tells whether the search is over.</summary>
    private bool Happens((int From, int To) what)
    {
        (int from, int to) = what;
        if (from >= 0)
        {
            return Meet(from, to);
        }

        if (forest.IsBlossom(to))
        {
            bool due = forest.Children[to] is not null && forest.Parent[to] < 0 && sign[to] == Sign.Minus && DualOf(to) == 0;
            if (due)
            {
                Expand(to);
            }

            return false;
        }

        if (sign[forest.Top[to]] == Sign.Plus && DualOf(to) == 0)
        {
            Expose(to);
            return true;
        }

        return false;
    }

    private bool Meet(int from, int to)
    {
        int fromNode = forest.Top[from];
        int toNode = forest.Top[to];
        if (sign[fromNode] != Sign.Plus)
        {
            (from, to, fromNode, toNode) = (to, from, toNode, fromNode);
        }

        if (fromNode == toNode || sign[fromNode] != Sign.Plus || sign[toNode] == Sign.Minus)
        {
            return false;
        }

        long slack = Slack(from, to);
        if (slack > 0)
        {
            At(now + (sign[toNode] == Sign.Plus ? slack / 2 : slack), (from, to));
            return false;
        }

        if (sign[toNode] == Sign.Plus)
        {
            Shrink(from, to);
            return false;
        }

        int toBase = forest.Base[toNode];
        if (forest.Mate[toBase] < 0)
        {
            Augment(from, to);
            return true;
        }

        Join(toNode, Sign.Minus, (from, to));
        JoinMate(toBase);
        return false;
    }

    private void JoinMate(int vertex)
    {
        int mate = forest.Mate[vertex];
        Join(forest.Top[mate], Sign.Plus, (vertex, mate));
    }

    /// <summary>Gives an outermost node its place in the tree and foresees what will come of it.</summary>
    private void Join(int node, Sign newSign, (int From, int To) through)
    {
        sign[node] = newSign;
        entry[node] = through;
        since[node] = now;
        labelled.Add(node);
        if (forest.IsBlossom(node) && newSign == Sign.Minus)
        {
            At(now + (dual[node] / 2), (-1, node));
        }

        forest.ForEachVertex(node, vertex => since[vertex] = now);
        if (newSign == Sign.Plus)
        {
            forest.ForEachVertex(node, Foresee);
        }
    }

    /// <summary>Puts what a plus vertex can do into the heap.</summary>
    private void Foresee(int vertex)
    {
        At(now + DualOf(vertex), (-1, vertex));
        int node = forest.Top[vertex];
        for (int a = graph.Start[vertex]; a < graph.Start[vertex + 1]; a++)
        {
            int other = graph.Other[a];
            int otherNode = forest.Top[other];
            if (otherNode == node || sign[otherNode] == Sign.Minus)
            {
                continue;
            }

            long slack = DualOf(vertex) + DualOf(other) - graph.DoubledWeight[a];
            At(now + (sign[otherNode] == Sign.Plus ? slack / 2 : slack), (vertex, other));
        }
    }

    /// <summary>Closes the cycle that an edge between two plus nodes makes with the tree.</summary>
    private void Shrink(int from, int to)
    {
        int meeting = MeetingNode(forest.Top[from], forest.Top[to]);
        List<int> children = [];
        List<(int From, int To)> links = [];
        for (int node = forest.Top[from]; node != meeting; node = forest.Top[entry[node].From])
        {
            children.Add(node);
            links.Add(entry[node]);
        }

        children.Add(meeting);
        children.Reverse();
        links.Reverse();
        links.Add((from, to));
        for (int node = forest.Top[to]; node != meeting; node = forest.Top[entry[node].From])
        {
            children.Add(node);
            links.Add((entry[node].To, entry[node].From));
        }

        List<int> turnedPlus = [];
        foreach (int child in children)
        {
            bool wasMinus = sign[child] == Sign.Minus;
            Settle(child);
            if (wasMinus)
            {
                forest.ForEachVertex(child, turnedPlus.Add);
            }
        }

        (int From, int To) through = entry[meeting];
        int blossom = forest.Close([.. children], [.. links]);
        dual[blossom] = 0;
        since[blossom] = now;
        sign[blossom] = Sign.Plus;
        entry[blossom] = through;
        labelled.Add(blossom);
        foreach (int vertex in turnedPlus)
        {
            Foresee(vertex);
        }
    }

    private int MeetingNode(int node, int other)
    {
        onPath.Clear();
        while (true)
        {
            if (node >= 0)
            {
                if (!onPath.Add(node))
                {
                    return node;
                }

                node = entry[node].From < 0 ? -1 : forest.Top[entry[node].From];
            }

            (node, other) = other >= 0 ? (other, node) : (node, other);
        }
    }

    /// <summary>Takes a minus blossom without dual apart; its children between entry and base stay in the tree.</summary>
    private void Expand(int blossom)
    {
        (int From, int To) link = entry[blossom];
        int entered = forest.ChildAround(blossom, link.To);
        (int From, int To)[] links = forest.Links[blossom]!;
        Settle(blossom);
        sign[blossom] = Sign.Free;
        int[] children = forest.Open(blossom);
        foreach (int child in children)
        {
            sign[child] = Sign.Free;
        }

        int position = Array.IndexOf(children, entered);
        bool forward = position % 2 == 1;
        HashSet<int> inTree = [];
        while (true)
        {
            inTree.Add(children[position]);
            Join(children[position], Sign.Minus, link);
            if (position == 0)
            {
                break;
            }

            int next = forward ? (position + 1) % children.Length : position - 1;
            int afterNext = forward ? (next + 1) % children.Length : next - 1;
            inTree.Add(children[next]);
            JoinMate(forest.Base[children[position]]);
            link = forward ? links[next] : (links[afterNext].To, links[afterNext].From);
            position = afterNext;
        }

        foreach (int child in children)
        {
            if (!inTree.Contains(child))
            {
                forest.ForEachVertex(child, ForeseeNeighbours);
            }
        }
    }

    /// <summary>Foresees the edges by which the tree may reach a vertex that has just become free.</summary>
    private void ForeseeNeighbours(int vertex)
    {
        for (int a = graph.Start[vertex]; a < graph.Start[vertex + 1]; a++)
        {
            int other = graph.Other[a];
            if (sign[forest.Top[other]] == Sign.Plus)
            {
                At(now + DualOf(vertex) + DualOf(other) - graph.DoubledWeight[a], (other, vertex));
            }
        }
    }

    /// <summary>Matches the root by exchanging edges along the path to an exposed node.</summary>
    private void Augment(int from, int to)
    {
        forest.Turn(forest.Top[to], to);
        ExchangeToRoot(from, to);
        forest.Mate[to] = from;
    }

    /// <summary>Matches the root by exchanging edges along the path to a vertex whose dual is 0, which becomes exposed in its place.</summary>
    private void Expose(int vertex)
    {
        ExchangeToRoot(vertex, -1);
        forest.Mate[vertex] = -1;
    }

    private void ExchangeToRoot(int vertex, int mate)
    {
        while (true)
        {
            int plus = forest.Top[vertex];
            forest.Turn(plus, vertex);
            forest.Mate[vertex] = mate;
            if (entry[plus].From < 0)
            {
                return;
            }

            int minus = forest.Top[entry[plus].From];
            (vertex, mate) = entry[minus];
            forest.Turn(minus, mate);
            forest.Mate[mate] = vertex;
        }
    }

    /// <summary>Writes the clock into the duals, forgets the tree, and takes apart outermost blossoms without dual.</summary>
    private void Finish()
    {
        foreach (int node in labelled)
        {
            if (sign[node] != Sign.Free && forest.Parent[node] < 0)
            {
                Settle(node);
            }
        }

        Stack<int> outermost = new();
        foreach (int node in labelled)
        {
            if (sign[node] != Sign.Free && forest.Parent[node] < 0)
            {
                outermost.Push(node);
            }

            sign[node] = Sign.Free;
        }

        while (outermost.TryPop(out int node))
        {
            if (forest.IsBlossom(node) && forest.Children[node] is not null && dual[node] == 0)
            {
                foreach (int child in forest.Open(node))
                {
                    outermost.Push(child);
                }
            }
        }
    }

    /// <summary>Writes the clock into the duals of an outermost node and its vertices.</summary>
    private void Settle(int node)
    {
        Sign current = sign[node];
        if (forest.IsBlossom(node))
        {
            dual[node] = DualOf(node);
            since[node] = now;
        }

        forest.ForEachVertex(
            node,
            vertex =>
            {
                long passed = now - since[vertex];
                dual[vertex] += current switch
                {
                    Sign.Plus => -passed,
                    Sign.Minus => passed,
                    _ => 0,
                };
                since[vertex] = now;
            }
        );
    }

    private long DualOf(int node)
    {
        bool blossom = forest.IsBlossom(node);
        long passed = now - since[node];
        return sign[blossom ? node : forest.Top[node]] switch
        {
            Sign.Plus => blossom ? dual[node] + (2 * passed) : dual[node] - passed,
            Sign.Minus => blossom ? dual[node] - (2 * passed) : dual[node] + passed,
            _ => dual[node],
        };
    }

    private long Slack(int vertex, int other)
    {
        for (int a = graph.Start[vertex]; ; a++)
        {
            if (graph.Other[a] == other)
            {
                return DualOf(vertex) + DualOf(other) - graph.DoubledWeight[a];
            }
        }
    }

    private void At(long time, (int From, int To) what)
    {
        events.Add(what);
        heap.Push(time, events.Count - 1);
    }
}

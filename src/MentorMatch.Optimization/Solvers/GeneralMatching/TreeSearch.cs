using System.Runtime.CompilerServices;

namespace MentorMatch.Optimization.Solvers.GeneralMatching;

/// <summary>
/// Grows one alternating tree from an exposed vertex with a positive dual until the vertex is matched, or its place is taken by one whose dual has come
/// down to 0. Dual changes are a clock (<see cref="DualClock"/>), and events wait in a heap for the time at which they fall due.
/// </summary>
/// <remarks>
/// Invariants: duals of vertices and blossoms are never negative; an edge between two outermost nodes has slack y + y' − 2w ≥ 0; edges of the matching, of the
/// tree and of blossoms have slack 0 (blossom duals included). They hold at any time, so a search may be broken off. All vertices of a tree have duals of one
/// parity, so that half a slack is a whole number.
/// </remarks>
internal sealed class TreeSearch
{
    /// <summary>Looks at clock and token once in this many events.</summary>
    private const int EventsBetweenLooks = 1024;

    private readonly Adjacency graph;
    private readonly MatchingForest forest;
    private readonly DualClock duals;
    private readonly StopSignal stop;

    /// <summary>The edge by which each node of the tree was reached, from the side of the root.</summary>
    private readonly (int From, int To)[] entry;
    private readonly List<int> inTree = [];
    private readonly NodeHeap heap = new();
    private readonly HashSet<int> onPath = [];
    private int eventsToLook = EventsBetweenLooks;

    // The search ends at this time at the latest: what would fall due later is not put into the heap.
    private long end;

    public TreeSearch(Adjacency graph, MatchingForest forest, DualClock duals, StopSignal stop)
    {
        this.graph = graph;
        this.forest = forest;
        this.duals = duals;
        this.stop = stop;
        entry = new (int, int)[2 * forest.Vertices];
    }

    /// <summary>Serves one exposed vertex, or leaves it as it is when the signal says stop.</summary>
    public void Serve(int root)
    {
        duals.Now = 0;
        end = long.MaxValue;
        heap.Clear();
        inTree.Clear();
        Join(duals.Top(root), Sign.Plus, (-1, -1));
        while (heap.TryPop(out long now, out int what))
        {
            duals.Now = now;
            if ((--eventsToLook <= 0 && IsTimeToStop()) || Happens(what))
            {
                break;
            }
        }

        Finish();
    }

    private bool IsTimeToStop()
    {
        eventsToLook = EventsBetweenLooks;
        return stop.IsRaised();
    }

    /// <summary>Lets an event happen if it still stands; tells whether the search is over.</summary>
    /// <param name="what">A place in the adjacency whose edge may have become tight, or the complement of a node whose dual may be spent.</param>
    private bool Happens(int what)
    {
        if (what >= 0)
        {
            return Meet(what);
        }

        int node = ~what;
        if (forest.IsBlossom(node))
        {
            if (
                forest.Children[node] is not null
                && forest.Parent[node] < 0
                && duals.SignOf(node) == Sign.Minus
                && duals.BlossomDual(node) == 0
            )
            {
                Expand(node);
            }

            return false;
        }

        // A plus vertex stays one to the end of the search, so this event always stands.
        Expose(node);
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool Meet(int arc)
    {
        int from = graph.Owner[arc];
        int to = graph.Other[arc];
        int toNode = duals.Top(to);
        Sign toSign = duals.SignOf(toNode);
        if (toSign == Sign.Minus || duals.Top(from) == toNode)
        {
            return false;
        }

        long slack = Slack(arc);
        if (slack > 0)
        {
            At(duals.Now + (toSign == Sign.Plus ? slack / 2 : slack), arc);
            return false;
        }

        if (toSign == Sign.Plus)
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
        Join(duals.Top(mate), Sign.Plus, (vertex, mate));
    }

    /// <summary>Gives an outermost node its place in the tree and foresees what will come of it.</summary>
    private void Join(int node, Sign sign, (int From, int To) through)
    {
        duals.Give(node, sign);
        entry[node] = through;
        inTree.Add(node);
        if (sign == Sign.Plus)
        {
            foreach (int vertex in forest.VerticesOf(node))
            {
                Foresee(vertex);
            }
        }
        else if (forest.IsBlossom(node))
        {
            At(duals.Now + (duals.BlossomDual(node) / 2), ~node);
        }
    }

    /// <summary>Puts what a plus vertex can do into the heap.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Foresee(int vertex)
    {
        long now = duals.Now;
        long dual = duals.VertexDual(vertex);
        EndAt(now + dual, ~vertex);
        int node = duals.Top(vertex);
        for (int a = graph.Start[vertex]; a < graph.Start[vertex + 1]; a++)
        {
            int other = graph.Other[a];
            long slack = dual + duals.VertexDual(other) - graph.DoubledWeight[a];
            if (now + (slack / 2) > end)
            {
                continue;
            }

            int otherNode = duals.Top(other);
            switch (duals.SignOf(otherNode))
            {
                case Sign.Plus when otherNode != node:
                    At(now + (slack / 2), a);
                    break;
                case Sign.Free when forest.Mate[forest.Base[otherNode]] < 0:
                    EndAt(now + slack, a);
                    break;
                case Sign.Free:
                    At(now + slack, a);
                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>Closes the cycle that an edge between two plus nodes makes with the tree.</summary>
    private void Shrink(int from, int to)
    {
        int meeting = MeetingNode(duals.Top(from), duals.Top(to));
        List<int> children = [];
        List<(int From, int To)> links = [];
        for (int node = duals.Top(from); node != meeting; node = duals.Top(entry[node].From))
        {
            children.Add(node);
            links.Add(entry[node]);
        }

        children.Add(meeting);
        children.Reverse();
        links.Reverse();
        links.Add((from, to));
        for (int node = duals.Top(to); node != meeting; node = duals.Top(entry[node].From))
        {
            children.Add(node);
            links.Add((entry[node].To, entry[node].From));
        }

        List<int> turnedPlus = [];
        foreach (int child in children)
        {
            if (duals.SignOf(child) == Sign.Minus)
            {
                turnedPlus.Add(child);
            }

            duals.Give(child, Sign.Free);
        }

        int blossom = forest.Close([.. children], [.. links]);
        duals.Merge(blossom);
        duals.Give(blossom, Sign.Plus);
        entry[blossom] = entry[meeting];
        inTree.Add(blossom);
        foreach (int child in turnedPlus)
        {
            foreach (int vertex in forest.VerticesOf(child))
            {
                Foresee(vertex);
            }
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

                node = entry[node].From < 0 ? -1 : duals.Top(entry[node].From);
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
        int[] children = Open(blossom);
        int position = Array.IndexOf(children, entered);
        bool forward = position % 2 == 1;
        while (true)
        {
            Join(children[position], Sign.Minus, link);
            if (position == 0)
            {
                break;
            }

            int next = forward ? (position + 1) % children.Length : position - 1;
            int afterNext = forward ? (next + 1) % children.Length : next - 1;
            JoinMate(forest.Base[children[position]]);
            link = forward ? links[next] : (links[afterNext].To, links[afterNext].From);
            position = afterNext;
        }

        foreach (int child in children)
        {
            if (duals.SignOf(child) == Sign.Free)
            {
                foreach (int vertex in forest.VerticesOf(child))
                {
                    ForeseeNeighbours(vertex);
                }
            }
        }
    }

    /// <summary>Foresees the edges by which the tree may reach a vertex that has just become free.</summary>
    private void ForeseeNeighbours(int vertex)
    {
        for (int a = graph.Start[vertex]; a < graph.Start[vertex + 1]; a++)
        {
            int other = graph.Other[a];
            if (duals.SignAt(other) == Sign.Plus)
            {
                At(duals.Now + Slack(a), graph.Reverse(a));
            }
        }
    }

    /// <summary>Matches the root by exchanging edges along the path to an exposed node.</summary>
    private void Augment(int from, int to)
    {
        forest.Turn(duals.Top(to), to);
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
            int plus = duals.Top(vertex);
            forest.Turn(plus, vertex);
            forest.Mate[vertex] = mate;
            if (entry[plus].From < 0)
            {
                return;
            }

            int minus = duals.Top(entry[plus].From);
            (vertex, mate) = entry[minus];
            forest.Turn(minus, mate);
            forest.Mate[mate] = vertex;
        }
    }

    /// <summary>Forgets the tree, and takes apart outermost blossoms without dual.</summary>
    private void Finish()
    {
        Stack<int> outermost = new();
        foreach (int node in inTree)
        {
            bool stands = !forest.IsBlossom(node) || forest.Children[node] is not null;
            if (stands && forest.Parent[node] < 0 && duals.SignOf(node) != Sign.Free)
            {
                duals.Give(node, Sign.Free);
                outermost.Push(node);
            }
        }

        while (outermost.TryPop(out int node))
        {
            if (forest.IsBlossom(node) && duals.BlossomDual(node) == 0)
            {
                foreach (int child in Open(node))
                {
                    outermost.Push(child);
                }
            }
        }
    }

    private int[] Open(int blossom)
    {
        duals.Give(blossom, Sign.Free);
        int[] children = forest.Open(blossom);
        duals.Split(blossom, children);
        return children;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private long Slack(int arc) => duals.VertexDual(graph.Owner[arc]) + duals.VertexDual(graph.Other[arc]) - graph.DoubledWeight[arc];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void At(long time, int what)
    {
        if (time <= end)
        {
            heap.Push(time, what);
        }
    }

    /// <summary>Foresees an event that nothing can prevent and that ends the search.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void EndAt(long time, int what)
    {
        if (time < end)
        {
            end = time;
            heap.Push(time, what);
        }
    }
}

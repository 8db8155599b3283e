namespace MentorMatch.Optimization.Solvers.GeneralMatching;

/// <summary>
/// A matching with its laminar family of blossoms. Nodes 0 … n − 1 are the vertices, n … 2n − 1 the blossoms; a blossom is a cycle of an odd number of nodes,
/// its base first, in which each child but the base is matched to a neighbour on the cycle.
/// </summary>
internal sealed class MatchingForest
{
    private readonly Stack<int> freeNumbers = new();
    private readonly Stack<int> pending = new();
    private readonly Stack<(int Node, int Base)> turns = new();
    private readonly int[] vertices;

    public MatchingForest(int[] mates)
    {
        Mate = mates;
        Vertices = mates.Length;
        vertices = new int[Vertices];
        Parent = new int[2 * Vertices];
        Base = new int[2 * Vertices];
        Size = new int[2 * Vertices];
        Children = new int[2 * Vertices][];
        Links = new (int, int)[2 * Vertices][];
        Array.Fill(Parent, -1);
        for (int vertex = 0; vertex < Vertices; vertex++)
        {
            Base[vertex] = vertex;
            Size[vertex] = 1;
            freeNumbers.Push((2 * Vertices) - 1 - vertex);
        }
    }

    public int Vertices { get; }

    /// <summary>The vertex each vertex is matched to, or −1.</summary>
    public int[] Mate { get; }

    /// <summary>The blossom just around each node, or −1.</summary>
    public int[] Parent { get; }

    /// <summary>The vertex of each node that is matched outside the node or not at all.</summary>
    public int[] Base { get; }

    /// <summary>The number of vertices in each node.</summary>
    public int[] Size { get; }

    /// <summary>The children of each blossom around its cycle, the one with the base first; <see langword="null"/> for a number not in use.</summary>
    public int[]?[] Children { get; }

    /// <summary>The edges of each blossom's cycle: link k joins a vertex of child k to one of child k + 1.</summary>
    public (int From, int To)[]?[] Links { get; }

    public bool IsBlossom(int node) => node >= Vertices;

    /// <summary>Every vertex inside a node, in no particular order; valid until the next call.</summary>
    public ReadOnlySpan<int> VerticesOf(int node)
    {
        int count = 0;
        pending.Push(node);
        while (pending.TryPop(out int next))
        {
            if (!IsBlossom(next))
            {
                vertices[count++] = next;
                continue;
            }

            foreach (int child in Children[next]!)
            {
                pending.Push(child);
            }
        }

        return vertices.AsSpan(0, count);
    }

    /// <summary>Closes a cycle of outermost nodes into a blossom.</summary>
    public int Close(int[] children, (int From, int To)[] links)
    {
        int blossom = freeNumbers.Pop();
        Children[blossom] = children;
        Links[blossom] = links;
        Base[blossom] = Base[children[0]];
        Parent[blossom] = -1;
        Size[blossom] = 0;
        foreach (int child in children)
        {
            Parent[child] = blossom;
            Size[blossom] += Size[child];
        }

        return blossom;
    }

    /// <summary>Takes an outermost blossom apart: its children become outermost.</summary>
    public int[] Open(int blossom)
    {
        int[] children = Children[blossom]!;
        foreach (int child in children)
        {
            Parent[child] = -1;
        }

        Children[blossom] = null;
        Links[blossom] = null;
        freeNumbers.Push(blossom);
        return children;
    }

    /// <summary>Turns the matching inside a node so that the given vertex becomes its base.</summary>
    public void Turn(int node, int newBase)
    {
        if (Base[node] == newBase)
        {
            return;
        }

        turns.Push((node, newBase));
        while (turns.TryPop(out (int Node, int Base) turn))
        {
            // From the vertex outwards, so that a deep nest is climbed once and not again for each of its levels.
            int inner = turn.Base;
            while (inner != turn.Node)
            {
                int blossom = Parent[inner];
                TurnOne(blossom, inner, turn.Base);
                inner = blossom;
            }
        }
    }

    /// <summary>The child of a blossom that contains a vertex.</summary>
    public int ChildAround(int blossom, int vertex)
    {
        int node = vertex;
        while (Parent[node] != blossom)
        {
            node = Parent[node];
        }

        return node;
    }

    private void TurnOne(int blossom, int newFirst, int newBase)
    {
        int[] children = Children[blossom]!;
        (int From, int To)[] links = Links[blossom]!;
        int at = Array.IndexOf(children, newFirst);
        Base[blossom] = newBase;
        if (at == 0)
        {
            return;
        }

        // From the new base to the old one the cycle is matched the other way round, along the side with an even number of links.
        int count = children.Length;
        bool forward = at % 2 == 1;
        int position = at;
        while (position != 0)
        {
            int next = forward ? (position + 1) % count : position - 1;
            int afterNext = forward ? (next + 1) % count : next - 1;
            (int From, int To) link = forward ? links[next] : Reversed(links[afterNext]);
            Later(children[next], link.From);
            Later(children[afterNext], link.To);
            Mate[link.From] = link.To;
            Mate[link.To] = link.From;
            position = afterNext;
        }

        Rotate(children, at);
        Rotate(links, at);
    }

    private void Later(int node, int newBase)
    {
        if (Base[node] != newBase)
        {
            turns.Push((node, newBase));
        }
    }

    private static (int From, int To) Reversed((int From, int To) link) => (link.To, link.From);

    private static void Rotate<TItem>(TItem[] items, int count)
    {
        Array.Reverse(items, 0, count);
        Array.Reverse(items, count, items.Length - count);
        Array.Reverse(items);
    }
}

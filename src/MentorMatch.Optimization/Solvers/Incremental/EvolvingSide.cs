namespace MentorMatch.Optimization.Solvers.Incremental;

/// <summary>The rows of an <see cref="EvolvingGraph"/>, or its columns.</summary>
internal sealed class EvolvingSide
{
    private EvolvingNode[] nodes = [];

    /// <summary>How many ever came; they are numbered in that order.</summary>
    public int Count { get; private set; }

    /// <summary>What one more edge at a node is worth, at least 0.</summary>
    public PriceOrder Prices { get; } = new();

    /// <summary>The nodes that may have more edges.</summary>
    public NodeSet WithRoom { get; } = new();

    /// <summary>A node; the reference holds until the next one is added.</summary>
    public ref EvolvingNode this[int node] => ref nodes[node];

    /// <summary>Adds a node that is worth nothing yet.</summary>
    public int Add(int max)
    {
        if (Count == nodes.Length)
        {
            Array.Resize(ref nodes, Math.Max(4, 2 * Count));
        }

        nodes[Count] = new EvolvingNode(max);
        Prices.Add(Count, 0);
        NoteRoom(Count);
        return Count++;
    }

    /// <summary>A node without edges leaves for good.</summary>
    public void Leave(int node)
    {
        nodes[node].DropAll();
        nodes[node].Max = 0;
        nodes[node].HasLeft = true;
        NoteRoom(node);
        Prices.Remove(node);
    }

    /// <summary>To be called when load or limit of a node changed.</summary>
    public void NoteRoom(int node) => WithRoom.Set(node, nodes[node].HasRoom);

    /// <summary>The price of a node; 0 when it has left.</summary>
    public long PriceOf(int node) => nodes[node].HasLeft ? 0 : Prices.Of(node);

    public void SetPrice(int node, long price) => Prices.Change(node, price - Prices.Of(node));
}

namespace MentorMatch.Optimization.Solvers.Incremental;

/// <summary>All that is nearer to one end of a path than some radius: one of the two halves of a <see cref="RepairSearch"/>.</summary>
internal sealed class SearchBall
{
    private readonly NodeHeap open = new();

    /// <summary>The nodes of the starting node's side.</summary>
    public ReachedNodes Own { get; } = new();

    /// <summary>The nodes of the other side.</summary>
    public ReachedNodes Far { get; } = new();

    /// <summary>How many edges were looked at: what the search has cost, in the same unit on every machine.</summary>
    public long Work { get; private set; }

    /// <summary>Every node nearer than this has been settled.</summary>
    public long Radius => open.NextKey;

    public void Start(int ownNodes, int farNodes)
    {
        open.Clear();
        Own.Forget(ownNodes);
        Far.Forget(farNodes);
        Work = 0;
    }

    /// <summary>Notes a way to a node if it is shorter than those known.</summary>
    /// <returns>Whether it is.</returns>
    public bool Offer(int node, bool isFar, long loss, int from)
    {
        if (!(isFar ? Far : Own).Offer(node, loss, from))
        {
            return false;
        }

        open.Push(loss, (node << 1) | (isFar ? 1 : 0));
        return true;
    }

    /// <summary>Takes the nearest node that is not settled.</summary>
    /// <returns>Whether it counts; it does not when a shorter way was found later.</returns>
    public bool TrySettle(out int node, out bool isFar, out long loss)
    {
        open.TryPop(out loss, out int code);
        node = code >> 1;
        isFar = (code & 1) == 1;
        Work++;
        return (isFar ? Far : Own).LossOf(node) == loss;
    }

    public void Count(int edges) => Work += edges;
}

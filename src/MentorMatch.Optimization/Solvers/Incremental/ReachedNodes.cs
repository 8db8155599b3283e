namespace MentorMatch.Optimization.Solvers.Incremental;

/// <summary>What one search knows about the nodes of one side. Forgetting all of it costs nothing: an entry counts only under the number of its own search.</summary>
internal sealed class ReachedNodes
{
    private readonly List<int> touched = [];
    private Entry[] entries = [];
    private int search;

    /// <summary>The nodes reached, in the order in which they were.</summary>
    public IReadOnlyList<int> Touched => touched;

    /// <summary>Forgets everything and makes room for this many nodes.</summary>
    public void Forget(int nodes)
    {
        touched.Clear();
        search++;
        if (entries.Length < nodes)
        {
            Array.Resize(ref entries, Math.Max(nodes, 2 * entries.Length));
        }
    }

    /// <summary>What is known about a node that was reached.</summary>
    public ref readonly Entry Of(int node) => ref entries[node];

    /// <summary>Notes a way to a node if it is shorter than those known.</summary>
    /// <returns>Whether it is.</returns>
    public bool Offer(int node, long loss, int from, int place)
    {
        ref Entry entry = ref entries[node];
        if (entry.Search != search)
        {
            touched.Add(node);
        }
        else if (entry.Loss <= loss)
        {
            return false;
        }

        entry = new Entry(search, loss, from, place, IsSettled: false);
        return true;
    }

    /// <summary>Settles a node, once.</summary>
    /// <returns>Whether it was open at this loss.</returns>
    public bool Settle(int node, long loss)
    {
        ref Entry entry = ref entries[node];
        if (entry.IsSettled || entry.Loss < loss)
        {
            return false;
        }

        entry = entry with { IsSettled = true };
        return true;
    }

    /// <summary>How a node was reached.</summary>
    /// <param name="Search">By which search.</param>
    /// <param name="Loss">At what loss.</param>
    /// <param name="From">From which node of the other side; −1 for the start.</param>
    /// <param name="Place">Where the edge stands in this node's list.</param>
    /// <param name="IsSettled">Whether no smaller loss is possible.</param>
    internal readonly record struct Entry(int Search, long Loss, int From, int Place, bool IsSettled);
}

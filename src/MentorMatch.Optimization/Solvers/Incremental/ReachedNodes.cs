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
        if (entries.Length < nodes)
        {
            Array.Resize(ref entries, Math.Max(nodes, 2 * entries.Length));
        }

        if (search == int.MaxValue)
        {
            Array.Clear(entries);
            search = 0;
        }

        search++;
    }

    /// <summary>The loss at which a node was reached; <see langword="null"/> when it was not.</summary>
    public long? LossOf(int node) => entries[node].Search == search ? entries[node].Loss : null;

    /// <summary>From which node of the other side a node was reached; −1 where the search began there.</summary>
    public int FromOf(int node) => entries[node].From;

    /// <summary>Notes a way to a node if it is shorter than those known.</summary>
    /// <returns>Whether it is.</returns>
    public bool Offer(int node, long loss, int from)
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

        entry = new Entry(loss, from, search);
        return true;
    }

    private readonly record struct Entry(long Loss, int From, int Search);
}

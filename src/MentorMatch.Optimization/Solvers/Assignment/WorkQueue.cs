namespace MentorMatch.Optimization.Solvers.Assignment;

/// <summary>A first-in first-out queue of node numbers in which each node stands at most once.</summary>
internal sealed class WorkQueue(int nodes)
{
    private readonly int[] ring = new int[nodes + 1];
    private readonly bool[] queued = new bool[nodes];
    private int head;
    private int tail;

    public void Enqueue(int node)
    {
        if (queued[node])
        {
            return;
        }

        queued[node] = true;
        ring[tail] = node;
        tail = tail + 1 == ring.Length ? 0 : tail + 1;
    }

    /// <summary>The node some places behind the head, or any node when the queue is shorter: a hint of what comes soon.</summary>
    public int Ahead(int places)
    {
        int at = head + places;
        return ring[at < ring.Length ? at : 0];
    }

    public void Clear()
    {
        while (TryDequeue(out _)) { }
    }

    public bool TryDequeue(out int node)
    {
        if (head == tail)
        {
            node = -1;
            return false;
        }

        node = ring[head];
        head = head + 1 == ring.Length ? 0 : head + 1;
        queued[node] = false;
        return true;
    }
}

namespace MentorMatch.Optimization.Solvers.Incremental;

/// <summary>A set of nodes that can be walked through; adding and removing take constant time.</summary>
internal sealed class NodeSet
{
    private readonly List<int> members = [];
    private int[] places = [];

    public int Count => members.Count;

    /// <summary>A member, in an order that depends on what was added and removed, and only on that.</summary>
    public int this[int place] => members[place];

    public void Set(int node, bool isMember)
    {
        if (node >= places.Length)
        {
            Array.Resize(ref places, Math.Max(node + 1, 2 * places.Length));
        }

        // One more than the place; 0 for none.
        int place = places[node] - 1;
        if (isMember == place >= 0)
        {
            return;
        }

        if (isMember)
        {
            members.Add(node);
            places[node] = members.Count;
            return;
        }

        int last = members[^1];
        members[place] = last;
        places[last] = place + 1;
        places[node] = 0;
        members.RemoveAt(members.Count - 1);
    }
}

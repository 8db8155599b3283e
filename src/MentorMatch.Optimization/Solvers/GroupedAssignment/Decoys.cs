using MentorMatch.Optimization.Problems;

namespace MentorMatch.Optimization.Solvers.GroupedAssignment;

/// <summary>
/// The nodes that keep the groups of one side within their maxima: each group that can bind gets decoys on the other side, joined to all its members, which take
/// as many places as the members have too many.
/// </summary>
internal sealed class Decoys
{
    private readonly List<Bounds> bounds = [];
    private readonly List<int[]> nodes = [];
    private readonly Range[] ofNode;

    private readonly bool must;

    private Decoys(int nodeCount, bool must)
    {
        ofNode = new Range[nodeCount];
        this.must = must;
    }

    /// <summary>Number of decoys.</summary>
    public int Count => bounds.Count;

    /// <summary>Number of edges between decoys and members.</summary>
    public int EdgeCount { get; private set; }

    /// <summary>Bounds of each decoy.</summary>
    public IReadOnlyList<Bounds> Bounds => bounds;

    /// <summary>Makes the decoys of one side, which take their places because they must or because nothing is worth more, and lowers the maximum of every member of a group that can bind to the number of its edges.</summary>
    public static Decoys For(NodeGroups groups, Bounds[] sideBounds, Func<int, int> degree, bool must)
    {
        Decoys decoys = new(sideBounds.Length, must);
        for (int group = 0; group < groups.Count; group++)
        {
            ReadOnlySpan<int> members = groups.Members(group);
            long places = 0;
            int most = 0;
            foreach (int node in members)
            {
                int usable = Math.Min(sideBounds[node].Max, degree(node));
                places += usable;
                most = Math.Max(most, usable);
            }

            long excess = places - groups.Maxima[group];
            if (excess > 0)
            {
                decoys.Add(members, excess, (int)Math.Min(most, excess), sideBounds, degree);
            }
        }

        return decoys;
    }

    /// <summary>The decoys joined to a node, ascending.</summary>
    public IEnumerable<int> Of(int node) => Enumerable.Range(ofNode[node].Start.Value, ofNode[node].End.Value - ofNode[node].Start.Value);

    /// <summary>The nodes joined to a decoy, ascending.</summary>
    public ReadOnlySpan<int> NodesOf(int decoy) => nodes[decoy];

    private void Add(ReadOnlySpan<int> members, long excess, int count, Bounds[] sideBounds, Func<int, int> degree)
    {
        List<int> joined = [];
        foreach (int node in members)
        {
            int usable = Math.Min(sideBounds[node].Max, degree(node));
            sideBounds[node] = Problems.Bounds.AtMost(usable);
            if (usable > 0)
            {
                joined.Add(node);
                ofNode[node] = Count..(Count + count);
            }
        }

        int[] shared = [.. joined];
        EdgeCount = checked(EdgeCount + (count * shared.Length));
        for (int k = 0; k < count; k++)
        {
            int share = (int)((excess / count) + (k < excess % count ? 1 : 0));
            bounds.Add(new Problems.Bounds(must ? share : 0, share));
            nodes.Add(shared);
        }
    }
}

using MentorMatch.Optimization.Problems;

namespace MentorMatch.Optimization.Certificates;

/// <summary>Adds up what nodes can take, where the members of a group can together take no more than the group's maximum.</summary>
internal sealed class GroupedSum(NodeGroups groups)
{
    private readonly Int128[] members = new Int128[groups.Count];
    private readonly Int128[] lowered = new Int128[groups.Count];
    private Int128 single;

    /// <summary>The sum.</summary>
    public Int128 Total
    {
        get
        {
            Int128 total = single;
            for (int group = 0; group < members.Length; group++)
            {
                total += Int128.Min(members[group], groups.Maxima[group] - lowered[group]);
            }

            return total;
        }
    }

    /// <summary>Adds what a node can take by itself.</summary>
    public void Add(int node, Int128 amount)
    {
        if (groups.Of(node) is >= 0 and var group)
        {
            members[group] += amount;
        }
        else
        {
            single += amount;
        }
    }

    /// <summary>Takes places of the node's group, if it has one, for something else.</summary>
    public void Lower(int node, Int128 amount)
    {
        if (groups.Of(node) is >= 0 and var group)
        {
            lowered[group] += amount;
        }
    }
}

using System.Globalization;

namespace MentorMatch.Optimization.Problems;

/// <summary>
/// Disjoint groups of the rows, or of the columns, of an assignment problem, each with the most edges that its members may have together. A node belongs to one
/// group or to none.
/// </summary>
/// <remarks>Immutable. Memory: 8 bytes a node and 8 a group; nothing for <see cref="None"/>.</remarks>
public sealed class NodeGroups
{
    private readonly int[] groupOf;
    private readonly int[] maxima;
    private readonly int[] memberStarts;
    private readonly int[] members;

    /// <summary>Creates groups.</summary>
    /// <param name="groupOf">The group of each node, from 0, or −1 for a node of no group; empty when no node has one.</param>
    /// <param name="maxima">The most edges of each group, at least 0.</param>
    /// <exception cref="ArgumentException">A node names a group that does not exist, or a maximum is negative.</exception>
    public NodeGroups(ReadOnlySpan<int> groupOf, ReadOnlySpan<int> maxima)
    {
        for (int group = 0; group < maxima.Length; group++)
        {
            if (maxima[group] < 0)
            {
                throw new ArgumentException(
                    string.Create(CultureInfo.InvariantCulture, $"Group {group} has the maximum {maxima[group]}; it must be at least 0."),
                    nameof(maxima)
                );
            }
        }

        memberStarts = new int[maxima.Length + 1];
        for (int node = 0; node < groupOf.Length; node++)
        {
            if (groupOf[node] < -1 || groupOf[node] >= maxima.Length)
            {
                throw new ArgumentException(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"Node {node} names group {groupOf[node]}; groups run from 0 to {maxima.Length - 1}, and −1 stands for none."
                    ),
                    nameof(groupOf)
                );
            }

            if (groupOf[node] >= 0)
            {
                memberStarts[groupOf[node] + 1]++;
            }
        }

        for (int group = 0; group < maxima.Length; group++)
        {
            memberStarts[group + 1] += memberStarts[group];
        }

        members = new int[memberStarts[^1]];
        int[] next = memberStarts.AsSpan(0, maxima.Length).ToArray();
        for (int node = 0; node < groupOf.Length; node++)
        {
            if (groupOf[node] >= 0)
            {
                members[next[groupOf[node]]++] = node;
            }
        }

        this.groupOf = groupOf.ToArray();
        this.maxima = maxima.ToArray();
    }

    /// <summary>No group at all, whatever the number of nodes.</summary>
    public static NodeGroups None { get; } = new([], []);

    /// <summary>Number of groups.</summary>
    public int Count => maxima.Length;

    /// <summary>The most edges of each group.</summary>
    public ReadOnlySpan<int> Maxima => maxima;

    /// <summary>The group of each node or −1; empty when no node has one.</summary>
    public ReadOnlySpan<int> GroupOf => groupOf;

    /// <summary>The group of a node.</summary>
    /// <param name="node">A row or column.</param>
    /// <returns>The group, or −1.</returns>
    public int Of(int node) => groupOf.Length == 0 ? -1 : groupOf[node];

    /// <summary>The members of a group.</summary>
    /// <param name="group">A group, 0 … <see cref="Count"/> − 1.</param>
    /// <returns>Its rows or columns, ascending.</returns>
    public ReadOnlySpan<int> Members(int group) => members.AsSpan(memberStarts[group]..memberStarts[group + 1]);
}

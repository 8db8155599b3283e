using System.Globalization;

namespace MentorMatch.Optimization.Problems;

/// <summary>
/// An assignment problem whose rows and columns may also be limited together: disjoint groups of rows, and of columns, each with the most edges that its
/// members may have in all. Everything else (edges, bounds, pins, objective) is that of the <see cref="Core"/>.
/// </summary>
/// <remarks>
/// <para>Such limits on both sides keep the problem integral (a laminar family on each side is a flow network), so that it is solved exactly. Some uses: lists
/// with at most so many from one category (a row for each person and category, a group for each person); appointments (a row or column for each person and time
/// slot, a group for each person); several programmes that share people (a node for each person and programme, a group for each person).</para>
/// <para>Immutable. A member of a group has the minimum 0; a pinned edge counts in the groups of both its ends.</para>
/// </remarks>
public sealed class GroupedAssignmentProblem
{
    /// <summary>Creates a problem.</summary>
    /// <param name="core">Rows, columns, edges, pins and objective.</param>
    /// <param name="rowGroups">Groups of the core's rows.</param>
    /// <param name="columnGroups">Groups of the core's columns.</param>
    /// <exception cref="ArgumentException">Groups are given for another number of nodes, or a member of a group has a minimum.</exception>
    public GroupedAssignmentProblem(AssignmentProblem core, NodeGroups rowGroups, NodeGroups columnGroups)
    {
        ArgumentNullException.ThrowIfNull(core);
        ArgumentNullException.ThrowIfNull(rowGroups);
        ArgumentNullException.ThrowIfNull(columnGroups);
        Check("Row", core.RowBounds, rowGroups, nameof(rowGroups));
        Check("Column", core.ColumnBounds, columnGroups, nameof(columnGroups));
        Core = core;
        RowGroups = rowGroups;
        ColumnGroups = columnGroups;
    }

    /// <summary>Rows, columns, edges, pins and objective. Solutions list edges of this problem.</summary>
    public AssignmentProblem Core { get; }

    /// <summary>Groups of rows.</summary>
    public NodeGroups RowGroups { get; }

    /// <summary>Groups of columns.</summary>
    public NodeGroups ColumnGroups { get; }

    private static void Check(string side, ReadOnlySpan<Bounds> bounds, NodeGroups groups, string parameter)
    {
        if (!groups.GroupOf.IsEmpty && groups.GroupOf.Length != bounds.Length)
        {
            throw new ArgumentException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{side} groups are given for {groups.GroupOf.Length} nodes; there are {bounds.Length}."
                ),
                parameter
            );
        }

        for (int group = 0; group < groups.Count; group++)
        {
            foreach (int node in groups.Members(group))
            {
                if (bounds[node].Min > 0)
                {
                    throw new ArgumentException(
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"{side} {node} has the minimum {bounds[node].Min} and belongs to group {group}; a member of a group must have the minimum 0. Maybe give the minimum to a node of its own, or take the node out of the group."
                        ),
                        parameter
                    );
                }
            }
        }
    }
}

using System.Collections.Immutable;
using MentorMatch.Optimization.Problems;

namespace MentorMatch.Optimization.Solvers.GroupedAssignment;

/// <summary>Gives up the lightest edges that groups have too many. A finished solve never leaves any.</summary>
internal static class GroupTrim
{
    /// <returns>The edges that stay, ascending; pinned ones always do.</returns>
    public static ImmutableArray<int> Of(GroupedAssignmentProblem problem, ImmutableArray<int> edges)
    {
        if (edges.IsDefault)
        {
            return edges;
        }

        AssignmentProblem core = problem.Core;
        ImmutableArray<int> kept = Within(core, problem.RowGroups, core.RowOf, edges);
        return Within(core, problem.ColumnGroups, edge => core.EdgeColumns[edge], kept);
    }

    private static ImmutableArray<int> Within(AssignmentProblem core, NodeGroups groups, Func<int, int> nodeOf, ImmutableArray<int> edges)
    {
        int[] counts = new int[groups.Count];
        foreach (int edge in edges)
        {
            if (groups.Of(nodeOf(edge)) is >= 0 and var group)
            {
                counts[group]++;
            }
        }

        bool fits = true;
        for (int group = 0; group < counts.Length; group++)
        {
            fits &= counts[group] <= groups.Maxima[group];
        }

        if (fits)
        {
            return edges;
        }

        HashSet<int> given = [];
        foreach (int edge in edges.Except(core.PinnedEdges.ToArray()).OrderBy(core.Weight))
        {
            if (groups.Of(nodeOf(edge)) is >= 0 and var group && counts[group] > groups.Maxima[group])
            {
                counts[group]--;
                given.Add(edge);
            }
        }

        return [.. edges.Where(edge => !given.Contains(edge))];
    }
}

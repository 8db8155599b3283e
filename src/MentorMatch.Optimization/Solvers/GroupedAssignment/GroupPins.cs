using System.Collections.Immutable;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers.Assignment;

namespace MentorMatch.Optimization.Solvers.GroupedAssignment;

/// <summary>Pins that exceed the maximum of a group.</summary>
internal static class GroupPins
{
    /// <returns>The first group with more pins than its maximum, as a clash that names its pinned members, or <see langword="null"/>.</returns>
    public static AssignmentClash? FindExcess(GroupedAssignmentProblem problem, PinLoads pins) =>
        FindExcess(problem.Core, problem.RowGroups, pins.OfRow, ofRows: true)
        ?? FindExcess(problem.Core, problem.ColumnGroups, pins.OfColumn, ofRows: false);

    private static AssignmentClash? FindExcess(AssignmentProblem core, NodeGroups groups, int[] loads, bool ofRows)
    {
        for (int group = 0; group < groups.Count; group++)
        {
            long pinned = 0;
            foreach (int node in groups.Members(group))
            {
                pinned += loads[node];
            }

            if (pinned > groups.Maxima[group])
            {
                ImmutableArray<int> pins =
                [
                    .. core.PinnedEdges.ToArray().Where(e => groups.Of(ofRows ? core.RowOf(e) : core.EdgeColumns[e]) == group),
                ];
                return new AssignmentClash(
                    ofRows ? ClashKind.PinsExceedRow : ClashKind.PinsExceedColumn,
                    [.. pins.Select(core.RowOf).Distinct().Order()],
                    [.. pins.Select(e => core.EdgeColumns[e]).Distinct().Order()],
                    pins,
                    pinned,
                    groups.Maxima[group]
                );
            }
        }

        return null;
    }
}

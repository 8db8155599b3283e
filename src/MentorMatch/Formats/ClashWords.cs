using System.Collections.Immutable;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers.Assignment;
using MentorMatch.People;
using MentorMatch.Reporting;

namespace MentorMatch.Formats;

/// <summary>A proven clash in the words of people, and back. Only the named people are taken from the solver; the numbers are counted anew.</summary>
internal static class ClashWords
{
    public static Clash Of(PairingModel model, AssignmentClash clash)
    {
        AssignmentProblem problem = model.Problem;
        bool onMentees = clash.Kind is ClashKind.PinsExceedRow or ClashKind.RowMinimums;
        bool minimums = clash.Kind is ClashKind.RowMinimums or ClashKind.ColumnMinimums;
        HashSet<int> named = [.. onMentees ? clash.Rows : clash.Columns];
        SortedDictionary<int, long> room = [];
        List<Pairing> pins = [];
        for (int edge = 0; edge < problem.EdgeCount; edge++)
        {
            int row = problem.RowOf(edge);
            (int node, int neighbour) = onMentees ? (row, problem.EdgeColumns[edge]) : (problem.EdgeColumns[edge], row);
            if (named.Contains(node))
            {
                room[neighbour] = room.GetValueOrDefault(neighbour) + 1;
            }
        }

        ReadOnlySpan<Bounds> bounds = onMentees ? problem.RowBounds : problem.ColumnBounds;
        ReadOnlySpan<Bounds> neighbourBounds = onMentees ? problem.ColumnBounds : problem.RowBounds;
        Dictionary<int, long> pinnedElsewhere = [];
        foreach (int pin in problem.PinnedEdges)
        {
            int row = problem.RowOf(pin);
            (int node, int neighbour) = onMentees ? (row, problem.EdgeColumns[pin]) : (problem.EdgeColumns[pin], row);
            if (named.Contains(node) || (minimums && room.ContainsKey(neighbour)))
            {
                pins.Add(model.PairingOf(pin));
            }

            if (!named.Contains(node))
            {
                pinnedElsewhere[neighbour] = pinnedElsewhere.GetValueOrDefault(neighbour) + 1;
            }
        }

        long needed = minimums ? 0 : pins.Count;
        long available = 0;
        foreach (int node in named)
        {
            needed += minimums ? bounds[node].Min : 0;
            available += minimums ? 0 : bounds[node].Max;
        }

        foreach ((int neighbour, long edges) in minimums ? room : [])
        {
            available += Math.Min(edges, neighbourBounds[neighbour].Max - pinnedElsewhere.GetValueOrDefault(neighbour));
        }

        IEnumerable<int> rows = onMentees ? named.Order() : room.Keys;
        IEnumerable<int> columns = onMentees ? room.Keys : named.Order();
        return new Clash
        {
            Reason = (onMentees, minimums) switch
            {
                (true, true) => ClashReason.MenteeMinimums,
                (false, true) => ClashReason.MentorMinimums,
                (true, false) => ClashReason.PinsExceedMentee,
                (false, false) => ClashReason.PinsExceedMentor,
            },
            Mentees = [.. rows.Select(row => model.Pairs.Mentees[row])],
            Mentors = [.. columns.Select(column => model.Pairs.Mentors[column])],
            Pins = [.. pins],
            Needed = needed,
            Available = available,
        };
    }

    /// <summary>The clash of minimums that a clash of people claims; unknown ids are left out, which the judge then objects to.</summary>
    public static AssignmentClash ToClaim(PairingModel model, Clash clash) =>
        new(
            clash.Reason == ClashReason.MenteeMinimums ? ClashKind.RowMinimums : ClashKind.ColumnMinimums,
            [.. clash.Mentees.Select(model.Pairs.IndexOfMentee).Where(row => row >= 0)],
            [.. clash.Mentors.Select(model.Pairs.IndexOfMentor).Where(column => column >= 0)],
            [],
            clash.Needed,
            clash.Available
        );
}

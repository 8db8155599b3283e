using System.Collections.Immutable;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers.Assignment;
using MentorMatch.People;
using MentorMatch.Reporting;

namespace MentorMatch.Formats;

/// <summary>
/// A proven clash of minimums in the words of people, and back. Only the named people are taken from the solver; the numbers are counted anew. Pins that exceed a bound
/// never reach a solver: <see cref="PinClashFinder"/> names them first.
/// </summary>
internal static class ClashWords
{
    public static Clash Of(PairingModel model, AssignmentClash clash)
    {
        AssignmentProblem problem = model.Problem;
        bool onMentees = clash.Kind == ClashKind.RowMinimums;
        HashSet<int> named = [.. onMentees ? clash.Rows : clash.Columns];
        SortedDictionary<int, long> room = [];
        for (int edge = 0; edge < problem.EdgeCount; edge++)
        {
            (int node, int neighbour) = Ends(edge);
            if (named.Contains(node))
            {
                room[neighbour] = room.GetValueOrDefault(neighbour) + 1;
            }
        }

        List<Pairing> pins = [];
        Dictionary<int, long> pinnedElsewhere = [];
        foreach (int pin in problem.PinnedEdges)
        {
            (int node, int neighbour) = Ends(pin);
            if (room.ContainsKey(neighbour))
            {
                pins.Add(model.PairingOf(pin));
            }

            if (!named.Contains(node))
            {
                pinnedElsewhere[neighbour] = pinnedElsewhere.GetValueOrDefault(neighbour) + 1;
            }
        }

        ReadOnlySpan<Bounds> bounds = onMentees ? problem.RowBounds : problem.ColumnBounds;
        ReadOnlySpan<Bounds> neighbourBounds = onMentees ? problem.ColumnBounds : problem.RowBounds;
        long needed = 0;
        foreach (int node in named)
        {
            needed += bounds[node].Min;
        }

        long available = 0;
        foreach ((int neighbour, long edges) in room)
        {
            available += Math.Min(edges, neighbourBounds[neighbour].Max - pinnedElsewhere.GetValueOrDefault(neighbour));
        }

        IEnumerable<int> rows = onMentees ? named.Order() : room.Keys;
        IEnumerable<int> columns = onMentees ? room.Keys : named.Order();
        return new Clash
        {
            Reason = onMentees ? ClashReason.MenteeMinimums : ClashReason.MentorMinimums,
            Mentees = [.. rows.Select(row => model.Pairs.Mentees[row])],
            Mentors = [.. columns.Select(column => model.Pairs.Mentors[column])],
            Pins = [.. pins],
            Needed = needed,
            Available = available,
        };

        (int Node, int Neighbour) Ends(int edge)
        {
            int row = problem.RowOf(edge);
            int column = problem.EdgeColumns[edge];
            return onMentees ? (row, column) : (column, row);
        }
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

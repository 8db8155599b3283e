using System.Collections.Immutable;
using MentorMatch.Analysis.Changes;
using MentorMatch.Optimization.Solvers.Incremental;
using MentorMatch.Scoring;

namespace MentorMatch.Live;

/// <summary>Who was matched with whom before a change, so that what it did can be told without looking at everybody.</summary>
internal sealed class LivePartners
{
    private readonly IncrementalAssignment assignment;
    private readonly LiveSide mentees;
    private readonly LiveSide mentors;
    private readonly List<Partner?> known = [];
    private readonly SortedSet<int> touched = [];
    private int rowsBefore;

    public LivePartners(IncrementalAssignment assignment, LiveSide mentees, LiveSide mentors)
    {
        this.assignment = assignment;
        this.mentees = mentees;
        this.mentors = mentors;
        for (int row = 0; row < assignment.RowCount; row++)
        {
            known.Add(Now(row));
        }
    }

    /// <summary>A change begins.</summary>
    public void Begin()
    {
        touched.Clear();
        rowsBefore = assignment.RowCount;
    }

    /// <summary>One person's pairs were set anew, or the person left.</summary>
    public void Note(int number, bool isMentor)
    {
        touched.UnionWith(assignment.RowsTouched);

        // Whoever keeps a partner may do so at another score.
        touched.UnionWith(isMentor ? assignment.PartnersOfColumn(number) : [number]);
    }

    /// <summary>The change is complete.</summary>
    public (ImmutableArray<PersonChange> Mentees, ImmutableArray<LoadChange> Loads) End()
    {
        while (known.Count < assignment.RowCount)
        {
            known.Add(null);
        }

        List<PersonChange> moved = [];
        Dictionary<int, int> more = [];
        foreach (int row in touched)
        {
            Partner? before = known[row];
            Partner? after = known[row] = Now(row);
            Add(more, before, -1);
            Add(more, after, 1);
            if (KindOf(row, before, after) is { } kind)
            {
                moved.Add(Change(row, kind, before, after));
            }
        }

        return (
            [.. moved.OrderBy(person => person.Id, StringComparer.Ordinal)],
            [
                .. more.Where(load => load.Value != 0)
                    .Select(load => new LoadChange(mentors[load.Key], Load(load.Key) - load.Value, Load(load.Key)))
                    .OrderBy(load => load.Mentor, StringComparer.Ordinal),
            ]
        );
    }

    private static void Add(Dictionary<int, int> loads, Partner? partner, int change)
    {
        if (partner is { } mentor)
        {
            loads[mentor.Column] = loads.GetValueOrDefault(mentor.Column) + change;
        }
    }

    private int Load(int column) => assignment.PartnersOfColumn(column).Length;

    private Partner? Now(int row) =>
        assignment.PartnersOfRow(row) is [int column, ..] ? new Partner(column, new Score(assignment.WeightOf(row, column)!.Value)) : null;

    private ChangeKind? KindOf(int row, Partner? before, Partner? after) =>
        row >= rowsBefore ? ChangeKind.Joined
        : assignment.HasRowLeft(row) ? ChangeKind.Left
        : before?.Column == after?.Column ? null
        : before is null ? ChangeKind.Matched
        : after is null ? ChangeKind.Unmatched
        : ChangeKind.Moved;

    private PersonChange Change(int row, ChangeKind kind, Partner? before, Partner? after) =>
        new(
            mentees[row],
            kind,
            before is { } had ? [mentors[had.Column]] : [],
            after is { } has ? [mentors[has.Column]] : [],
            before?.Score,
            after?.Score,
            kind is ChangeKind.Joined or ChangeKind.Left ? null : (after?.Score ?? Score.Zero) - (before?.Score ?? Score.Zero)
        );

    private readonly record struct Partner(int Column, Score Score);
}

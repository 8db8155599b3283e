using System.Collections.Immutable;
using MentorMatch.Analysis.Changes;
using MentorMatch.Scoring;

namespace MentorMatch.Reporting.Sections;

/// <summary>Tells what changed between two results.</summary>
internal static class MatchDiffSection
{
    public static ReportSection Of(MatchDiff diff, Wording wording)
    {
        MatchDiffLabels labels = wording.MatchDiff;
        return new ReportSection
        {
            Id = "changes",
            Title = labels.Title,
            Paragraphs = [.. wording.Changed(diff)],
            Tables = [People(diff, wording, labels), Figures(diff, wording, labels), Loads(diff, wording, labels)],
            Notes = diff.SameScores ? [] : [labels.OtherScores],
        };
    }

    private static ReportTable People(MatchDiff diff, Wording wording, MatchDiffLabels labels) =>
        new()
        {
            Caption = labels.People,
            WhenEmpty = labels.NobodyChanged,
            Columns =
            [
                new(labels.Person),
                new(labels.What),
                new(labels.From),
                new(labels.To),
                new(labels.ScoreBefore, IsNumber: true),
                new(labels.ScoreAfter, IsNumber: true),
                new(labels.Difference, IsNumber: true),
            ],
            Rows =
            [
                .. diff
                    .People.Where(person => person.Kind is not (ChangeKind.Kept or ChangeKind.Waiting))
                    .Select(person =>
                        (ImmutableArray<ReportCell>)
                            [
                                ReportCell.Foreign(person.Id),
                                ReportCell.Words(labels.Of(person.Kind)),
                                Ids(person.Before),
                                Ids(person.After),
                                ReportCell.Of(wording, person.ScoreBefore),
                                ReportCell.Of(wording, person.ScoreAfter),
                                ReportCell.Of(wording, person.Gain),
                            ]
                    ),
            ],
        };

    private static ReportTable Figures(MatchDiff diff, Wording wording, MatchDiffLabels labels)
    {
        ImmutableArray<ReportCell> Row(string what, ReportCell before, ReportCell after, ReportCell difference) =>
            [ReportCell.Words(what), before, after, difference];
        Score? worst = diff is { Before.Worst: { } then, After.Worst: { } now } ? now - then : null;
        return new ReportTable
        {
            Caption = labels.Whole,
            Columns =
            [
                new(labels.Figure),
                new(labels.Before, IsNumber: true),
                new(labels.After, IsNumber: true),
                new(labels.Difference, IsNumber: true),
            ],
            Rows =
            [
                Row(
                    labels.Matches,
                    ReportCell.Of(wording, diff.Before.Matched),
                    ReportCell.Of(wording, diff.After.Matched),
                    ReportCell.Of(wording, diff.After.Matched - diff.Before.Matched)
                ),
                Row(
                    labels.Total,
                    ReportCell.Of(wording, diff.Before.Total),
                    ReportCell.Of(wording, diff.After.Total),
                    diff.SameScores ? ReportCell.Of(wording, diff.After.Total - diff.Before.Total) : ReportCell.Empty
                ),
                Row(
                    labels.Worst,
                    ReportCell.Of(wording, diff.Before.Worst),
                    ReportCell.Of(wording, diff.After.Worst),
                    diff.SameScores ? ReportCell.Of(wording, worst) : ReportCell.Empty
                ),
            ],
        };
    }

    private static ReportTable Loads(MatchDiff diff, Wording wording, MatchDiffLabels labels) =>
        new()
        {
            Caption = labels.Loads,
            Columns =
            [
                new(labels.Mentor),
                new(labels.Before, IsNumber: true),
                new(labels.After, IsNumber: true),
                new(labels.Difference, IsNumber: true),
            ],
            Rows =
            [
                .. diff.Loads.Select(load =>
                    (ImmutableArray<ReportCell>)
                        [
                            ReportCell.Foreign(load.Mentor),
                            ReportCell.Of(wording, load.Before),
                            ReportCell.Of(wording, load.After),
                            ReportCell.Of(wording, load.After - load.Before),
                        ]
                ),
            ],
        };

    private static ReportCell Ids(ImmutableArray<string> ids) =>
        ids.IsEmpty ? ReportCell.Empty : ReportCell.Foreign(string.Join("; ", ids));
}

using System.Collections.Immutable;
using MentorMatch.Analysis.Fairness;

namespace MentorMatch.Reporting.Sections;

/// <summary>Tells what leaving an attribute out changes.</summary>
internal static class AttributeLeftOutSection
{
    public static ReportSection Of(AttributeLeftOut leftOut, Wording wording)
    {
        FairnessAuditLabels labels = wording.FairnessAudit;
        return new ReportSection
        {
            Id = "left-out",
            Title = wording.WithoutAttribute(leftOut.Attribute),
            Paragraphs = leftOut.IsRead ? [.. wording.LeftOut(leftOut)] : [labels.NotRead],
            Tables =
            [
                Shifts(leftOut, wording, labels),
                .. leftOut.IsPrivate ? Array.Empty<ReportTable>() : [Pairs(leftOut, wording, labels)],
            ],
            Notes = leftOut.IsPrivate ? [labels.NobodyNamed, labels.HowTold, labels.HowPrivate] : [labels.HowTold],
        };
    }

    private static ReportTable Shifts(AttributeLeftOut leftOut, Wording wording, FairnessAuditLabels labels) =>
        new()
        {
            Caption = labels.Shifts,
            WhenEmpty = labels.NoGroups,
            Columns =
            [
                new(labels.Side),
                new(labels.Value),
                new(labels.People, IsNumber: true),
                new(labels.MatchedBefore, IsNumber: true),
                new(labels.MatchedAfter, IsNumber: true),
                new(labels.CoverageBefore, IsNumber: true),
                new(labels.CoverageAfter, IsNumber: true),
            ],
            Rows =
            [
                .. leftOut.Groups.Select(shift =>
                    (ImmutableArray<ReportCell>)
                        [
                            ReportCell.Words(labels.Of(shift.Side)),
                            shift.Value is { } value ? ReportCell.Foreign(value) : ReportCell.Words(labels.NotKnown),
                            ReportCell.Of(wording, shift.Before.People),
                            ReportCell.Of(wording, shift.Before.Matched),
                            ReportCell.Of(wording, shift.After.Matched),
                            ReportCell.Percent(wording, shift.Before.Coverage),
                            ReportCell.Percent(wording, shift.After.Coverage),
                        ]
                ),
            ],
        };

    private static ReportTable Pairs(AttributeLeftOut leftOut, Wording wording, FairnessAuditLabels labels) =>
        new()
        {
            Caption = labels.Pairs,
            WhenEmpty = labels.NoPairs,
            Columns = [new(labels.Mentee), new(labels.Mentor), new(labels.Change), new(labels.Score, IsNumber: true)],
            Rows =
            [
                .. leftOut
                    .Pairs.OrderBy(pair => pair.Mentee, StringComparer.Ordinal)
                    .Select(pair =>
                        (ImmutableArray<ReportCell>)
                            [
                                ReportCell.Foreign(pair.Mentee),
                                ReportCell.Foreign(pair.Mentor),
                                ReportCell.Words(pair.IsGained ? labels.Gained : labels.Lost),
                                pair.Score is { } score ? ReportCell.Of(wording, score) : ReportCell.Words(labels.Forbidden),
                            ]
                    ),
            ],
        };
}

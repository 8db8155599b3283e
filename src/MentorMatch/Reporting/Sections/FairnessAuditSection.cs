using System.Collections.Immutable;
using MentorMatch.Analysis.Fairness;

namespace MentorMatch.Reporting.Sections;

/// <summary>Tells an audit by groups.</summary>
internal static class FairnessAuditSection
{
    public static ReportSection Of(FairnessAudit audit, Wording wording)
    {
        FairnessAuditLabels labels = wording.FairnessAudit;
        return new ReportSection
        {
            Id = "fairness",
            Title = labels.Title,
            Paragraphs =
            [
                .. audit.Totals.Select(total => wording.Fares(labels.Of(total.Side), total.Figures)),
                .. audit.Unknown.Select(wording.NobodyHas),
            ],
            Charts =
            [
                .. audit
                    .Attributes.Where(attribute => attribute.Groups.DistinctBy(group => group.Figures.Coverage).Skip(1).Any())
                    .Select(attribute => new BarChart
                    {
                        Title = $"{labels.Coverage} – {attribute.Attribute}, {labels.Of(attribute.Side)}",
                        Series = [labels.Coverage],
                        Unit = "%",
                        Bars =
                        [
                            .. attribute.Groups.Select(group => new ChartBar(
                                group.Value ?? labels.NotKnown,
                                IsForeign: group.Value is not null,
                                [decimal.Floor(group.Figures.Coverage * 1000) / 10]
                            )),
                        ],
                    }),
            ],
            Tables = [Groups(audit, wording, labels), Gaps(audit, wording, labels)],
            Notes = audit.Attributes.Any(attribute => attribute.IsPrivate) ? [labels.HowTold, labels.HowPrivate] : [labels.HowTold],
        };
    }

    /// <summary>A number with six decimals at most.</summary>
    public static ReportCell Number(Wording wording, decimal? value) =>
        value is { } known
            ? ReportCell.Number(wording.Number(new Scoring.Score((long)(known * Scoring.Score.UnitsPerOne))), known)
            : ReportCell.Empty;

    private static ReportTable Groups(FairnessAudit audit, Wording wording, FairnessAuditLabels labels) =>
        new()
        {
            Caption = labels.Groups,
            WhenEmpty = labels.NoGroups,
            Columns =
            [
                new(labels.Attribute),
                new(labels.Side),
                new(labels.Value),
                new(labels.People, IsNumber: true),
                new(labels.Matched, IsNumber: true),
                new(labels.Waiting, IsNumber: true),
                new(labels.Coverage, IsNumber: true),
                new(labels.Mean, IsNumber: true),
                new(labels.Worst, IsNumber: true),
            ],
            Rows =
            [
                .. audit.Totals.Select(total =>
                    (ImmutableArray<ReportCell>)
                        [
                            ReportCell.Words(labels.Everybody),
                            ReportCell.Words(labels.Of(total.Side)),
                            ReportCell.Empty,
                            .. Figures(total.Figures, wording),
                        ]
                ),
                .. audit.Attributes.SelectMany(attribute =>
                    attribute.Groups.Select(group =>
                        (ImmutableArray<ReportCell>)
                            [
                                ReportCell.Foreign(attribute.Attribute),
                                ReportCell.Words(labels.Of(attribute.Side)),
                                group.Value is { } value ? ReportCell.Foreign(value) : ReportCell.Words(labels.NotKnown),
                                .. Figures(group.Figures, wording),
                            ]
                    )
                ),
            ],
        };

    private static ReportTable Gaps(FairnessAudit audit, Wording wording, FairnessAuditLabels labels) =>
        new()
        {
            Caption = labels.Gaps,
            Columns =
            [
                new(labels.Attribute),
                new(labels.Side),
                new(labels.CoverageGap, IsNumber: true),
                new(labels.MeanGap, IsNumber: true),
                new(labels.WorstGap, IsNumber: true),
                new(labels.Withheld, IsNumber: true),
            ],
            Rows =
            [
                .. audit.Attributes.Select(attribute =>
                    (ImmutableArray<ReportCell>)
                        [
                            ReportCell.Foreign(attribute.Attribute),
                            ReportCell.Words(labels.Of(attribute.Side)),
                            Share(wording, attribute.CoverageGap),
                            Number(wording, attribute.MeanGap),
                            ReportCell.Of(wording, attribute.WorstGap),
                            ReportCell.Of(wording, attribute.Withheld),
                        ]
                ),
            ],
        };

    private static IEnumerable<ReportCell> Figures(AuditFigures figures, Wording wording) =>
        [
            ReportCell.Of(wording, figures.People),
            ReportCell.Of(wording, figures.Matched),
            ReportCell.Of(wording, figures.Waiting),
            ReportCell.Percent(wording, figures.Coverage),
            Number(wording, figures.MeanScore),
            ReportCell.Of(wording, figures.WorstScore),
        ];

    private static ReportCell Share(Wording wording, decimal? share) =>
        share is { } known ? ReportCell.Percent(wording, known) : ReportCell.Empty;
}

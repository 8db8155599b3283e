using MentorMatch.Analysis.Fairness;

namespace MentorMatch.Reporting.Sections;

/// <summary>Tells a frontier.</summary>
internal static class FrontierSection
{
    private const int SmallestCell = 5;

    public static ReportSection Of(Frontier frontier, Wording wording) =>
        new()
        {
            Id = "frontier",
            Title = wording.FrontierTitle,
            Paragraphs = [wording.FrontierLead(frontier)],
            Tables =
            [
                new ReportTable
                {
                    Columns =
                    [
                        new ReportColumn(wording.FrontierPlan),
                        new ReportColumn(wording.FrontierMatches, IsNumber: true),
                        new ReportColumn(wording.FrontierTotal, IsNumber: true),
                        new ReportColumn(wording.FrontierWorst, IsNumber: true),
                        .. frontier.Attribute is { } attribute
                            ? [new ReportColumn(wording.FrontierDiverse(attribute), IsNumber: true)]
                            : Array.Empty<ReportColumn>(),
                        new ReportColumn(wording.FrontierHow),
                    ],
                    Rows =
                    [
                        .. frontier.Points.Select(point =>
                            (System.Collections.Immutable.ImmutableArray<ReportCell>)
                                [
                                    ReportCell.Words(wording.FrontierAim(point)),
                                    ReportCell.Of(wording, point.Matched),
                                    ReportCell.Of(wording, point.Total),
                                    ReportCell.Of(wording, point.Worst),
                                    .. frontier.Attribute is null ? Array.Empty<ReportCell>() : [Diverse(frontier, point, wording)],
                                    ReportCell.Words(wording.FrontierChange(point)),
                                ]
                        ),
                    ],
                    WhenEmpty = wording.FrontierEmpty,
                },
            ],
            Charts =
            [
                .. frontier.Points.IsEmpty
                    ? Array.Empty<ReportChart>()
                    :
                    [
                        new PointChart
                        {
                            Title = wording.FrontierChart,
                            Across = wording.FrontierMatches,
                            Up = wording.FrontierWorst,
                            Points =
                            [
                                .. frontier
                                    .Points.Where(point => point.Worst is not null)
                                    .Select(point => new ChartPoint(
                                        point.Matched,
                                        point.Worst!.Value.ToDecimal(),
                                        wording.FrontierAim(point),
                                        point.Aim == FrontierAim.MostMatches
                                    )),
                            ],
                        },
                    ],
            ],
            Notes = [.. wording.FrontierNotes(frontier)],
        };

    /// <summary>Of a private attribute, no count that would tell a few people apart.</summary>
    private static ReportCell Diverse(Frontier frontier, FrontierPoint point, Wording wording) =>
        point.Diverse is not { } diverse
        || (frontier.IsAttributePrivate && (diverse < SmallestCell || point.Matched - diverse < SmallestCell))
            ? ReportCell.Empty
            : ReportCell.Of(wording, diverse);
}

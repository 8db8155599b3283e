using System.Collections.Immutable;
using MentorMatch.Analysis;
using MentorMatch.Analysis.Comparing;
using MentorMatch.Scoring;

namespace MentorMatch.Reporting.Sections;

/// <summary>Tells a comparison of plans.</summary>
internal static class ComparisonSection
{
    public static ReportSection Of(PlanComparison comparison, Language language)
    {
        Wording wording = Wording.Of(language);
        bool hasCrossed = comparison.Crossed.Select(entry => entry.Policy).Distinct(StringComparer.Ordinal).Count() > 1;
        ImmutableArray<ReportTable?> tables =
        [
            SideBySide(comparison, wording),
            hasCrossed ? Crossed(comparison, wording) : null,
            comparison.Differences.IsEmpty ? null : Apart(comparison, wording),
            comparison.Plans.Length < 2 ? null : ChangesTable(comparison, language),
            comparison.Baselines.IsEmpty ? null : OtherWays(comparison, wording),
            comparison.Resampling is { } resampling && !resampling.Plans.IsEmpty ? Resampled(resampling, wording) : null,
            comparison.Resampling is { Differences.IsEmpty: false } differing ? Differences(differing, wording) : null,
        ];
        return new ReportSection
        {
            Id = "comparison",
            Title = wording.Comparing.Title,
            Paragraphs =
            [
                wording.Compared(comparison),
                .. comparison
                    .Plans.Where(plan =>
                        plan.Result.Status
                            is Optimization.Certificates.SolutionStatus.Infeasible
                                or Optimization.Certificates.SolutionStatus.Unknown
                    )
                    .Select(wording.PlanWithoutAnswer),
                .. comparison.Differences.Select(wording.Apart),
                .. comparison.Baselines.Select(entry => Sentence(entry, wording)),
                .. comparison.Resampling?.Differences.Select(difference => BeyondChance(difference, wording)) ?? [],
            ],
            Tables = [.. tables.OfType<ReportTable>()],
            Charts = [.. Charts(comparison, wording)],
            Notes = wording.ComparisonNotes(comparison),
        };
    }

    public static ReportTable ChangesTable(PlanComparison comparison, Language language)
    {
        Wording wording = Wording.Of(language);
        return new ReportTable
        {
            Caption = wording.Comparing.WhoChanges,
            WhenEmpty = wording.Comparing.NobodyChanges,
            Columns = [new(wording.Comparing.Mentee), .. comparison.Plans.Select(plan => new ReportColumn(plan.Contender.Name))],
            Rows =
            [
                .. comparison.Changes.Select(change =>
                    Row([
                        ReportCell.Foreign(change.Mentee),
                        .. change.Mentors.Select(mentor => mentor is null ? ReportCell.Empty : ReportCell.Foreign(mentor)),
                    ])
                ),
            ],
        };
    }

    private static ReportTable SideBySide(PlanComparison comparison, Wording wording)
    {
        ComparisonLabels labels = wording.Comparing;
        return new ReportTable
        {
            Caption = labels.SideBySide,
            Columns =
            [
                new(labels.Plan),
                new(labels.Policy),
                new(labels.Format),
                new(labels.Status),
                .. Numbers(
                    labels.Matched,
                    labels.Coverage,
                    labels.Total,
                    labels.Mean,
                    labels.Worst,
                    labels.Bound,
                    labels.Gap,
                    labels.MentorsUsed
                ),
            ],
            Rows =
            [
                .. comparison.Plans.Select(plan =>
                    Row([
                        ReportCell.Foreign(plan.Contender.Name),
                        ReportCell.Foreign(plan.Contender.Policy.Name ?? ""),
                        ReportCell.Words(plan.Contender.Format.Name),
                        ReportCell.Words(wording.Status(plan.Result.Status)),
                        ReportCell.Of(wording, plan.Matched),
                        Percent(wording, plan.Coverage),
                        ReportCell.Of(wording, plan.Result.Total),
                        Rounded(wording, plan.Mean),
                        ReportCell.Of(wording, plan.Worst),
                        ReportCell.Of(wording, plan.Result.Bound),
                        ReportCell.Of(wording, plan.Result.Gap),
                        ReportCell.Of(wording, plan.MentorsUsed),
                    ])
                ),
            ],
        };
    }

    private static ReportTable Crossed(PlanComparison comparison, Wording wording)
    {
        ComparisonLabels labels = wording.Comparing;
        return new ReportTable
        {
            Caption = labels.Crossed,
            Columns = [new(labels.ByPolicy), new(labels.Plan), .. Numbers(labels.Total, labels.Mean, labels.Worst, labels.Forbidden)],
            Rows =
            [
                .. comparison
                    .Crossed.GroupBy(entry => entry.Policy, StringComparer.Ordinal)
                    .SelectMany(policy => policy)
                    .Select(entry =>
                        Row([
                            ReportCell.Foreign(entry.Policy),
                            ReportCell.Foreign(entry.Plan),
                            ReportCell.Of(wording, entry.Total),
                            Rounded(wording, entry.Mean),
                            ReportCell.Of(wording, entry.Worst),
                            ReportCell.Of(wording, entry.Forbidden),
                        ])
                    ),
            ],
        };
    }

    private static ReportTable Apart(PlanComparison comparison, Wording wording)
    {
        ComparisonLabels labels = wording.Comparing;
        return new ReportTable
        {
            Caption = labels.Apart,
            Columns =
            [
                new(labels.First),
                new(labels.Second),
                .. Numbers(labels.Shared, labels.OnlyFirst, labels.OnlySecond, labels.Moved, labels.Lost, labels.Gained),
            ],
            Rows =
            [
                .. comparison.Differences.Select(difference =>
                    Row([
                        ReportCell.Foreign(difference.First),
                        ReportCell.Foreign(difference.Second),
                        ReportCell.Of(wording, difference.Shared),
                        ReportCell.Of(wording, difference.OnlyFirst),
                        ReportCell.Of(wording, difference.OnlySecond),
                        ReportCell.Of(wording, difference.Moved),
                        ReportCell.Of(wording, difference.Lost),
                        ReportCell.Of(wording, difference.Gained),
                    ])
                ),
            ],
        };
    }

    private static ReportTable OtherWays(PlanComparison comparison, Wording wording)
    {
        ComparisonLabels labels = wording.Comparing;
        bool hasWishes = comparison.Baselines.Any(entry => entry.StableByWishes is not null);
        bool hasMinimums = comparison.Baselines.Any(entry => entry.Greedy.BelowMinimum + entry.StableByScore.BelowMinimum > 0);
        ImmutableArray<ReportCell> Shown(PlanBaselines baselines, string way, PlanQuality quality) =>
            Row([
                ReportCell.Foreign(baselines.Plan),
                ReportCell.Words(way),
                ReportCell.Of(wording, quality.Matched),
                ReportCell.Of(wording, quality.Total),
                Percent(wording, baselines.ShareOfHighest(quality.Total.ToDecimal())),
                ReportCell.Of(wording, quality.Worst),
                ReportCell.Of(wording, quality.Blocking),
                .. hasWishes ? [quality.BlockingByWishes is { } blocking ? ReportCell.Of(wording, blocking) : ReportCell.Empty] : Cells(),
                .. hasMinimums ? [ReportCell.Of(wording, quality.BelowMinimum)] : Cells(),
            ]);
        return new ReportTable
        {
            Caption = labels.OtherWays,
            Columns =
            [
                new(labels.Plan),
                new(labels.Way),
                .. Numbers(labels.Matched, labels.Total, labels.Share, labels.Worst, labels.Blocking),
                .. hasWishes ? Numbers(labels.BlockingByWishes) : [],
                .. hasMinimums ? Numbers(labels.BelowMinimum) : [],
            ],
            Rows =
            [
                .. comparison.Baselines.SelectMany(baselines =>
                    (ImmutableArray<ImmutableArray<ReportCell>>)
                        [
                            Shown(baselines, labels.ThisPlan, baselines.Chosen),
                            Shown(baselines, labels.StableByScore, baselines.StableByScore),
                            .. baselines.StableByWishes is { } wished ? [Shown(baselines, labels.StableByWishes, wished)] : Rows(),
                            Shown(baselines, labels.Greedy, baselines.Greedy),
                            .. baselines.Drawn is { } drawn ? [Lots(baselines, drawn)] : Rows(),
                        ]
                ),
            ],
        };

        ImmutableArray<ReportCell> Lots(PlanBaselines baselines, DrawnPlans drawn) =>
            Row([
                ReportCell.Foreign(baselines.Plan),
                ReportCell.Words(wording.DrawnTimes(drawn.Draws)),
                Count(drawn.Matched),
                Figure(drawn.Total),
                ReportCell.Number(
                    $"{wording.FinePercent(baselines.ShareOfHighest(drawn.Total.Mean))} ({wording.PercentRange(ShareOf(baselines, drawn.Total.Interval))})",
                    Percentiles.Rounded(baselines.ShareOfHighest(drawn.Total.Mean))
                ),
                drawn.Worst is null ? ReportCell.Empty : Figure(drawn.Worst),
                Count(drawn.Blocking),
                .. hasWishes ? [ReportCell.Empty] : Cells(),
                .. hasMinimums ? [ReportCell.Empty] : Cells(),
            ]);
        ReportCell Count(DrawnFigure figure) =>
            ReportCell.Number(
                $"{wording.Tenths(figure.Mean)} ({wording.Range(wording.Tenths(figure.Interval.Low), wording.Tenths(figure.Interval.High))})",
                figure.Mean
            );
        ReportCell Figure(DrawnFigure figure) =>
            ReportCell.Number($"{wording.Rounded(figure.Mean)} ({wording.Range(figure.Interval)})", figure.Mean);
        static ImmutableArray<ReportCell> Cells() => [];
        static ImmutableArray<ImmutableArray<ReportCell>> Rows() => [];
    }

    private static ReportTable Resampled(ResamplingFindings resampling, Wording wording)
    {
        ComparisonLabels labels = wording.Comparing;
        return new ReportTable
        {
            Caption = labels.Resampled,
            Columns = [new(labels.Plan), new(labels.Coverage), new(labels.Mean), new(labels.Worst)],
            Rows =
            [
                .. resampling.Plans.Select(plan =>
                    Row([
                        ReportCell.Foreign(plan.Plan),
                        ReportCell.Words(wording.PercentRange(plan.Coverage)),
                        Range(wording, plan.Mean),
                        Range(wording, plan.Worst),
                    ])
                ),
            ],
        };
    }

    private static ReportTable Differences(ResamplingFindings resampling, Wording wording)
    {
        ComparisonLabels labels = wording.Comparing;
        return new ReportTable
        {
            Caption = labels.ResampledDifferences,
            Columns = [new(labels.Difference), new(labels.ByPolicy), new(labels.Coverage), new(labels.Mean), new(labels.Worst)],
            Rows =
            [
                .. resampling.Differences.SelectMany(difference =>
                    difference.ByPolicy.Select(policy =>
                        Row([
                            ReportCell.Foreign($"{difference.First} − {difference.Second}"),
                            ReportCell.Foreign(policy.Policy),
                            ReportCell.Words(wording.PercentRange(difference.Coverage)),
                            Range(wording, policy.Mean),
                            Range(wording, policy.Worst),
                        ])
                    )
                ),
            ],
        };
    }

    private static string Sentence(PlanBaselines baselines, Wording wording) =>
        wording.OtherWays(
            baselines,
            baselines.Drawn is { } drawn ? wording.FinePercent(baselines.ShareOfHighest(drawn.Total.Mean)) : "",
            wording.FinePercent(baselines.ShareOfHighest(baselines.Greedy.Total.ToDecimal())),
            wording.FinePercent(baselines.ShareOfHighest(baselines.Chosen.Total.ToDecimal()))
        );

    private static string BeyondChance(ResampledDifference difference, Wording wording)
    {
        ImmutableArray<string> what =
        [
            .. difference.Coverage.Contains(0) ? Array.Empty<string>() : [wording.CoverageDiffers(difference.Coverage)],
            .. difference
                .ByPolicy.Where(policy => policy.Mean?.Contains(0) == false)
                .Select(policy => wording.MeanDiffers(policy.Policy, policy.Mean!.Value)),
            .. difference
                .ByPolicy.Where(policy => policy.Worst?.Contains(0) == false)
                .Select(policy => wording.WorstDiffers(policy.Policy, policy.Worst!.Value)),
        ];
        return wording.BeyondChance(difference, what);
    }

    private static IEnumerable<ReportChart> Charts(PlanComparison comparison, Wording wording)
    {
        ComparisonLabels labels = wording.Comparing;
        ChartBar Bar(string label, bool isForeign, decimal share) =>
            new(label, isForeign, [decimal.Round(share * 100, 1, MidpointRounding.AwayFromZero)]);
        yield return new BarChart
        {
            Title = labels.CoverageChart,
            Series = [labels.Coverage],
            Unit = labels.Percent,
            Bars = [.. comparison.Plans.Select(plan => Bar(plan.Contender.Name, isForeign: true, plan.Coverage))],
        };
        foreach (PlanBaselines baselines in comparison.Baselines)
        {
            ChartBar Way(string label, decimal total) => Bar(label, isForeign: false, baselines.ShareOfHighest(total));
            yield return new BarChart
            {
                Title = $"{baselines.Plan}. {labels.ShareChart}",
                Series = [labels.Share],
                Unit = labels.Percent,
                Bars =
                [
                    Way(labels.ThisPlan, baselines.Chosen.Total.ToDecimal()),
                    Way(labels.StableByScore, baselines.StableByScore.Total.ToDecimal()),
                    .. baselines.StableByWishes is { } wished
                        ? (ImmutableArray<ChartBar>)[Way(labels.StableByWishes, wished.Total.ToDecimal())]
                        : [],
                    Way(labels.Greedy, baselines.Greedy.Total.ToDecimal()),
                    .. baselines.Drawn is { } drawn ? (ImmutableArray<ChartBar>)[Way(labels.Drawn, drawn.Total.Mean)] : [],
                ],
            };
        }
    }

    private static Interval ShareOf(PlanBaselines baselines, Interval totals) =>
        new(baselines.ShareOfHighest(totals.Low), baselines.ShareOfHighest(totals.High));

    private static ReportColumn[] Numbers(params ReadOnlySpan<string> headings)
    {
        ReportColumn[] columns = new ReportColumn[headings.Length];
        for (int k = 0; k < columns.Length; k++)
        {
            columns[k] = new ReportColumn(headings[k], IsNumber: true);
        }

        return columns;
    }

    private static ReportCell Percent(Wording wording, decimal share) =>
        ReportCell.Number(wording.FinePercent(share), Percentiles.Rounded(share));

    private static ReportCell Rounded(Wording wording, decimal? value) =>
        value is { } known ? ReportCell.Number(wording.Rounded(known), known) : ReportCell.Empty;

    private static ReportCell Range(Wording wording, Interval? interval) =>
        interval is { } known ? ReportCell.Words(wording.Range(known)) : ReportCell.Empty;

    private static ImmutableArray<ReportCell> Row(ImmutableArray<ReportCell> cells) => cells;
}

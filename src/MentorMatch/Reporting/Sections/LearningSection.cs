using System.Collections.Immutable;
using MentorMatch.Analysis.Learning;

namespace MentorMatch.Reporting.Sections;

/// <summary>Tells what past matches say about weights.</summary>
internal static class LearningSection
{
    public static ReportSection Of(LearnedWeights learned, Language language)
    {
        Wording wording = Wording.Of(language);
        bool isLearned = learned.Learned is not null;
        return new ReportSection
        {
            Id = "learned-weights",
            Title = wording.Learning.Title,
            Paragraphs =
            [
                wording.LearnedFrom(learned),
                .. learned.LeftOut.IsEmpty ? Array.Empty<string>() : [wording.LeftOut(learned.LeftOut)],
                wording.Verdict(learned),
                .. isLearned ? [wording.Advantage(learned)] : Array.Empty<string>(),
            ],
            Tables = isLearned
                ? [Weights(learned, wording), Prediction(learned, wording), Calibration(learned, wording)]
                : [Weights(learned, wording)],
            Charts = isLearned ? [Chart(learned, wording)] : [],
            Notes = wording.LearningNotes(learned),
        };
    }

    private static ReportTable Weights(LearnedWeights learned, Wording wording)
    {
        LearningLabels labels = wording.Learning;
        bool isLearned = learned.Learned is not null;
        return new ReportTable
        {
            Caption = labels.Weights,
            Columns =
            [
                new(labels.Criterion),
                new(labels.Known, IsNumber: true),
                new(labels.Current, IsNumber: true),
                .. isLearned ? [new(labels.Learned, IsNumber: true), new(labels.Interval)] : Array.Empty<ReportColumn>(),
                .. learned.Suggestion is null ? Array.Empty<ReportColumn>() : [new(labels.SuggestedWeight, IsNumber: true)],
            ],
            Rows =
            [
                .. learned.Weights.Select(
                    (weight, k) =>
                        Row([
                            ReportCell.Foreign(weight.Criterion),
                            ReportCell.Of(wording, weight.Known),
                            weight.Current is { } current ? Share(wording, current) : ReportCell.Words(labels.CannotBeLearned),
                            .. isLearned
                                ?
                                [
                                    weight.Learned is { } share ? Share(wording, share) : ReportCell.Empty,
                                    weight.Interval is { } interval ? ReportCell.Words(wording.PercentRange(interval)) : ReportCell.Empty,
                                ]
                                : Array.Empty<ReportCell>(),
                            .. learned.Suggestion is { } policy
                                ? [ReportCell.Number(wording.Rounded(policy.Criteria[k].Weight), policy.Criteria[k].Weight)]
                                : Array.Empty<ReportCell>(),
                        ])
                ),
            ],
        };
    }

    private static ReportTable Prediction(LearnedWeights learned, Wording wording)
    {
        LearningLabels labels = wording.Learning;
        ImmutableArray<ReportCell> Shown(string model, PredictionQuality quality) =>
            Row([
                ReportCell.Words(model),
                Rounded(wording, quality.Agreement),
                quality.Interval is { } interval ? ReportCell.Words(wording.Range(interval)) : ReportCell.Empty,
                Rounded(wording, quality.SquaredError),
                Rounded(wording, quality.CalibrationSlope),
            ]);
        return new ReportTable
        {
            Caption = labels.Prediction,
            Columns =
            [
                new(labels.Model),
                new(labels.Agreement, IsNumber: true),
                new(labels.Interval),
                new(labels.SquaredError, IsNumber: true),
                new(labels.Slope, IsNumber: true),
            ],
            Rows =
            [
                Shown(labels.LearnedWeights, learned.Learned!),
                Shown(labels.CurrentWeights, learned.Current!),
                Shown(labels.NoModel, learned.NoModel!),
            ],
        };
    }

    private static ReportTable Calibration(LearnedWeights learned, Wording wording)
    {
        LearningLabels labels = wording.Learning;
        return new ReportTable
        {
            Caption = labels.Calibration,
            Columns = [new(labels.Matches, IsNumber: true), new(labels.Predicted, IsNumber: true), new(labels.Observed, IsNumber: true)],
            Rows =
            [
                .. learned.Calibration.Select(bin =>
                    Row([ReportCell.Of(wording, bin.Matches), Rounded(wording, bin.Predicted), Rounded(wording, bin.Observed)])
                ),
            ],
        };
    }

    private static BarChart Chart(LearnedWeights learned, Wording wording)
    {
        static decimal Percent(decimal? share) => decimal.Round((share ?? 0) * 100, 1, MidpointRounding.AwayFromZero);
        return new BarChart
        {
            Title = wording.Learning.WeightsChart,
            Series = [wording.Learning.Current, wording.Learning.Learned],
            Unit = wording.Learning.Percent,
            Bars =
            [
                .. learned
                    .Weights.Where(weight => weight.CanBeLearned)
                    .Select(weight => new ChartBar(weight.Criterion, IsForeign: true, [Percent(weight.Current), Percent(weight.Learned)])),
            ],
        };
    }

    private static ReportCell Share(Wording wording, decimal share) => ReportCell.Number(wording.FinePercent(share), share);

    private static ReportCell Rounded(Wording wording, decimal? value) =>
        value is { } known ? ReportCell.Number(wording.Rounded(known), known) : ReportCell.Empty;

    private static ImmutableArray<ReportCell> Row(ImmutableArray<ReportCell> cells) => cells;
}

using System.Collections.Immutable;
using MentorMatch.Analysis.Learning.Fitting;

namespace MentorMatch.Analysis.Learning;

/// <summary>
/// Predictions for each part of the mentees from the others. Agreement is counted within the parts, since predictions from different fits are not on one scale to the last bit.
/// </summary>
internal sealed class CrossPredictions
{
    private const int PredictionDecimals = 9;
    private const int MatchesPerBin = 20;
    private const int MostBins = 10;

    private readonly PastTable table;
    private readonly WeightFitter fitter;
    private readonly ImmutableArray<int[]> parts;
    private readonly double[] means;

    private CrossPredictions(PastTable table, WeightFitter fitter, ImmutableArray<int[]> parts)
    {
        this.table = table;
        this.fitter = fitter;
        this.parts = parts;
        Learned = Predict(table.Rows);
        Current = Predict(table.Scores);
        means = Predict([.. table.Rows.Select(_ => Array.Empty<double>())]);
    }

    /// <summary>Predictions of the learned weights, 0 to 1, a match each.</summary>
    public double[] Learned { get; }

    /// <summary>Predictions from the policy's own score, put on the scale of outcomes by a fit of one column.</summary>
    public double[] Current { get; }

    /// <summary>Mentees are dealt into parts in an order drawn by lot, all matches of one in one part.</summary>
    public static CrossPredictions Of(PastTable table, WeightFitter fitter, ulong seed)
    {
        int[] order = [.. Enumerable.Range(0, table.OfMentee.Max() + 1)];
        SeededDraws draws = new(seed, ulong.MaxValue);
        for (int left = order.Length - 1; left > 0; left--)
        {
            int other = draws.Below(left + 1);
            (order[left], order[other]) = (order[other], order[left]);
        }

        int[] partOf = new int[order.Length];
        for (int at = 0; at < order.Length; at++)
        {
            partOf[order[at]] = at % LearnedWeights.Folds;
        }

        return new CrossPredictions(
            table,
            fitter,
            [
                .. Enumerable
                    .Range(0, LearnedWeights.Folds)
                    .Select(part => Enumerable.Range(0, table.Matches.Length).Where(row => partOf[table.OfMentee[row]] == part).ToArray()),
            ]
        );
    }

    /// <summary>Makes what counts the agreement of predictions with what came of the matches, each standing as often as a weight says.</summary>
    public Func<double[], double?> AgreementOf(double[] predictions)
    {
        (int[] Rows, Concordance Counted)[] counted =
        [
            .. parts.Select(part => (part, new Concordance(Of(predictions, part), Of(table.Outcomes, part)))),
        ];
        return weights =>
        {
            double inOrder = 0;
            double comparable = 0;
            foreach ((int[] rows, Concordance part) in counted)
            {
                (double right, double all) = part.Count(Of(weights, rows));
                inOrder += right;
                comparable += all;
            }

            return comparable <= 0 ? null : inOrder / comparable;
        };
    }

    public PredictionQuality QualityOf(double[] predictions, Interval? interval)
    {
        double[] once = [.. predictions.Select(_ => 1.0)];
        return new PredictionQuality(
            AgreementOf(predictions)(once) is { } agreement ? Percentiles.Rounded(agreement) : null,
            interval,
            SquaredError(predictions),
            Slope(predictions, once)
        );
    }

    /// <summary>The mean of the other parts says the same of everybody.</summary>
    public PredictionQuality QualityOfMean() => new(0.5m, null, SquaredError(means), null);

    /// <summary>Bins of about equal size.</summary>
    public ImmutableArray<CalibrationBin> Bins()
    {
        int[] order = [.. Enumerable.Range(0, Learned.Length).OrderBy(row => Learned[row])];
        int bins = Math.Clamp(order.Length / MatchesPerBin, 1, MostBins);
        return
        [
            .. Enumerable
                .Range(0, bins)
                .Select(bin => order[(bin * order.Length / bins)..((bin + 1) * order.Length / bins)])
                .Select(rows => new CalibrationBin(
                    rows.Length,
                    Percentiles.Rounded(rows.Average(row => Learned[row])),
                    Percentiles.Rounded(rows.Average(row => table.Outcomes[row]))
                )),
        ];
    }

    private double[] Predict(IReadOnlyList<double[]> rows)
    {
        double[] predictions = new double[rows.Count];
        foreach (int[] part in parts)
        {
            // Rows of the part count nothing, so that the fit does not see them.
            double[] weights = [.. predictions.Select(_ => 1.0)];
            foreach (int row in part)
            {
                weights[row] = 0;
            }

            double seen = weights.Sum();
            if (seen == 0)
            {
                continue;
            }

            NonNegativeFit? fit = fitter.Fit(rows, table.Outcomes, weights);
            double mean = table.Outcomes.Zip(weights, (outcome, weight) => outcome * weight).Sum() / seen;
            foreach (int row in part)
            {
                predictions[row] = Math.Round(fit is null ? mean : fitter.Predict(fit, rows[row]), PredictionDecimals);
            }
        }

        return predictions;
    }

    private decimal SquaredError(double[] predictions) =>
        Percentiles.Rounded(predictions.Zip(table.Outcomes, (prediction, outcome) => Math.Pow(prediction - outcome, 2)).Average());

    /// <summary>A fit of what happened to the predictions; a column and its opposite make a slope that may be below 0.</summary>
    private decimal? Slope(double[] predictions, double[] once)
    {
        double[] scaled = [.. predictions.Select(fitter.ForCalibration)];
        return scaled.Distinct().Count() < 2 ? null
            : fitter.Fit([.. scaled.Select(value => new[] { value, -value })], table.Outcomes, once) is { } fit
                ? Percentiles.Rounded(fit.Coefficients[0] - fit.Coefficients[1])
            : null;
    }

    private static double[] Of(double[] all, int[] rows) => [.. rows.Select(row => all[row])];
}

using MentorMatch.Analysis.Learning.Fitting;

namespace MentorMatch.Analysis.Learning;

/// <summary>Fits weights to past matches of one kind, and remembers how well the conditions of an optimum were met.</summary>
internal sealed class WeightFitter(PastMatchKind kind)
{
    private readonly Lock guard = new();

    /// <summary>The worst violation of all fits so far.</summary>
    public double WorstViolation { get; private set; }

    /// <summary>Fits; <see langword="null"/> when all that counts came out the same.</summary>
    public NonNegativeFit? Fit(IReadOnlyList<double[]> rows, double[] outcomes, double[] weights)
    {
        NonNegativeFit? fit =
            kind == PastMatchKind.Rating
                ? NonNegativeRegression.LeastSquares(rows, outcomes, weights)
                : NonNegativeRegression.Logistic(rows, outcomes, weights);
        if (fit is not null)
        {
            lock (guard)
            {
                WorstViolation = Math.Max(WorstViolation, fit.Violation);
            }
        }

        return fit;
    }

    /// <summary>What a fit predicts for a row, 0 to 1.</summary>
    public double Predict(NonNegativeFit fit, double[] row) =>
        kind == PastMatchKind.Rating ? Math.Clamp(fit.Predict(row), 0, 1) : NonNegativeRegression.Probability(fit.Predict(row));

    /// <summary>How far predictions are from 0 or 1 on the scale on which they are calibrated.</summary>
    public double ForCalibration(double prediction)
    {
        const double edge = 1e-6;
        double inside = Math.Clamp(prediction, edge, 1 - edge);
        return kind == PastMatchKind.Rating ? prediction : Math.Log(inside / (1 - inside));
    }

    /// <summary>The coefficients as shares of their sum, to six decimals; <see langword="null"/> when all are 0 or there is no fit.</summary>
    public static decimal[]? Shares(NonNegativeFit? fit)
    {
        const double nothing = 1e-9;
        double sum = fit?.Coefficients.Sum() ?? 0;
        return sum <= nothing ? null : [.. fit!.Coefficients.Select(coefficient => Percentiles.Rounded(coefficient / sum))];
    }
}

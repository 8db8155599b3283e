using System.Collections.Immutable;

namespace MentorMatch.Analysis.Learning.Fitting;

/// <summary>Fits a constant and coefficients of 0 or more: to numbers by least squares, to yes and no by logistic regression.</summary>
/// <remarks>
/// <para><b>Problem.</b> Minimise the weighted sum of losses, ½ (y − p)² or the log-loss, plus ½ × <see cref="Ridge"/> × the sum of squared coefficients. The constant is free and not held back.</para>
/// <para><b>Why the ridge.</b> A hundredth of one row's weight: too little to be seen beside the intervals, enough that columns that say the same share the coefficient evenly and that rows which a
/// column splits perfectly do not send it to infinity. With it the minimum exists and is the only one.</para>
/// <para><b>Idea.</b> Least squares: columns and targets are centred, which takes the constant out, and the rest is one <see cref="NonNegativeQuadratic"/>. Logistic: Newton's method, each step such a problem,
/// shortened until the loss falls.</para>
/// <para><b>End.</b> When the conditions of an optimum hold to rounding; <see cref="NonNegativeFit.Violation"/> says how well they do, and every fit's is checked by the tests.</para>
/// <para><b>Determinism.</b> Sums run in the order of the rows on one thread, so the same rows in the same order give the same bits on one kind of machine; callers sort first and round what they show.</para>
/// <para><b>Cost.</b> O(n k²) a step; a handful of steps.</para>
/// </remarks>
public static class NonNegativeRegression
{
    /// <summary>How much squared coefficients count beside the losses.</summary>
    public const double Ridge = 0.01;

    private const double Close = 1e-10;
    private const int MostSteps = 200;
    private const double LeastCurvature = 1e-12;

    /// <summary>Least squares.</summary>
    /// <param name="rows">One array a row, with one value a column.</param>
    /// <param name="targets">One number a row.</param>
    /// <param name="weights">How much each row counts, 0 or more, not all 0.</param>
    /// <returns>The fit.</returns>
    /// <exception cref="ArgumentException">There is no row, or the arguments do not fit each other.</exception>
    public static NonNegativeFit LeastSquares(IReadOnlyList<double[]> rows, ReadOnlySpan<double> targets, ReadOnlySpan<double> weights)
    {
        int columns = Check(rows, targets, weights);
        (double[][] counted, double[] y, double[] w) = Counted(rows, targets, weights);
        return counted.Length > 0
            ? LeastSquares(counted, y, w, columns)
            : throw new ArgumentException("No row counts: every weight is 0.", nameof(weights));
    }

    /// <summary>Logistic regression.</summary>
    /// <param name="rows">One array a row, with one value a column.</param>
    /// <param name="outcomes">1 or 0 a row.</param>
    /// <param name="weights">How much each row counts, 0 or more.</param>
    /// <returns>The fit, whose predictions are log-odds; <see langword="null"/> when the rows that count have one outcome only.</returns>
    /// <exception cref="ArgumentException">There is no row, or the arguments do not fit each other.</exception>
    public static NonNegativeFit? Logistic(IReadOnlyList<double[]> rows, ReadOnlySpan<double> outcomes, ReadOnlySpan<double> weights)
    {
        int columns = Check(rows, outcomes, weights);
        (double[][] counted, double[] y, double[] w) = Counted(rows, outcomes, weights);
        return Logistic(counted, y, w, columns);
    }

    /// <summary>The probability behind log-odds.</summary>
    internal static double Probability(double odds) => 1 / (1 + Math.Exp(-odds));

    /// <summary>The rows that count, so that the others cost nothing.</summary>
    private static (double[][] Rows, double[] Targets, double[] Weights) Counted(
        IReadOnlyList<double[]> rows,
        ReadOnlySpan<double> targets,
        ReadOnlySpan<double> weights
    )
    {
        List<double[]> counted = [];
        List<double> y = [];
        List<double> w = [];
        for (int i = 0; i < targets.Length; i++)
        {
            if (weights[i] > 0)
            {
                counted.Add(rows[i]);
                y.Add(targets[i]);
                w.Add(weights[i]);
            }
        }

        return ([.. counted], [.. y], [.. w]);
    }

    private static NonNegativeFit LeastSquares(double[][] rows, double[] targets, double[] weights, int columns)
    {
        (double constant, double[] b) = Quadratic(rows, targets, weights, columns);
        double[] slopes = new double[targets.Length];
        for (int i = 0; i < slopes.Length; i++)
        {
            slopes[i] = Predict(rows[i], constant, b) - targets[i];
        }

        return new NonNegativeFit(constant, [.. b], Violation(rows, slopes, weights, b));
    }

    private static NonNegativeFit? Logistic(double[][] rows, double[] outcomes, double[] weights, int columns)
    {
        (double yes, double all) = (0, 0);
        for (int i = 0; i < outcomes.Length; i++)
        {
            yes += weights[i] * outcomes[i];
            all += weights[i];
        }

        if (yes <= 0 || yes >= all)
        {
            return null;
        }

        double constant = Math.Log(yes / (all - yes));
        double[] b = new double[columns];
        double[] slopes = new double[outcomes.Length];
        double loss = Loss(rows, outcomes, weights, constant, b, slopes);
        double[] working = new double[outcomes.Length];
        double[] curvature = new double[outcomes.Length];
        for (int step = 0; step < MostSteps && Violation(rows, slopes, weights, b) > Close; step++)
        {
            for (int i = 0; i < working.Length; i++)
            {
                double odds = Predict(rows[i], constant, b);
                double p = Probability(odds);
                double bend = Math.Max(p * (1 - p), LeastCurvature);
                curvature[i] = weights[i] * bend;
                working[i] = odds - (slopes[i] / bend);
            }

            (double nextConstant, double[] next) = Quadratic(rows, working, curvature, columns);
            (double from, double[] start, double before) = (constant, [.. b], loss);
            double length = 1;
            do
            {
                constant = from + (length * (nextConstant - from));
                for (int k = 0; k < columns; k++)
                {
                    b[k] = start[k] + (length * (next[k] - start[k]));
                }

                loss = Loss(rows, outcomes, weights, constant, b, slopes);
                length /= 2;
            } while (loss > before && length > 1e-10);

            if (loss > before)
            {
                (constant, b) = (from, start);
                Loss(rows, outcomes, weights, constant, b, slopes);
                break;
            }
        }

        return new NonNegativeFit(constant, [.. b], Violation(rows, slopes, weights, b));
    }

    private static (double Constant, double[] B) Quadratic(double[][] rows, double[] targets, double[] weights, int columns)
    {
        double all = 0;
        double targetMean = 0;
        double[] means = new double[columns];
        for (int i = 0; i < targets.Length; i++)
        {
            all += weights[i];
            targetMean += weights[i] * targets[i];
            for (int k = 0; k < columns; k++)
            {
                means[k] += weights[i] * rows[i][k];
            }
        }

        targetMean /= all;
        for (int k = 0; k < columns; k++)
        {
            means[k] /= all;
        }

        double[][] h = [.. means.Select(_ => new double[columns])];
        double[] g = new double[columns];
        double[] centred = new double[columns];
        for (int i = 0; i < targets.Length; i++)
        {
            for (int k = 0; k < columns; k++)
            {
                centred[k] = rows[i][k] - means[k];
                g[k] += weights[i] * centred[k] * (targets[i] - targetMean);
                for (int j = 0; j <= k; j++)
                {
                    h[k][j] += weights[i] * centred[k] * centred[j];
                }
            }
        }

        for (int k = 0; k < columns; k++)
        {
            h[k][k] += Ridge;
            for (int j = 0; j < k; j++)
            {
                h[j][k] = h[k][j];
            }
        }

        double[] b = NonNegativeQuadratic.Minimise(h, g);
        double constant = targetMean;
        for (int k = 0; k < columns; k++)
        {
            constant -= means[k] * b[k];
        }

        return (constant, b);
    }

    /// <summary>The loss, and along the way the slope of each row's loss.</summary>
    private static double Loss(double[][] rows, double[] outcomes, double[] weights, double constant, double[] b, double[] slopes)
    {
        double loss = 0;
        foreach (double coefficient in b)
        {
            loss += Ridge / 2 * coefficient * coefficient;
        }

        for (int i = 0; i < outcomes.Length; i++)
        {
            double odds = Predict(rows[i], constant, b);
            slopes[i] = Probability(odds) - outcomes[i];
            loss += weights[i] * (Math.Max(odds, 0) + Math.Log(1 + Math.Exp(-Math.Abs(odds))) - (outcomes[i] * odds));
        }

        return loss;
    }

    private static double Violation(double[][] rows, double[] slopes, double[] weights, double[] b)
    {
        double all = 0;
        double ofConstant = 0;
        double[] ofColumns = [.. b.Select(coefficient => Ridge * coefficient)];
        for (int i = 0; i < slopes.Length; i++)
        {
            all += weights[i];
            ofConstant += weights[i] * slopes[i];
            for (int k = 0; k < b.Length; k++)
            {
                ofColumns[k] += weights[i] * slopes[i] * rows[i][k];
            }
        }

        double worst = Math.Abs(ofConstant);
        for (int k = 0; k < b.Length; k++)
        {
            worst = Math.Max(worst, b[k] > 0 ? Math.Abs(ofColumns[k]) : -ofColumns[k]);
        }

        return worst / all;
    }

    private static double Predict(double[] row, double constant, double[] b)
    {
        double sum = constant;
        for (int k = 0; k < b.Length; k++)
        {
            sum += b[k] * row[k];
        }

        return sum;
    }

    private static int Check(IReadOnlyList<double[]> rows, ReadOnlySpan<double> targets, ReadOnlySpan<double> weights)
    {
        ArgumentNullException.ThrowIfNull(rows);
        if (
            rows.Count == 0
            || rows.Count != targets.Length
            || rows.Count != weights.Length
            || rows.Any(row => row.Length != rows[0].Length)
        )
        {
            throw new ArgumentException(
                $"{rows.Count} rows, {targets.Length} targets and {weights.Length} weights do not fit each other.",
                nameof(rows)
            );
        }

        return rows[0].Length;
    }
}

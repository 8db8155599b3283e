using System.Collections.Immutable;

namespace MentorMatch.Analysis.Learning.Fitting;

/// <summary>A constant and one coefficient a column, none below 0.</summary>
/// <param name="Constant">What is predicted where every column is 0, on the scale of the fit (log-odds for a logistic one).</param>
/// <param name="Coefficients">One a column, at least 0.</param>
/// <param name="Violation">
/// How far the conditions of an optimum (Karush, Kuhn and Tucker) are from being met, per row: the largest slope of the loss along the constant or a coefficient above 0, and the steepest fall
/// along one that is 0. Below 1e-7 for every fit of this library.
/// </param>
public sealed record NonNegativeFit(double Constant, ImmutableArray<double> Coefficients, double Violation)
{
    /// <summary>The prediction for a row, on the scale of the fit.</summary>
    /// <param name="row">One value a column.</param>
    /// <returns>The constant and the weighted sum.</returns>
    public double Predict(ReadOnlySpan<double> row)
    {
        double sum = Constant;
        for (int k = 0; k < Coefficients.Length; k++)
        {
            sum += Coefficients[k] * row[k];
        }

        return sum;
    }
}

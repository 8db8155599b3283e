using MathNet.Numerics.Statistics;
using MentorMatch.Scoring;

namespace MentorMatch.Analysis;

/// <summary>Intervals from many outcomes of the same thing.</summary>
internal static class Percentiles
{
    private const int Decimals = 6;
    private const double Tail = (100 - Interval.Percent) / 200.0;

    /// <summary>The interval that leaves out the same share at both ends; <see langword="null"/> without outcomes. Values are kept to six decimals.</summary>
    public static Interval? Of(IEnumerable<decimal> outcomes)
    {
        double[] sorted = [.. outcomes.Select(outcome => (double)outcome).Order()];
        return sorted.Length == 0 ? null : new Interval(At(sorted, Tail), At(sorted, 1 - Tail));
    }

    /// <summary>The mean to six decimals; <see langword="null"/> without outcomes.</summary>
    public static decimal? Mean(IReadOnlyCollection<decimal> outcomes) =>
        outcomes.Count == 0 ? null : Rounded(outcomes.Sum() / outcomes.Count);

    /// <summary>A number to six decimals.</summary>
    public static decimal Rounded(decimal value) => decimal.Round(value, Decimals, MidpointRounding.AwayFromZero);

    /// <summary>A number to six decimals.</summary>
    public static decimal Rounded(double value) => Rounded((decimal)value);

    /// <summary>A total shared out among several, to six decimals.</summary>
    public static decimal? Share(Score total, long among) => among == 0 ? null : Rounded(total.ToDecimal() / among);

    // The inverse of the distribution of the outcomes themselves: a value that occurred, so that exact values stay exact.
    private static decimal At(double[] sorted, double share) =>
        Rounded(SortedArrayStatistics.QuantileCustom(sorted, share, QuantileDefinition.EmpiricalInvCDF));
}

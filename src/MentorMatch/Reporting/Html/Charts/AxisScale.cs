using System.Collections.Immutable;

namespace MentorMatch.Reporting.Html.Charts;

/// <summary>A scale between two round numbers with a few round ticks.</summary>
internal sealed record AxisScale(decimal From, decimal To, ImmutableArray<decimal> Ticks)
{
    private const int MostTicks = 6;
    private static readonly ImmutableArray<decimal> Steps = [1, 2, 5, 10];

    /// <summary>The smallest of 1, 2, 5 times a power of ten that covers a span in a number of steps.</summary>
    /// <param name="span">The span, more than 0.</param>
    /// <param name="steps">The most steps.</param>
    /// <param name="smallest">The smallest step allowed, a power of ten.</param>
    public static decimal RoundStep(decimal span, int steps, decimal smallest)
    {
        decimal power = smallest;
        while (power * 10 * steps < span)
        {
            power *= 10;
        }

        return Steps.Select(step => step * power).First(step => step * steps >= span);
    }

    /// <summary>The scale of values.</summary>
    /// <param name="lowest">The smallest value.</param>
    /// <param name="highest">The largest value.</param>
    /// <param name="smallestStep">The smallest step between ticks, a power of ten: 1 for counts.</param>
    public static AxisScale Of(decimal lowest, decimal highest, decimal smallestStep)
    {
        decimal step = RoundStep(Math.Max(highest - lowest, smallestStep), MostTicks - 2, smallestStep);
        decimal from = decimal.Floor(lowest / step) * step;
        decimal to = Math.Max(decimal.Ceiling(highest / step) * step, from + step);
        int count = (int)((to - from) / step) + 1;
        return new AxisScale(from, to, [.. Enumerable.Range(0, count).Select(k => from + (k * step))]);
    }

    /// <summary>Where a value stands between the ends, 0 to 1.</summary>
    public decimal Share(decimal value) => (value - From) / (To - From);
}

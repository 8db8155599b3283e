using System.Collections.Immutable;
using System.Globalization;
using MentorMatch.Analysis;
using MentorMatch.Analysis.Comparing;
using MentorMatch.Reporting.Sections;

namespace MentorMatch.Reporting;

/// <summary>Sentences of a comparison of plans.</summary>
internal abstract partial class Wording
{
    private const int ShownDecimals = 3;

    /// <summary>Headings of a comparison.</summary>
    public abstract ComparisonLabels Comparing { get; }

    /// <summary>A number rounded to three decimals, always shown.</summary>
    public string Rounded(decimal value) => Rounded(value, ShownDecimals, "#,0.000");

    /// <summary>A mean of counts, with one decimal where it is not whole.</summary>
    public string Tenths(decimal value) => Rounded(value, decimals: 1, "#,0.#");

    /// <summary>A share of one as a percentage with one decimal.</summary>
    public string FinePercent(decimal share) =>
        decimal.Round(share * 100, 1, MidpointRounding.AwayFromZero)
            .ToString("0.0", CultureInfo.InvariantCulture)
            .Replace(".", DecimalPoint, StringComparison.Ordinal) + PercentSign;

    /// <summary>An interval of numbers rounded to three decimals.</summary>
    public string Range(Interval interval) => Range(Rounded(interval.Low), Rounded(interval.High));

    /// <summary>An interval of shares as percentages.</summary>
    public string PercentRange(Interval interval) => Range(FinePercent(interval.Low), FinePercent(interval.High));

    /// <summary>From one thing to another.</summary>
    public abstract string Range(string low, string high);

    /// <summary>What is compared.</summary>
    public abstract string Compared(PlanComparison comparison);

    /// <summary>How far two plans are apart, in a sentence.</summary>
    public abstract string Apart(PlanDifference difference);

    /// <summary>What choosing gains over drawing lots, in a sentence.</summary>
    public abstract string OtherWays(PlanBaselines baselines, string drawnShare, string greedyShare, string chosenShare);

    /// <summary>How the name of the drawn plans is shown with their number.</summary>
    public abstract string DrawnTimes(int draws);

    /// <summary>What of the difference between two plans is more than chance.</summary>
    public abstract string BeyondChance(ResampledDifference difference, ImmutableArray<string> what);

    /// <summary>A difference in coverage, as one of what is more than chance.</summary>
    public abstract string CoverageDiffers(Interval difference);

    /// <summary>A difference in mean score, as one of what is more than chance.</summary>
    public abstract string MeanDiffers(string policy, Interval difference);

    /// <summary>A difference in the lowest score, as one of what is more than chance.</summary>
    public abstract string WorstDiffers(string policy, Interval difference);

    /// <summary>Why a plan has no answer.</summary>
    public abstract string PlanWithoutAnswer(ComparedPlan plan);

    /// <summary>How to read a comparison and what it does not say.</summary>
    public abstract ImmutableArray<string> ComparisonNotes(PlanComparison comparison);

    private string Rounded(decimal value, int decimals, string form) =>
        decimal.Round(value, decimals, MidpointRounding.AwayFromZero)
            .ToString(form, CultureInfo.InvariantCulture)
            .Replace(",", "\0", StringComparison.Ordinal)
            .Replace(".", DecimalPoint, StringComparison.Ordinal)
            .Replace("\0", ThousandsSign, StringComparison.Ordinal);
}

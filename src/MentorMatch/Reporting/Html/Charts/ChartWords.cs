using System.Globalization;
using MentorMatch.Reporting.Sections;

namespace MentorMatch.Reporting.Html.Charts;

/// <summary>What a chart shows, in words.</summary>
internal static class ChartWords
{
    /// <summary>A chart of bars in a sentence: the largest and the smallest.</summary>
    public static string Describe(PageContext context, BarChart chart)
    {
        ChartBar most = chart.Bars.MaxBy(bar => bar.Values[0])!;
        ChartBar least = chart.Bars.MinBy(bar => bar.Values[0])!;
        return Sentence(context, (context.Page.Highest, most.Label, most.Values[0]), (context.Page.Lowest, least.Label, least.Values[0]));
    }

    /// <summary>A chart of points in a sentence: the highest and the lowest.</summary>
    public static string Describe(PageContext context, PointChart chart)
    {
        ChartPoint most = chart.Points.MaxBy(point => point.Y)!;
        ChartPoint least = chart.Points.MinBy(point => point.Y)!;
        return Sentence(context, (context.Page.Highest, most.Label, most.Y), (context.Page.Lowest, least.Label, least.Y));
    }

    /// <summary>A text that is no longer than so many signs as a reader sees them, cut where need be.</summary>
    public static string Shortened(string text, int longest)
    {
        StringInfo signs = new(text);
        return signs.LengthInTextElements <= longest ? text : signs.SubstringByTextElements(0, longest - 1) + "…";
    }

    private static string Sentence(PageContext context, params ReadOnlySpan<(string What, string Label, decimal Value)> ends)
    {
        string colon = context.Labels.Colon;
        List<string> words = [];
        foreach ((string what, string label, decimal value) in ends)
        {
            words.Add($"{what}{colon}{label} ({context.Wording.Number(value)}).");
        }

        return string.Join(' ', [.. words, context.Page.InTheTable]);
    }
}

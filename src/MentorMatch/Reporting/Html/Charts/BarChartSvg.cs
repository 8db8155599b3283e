using System.Collections.Immutable;
using System.Globalization;
using MentorMatch.Reporting.Sections;

namespace MentorMatch.Reporting.Html.Charts;

/// <summary>Lying bars, each under its label with its numbers to the right: long labels have room on a telephone too.</summary>
internal static class BarChartSvg
{
    private const int MostBars = 20;
    private const int LongestLabel = 48;
    private const int LabelHeight = 19;
    private const int Thickness = 9;
    private const int Space = 11;

    public static void Write(HtmlText page, PageContext context, BarChart chart, string id)
    {
        ImmutableArray<ChartBar> bars = [.. chart.Bars.Take(MostBars)];
        int step = LabelHeight + (chart.Series.Length * (Thickness + 2)) + Space;
        decimal most = Math.Max(bars.SelectMany(bar => bar.Values).DefaultIfEmpty().Max(), 0.000001m);
        ChartFigure.Caption(page, chart, chart.Unit);
        ChartFigure.Open(page, id, chart, ChartWords.Describe(context, chart), (bars.Length * step) - Space + 2);
        for (int k = 0; k < bars.Length; k++)
        {
            Bar(page, context.Wording, chart, bars[k], k * step, most);
        }

        page.Markup("</svg>\n");
        if (chart.Bars.Length > bars.Length)
        {
            string words = context
                .Page.NotDrawn.Replace("{0}", context.Wording.Number(bars.Length), StringComparison.Ordinal)
                .Replace("{1}", context.Wording.Number(chart.Bars.Length), StringComparison.Ordinal);
            page.Element("p", "aside", words).Markup("\n");
        }
    }

    private static void Bar(HtmlText page, Wording wording, BarChart chart, ChartBar bar, int top, decimal most)
    {
        ImmutableArray<string> numbers = [.. bar.Values.Select(wording.Number)];
        page.Markup($"<text class=\"label\" y=\"{top + 13}\"{(bar.IsForeign ? " unicode-bidi=\"isolate\"" : "")}>")
            .Text(ChartWords.Shortened(bar.Label, LongestLabel))
            .Markup("<title>")
            .Text(bar.Label)
            .Markup($"</title></text><text class=\"value\" x=\"100%\" y=\"{top + 13}\" text-anchor=\"end\">")
            .Text(string.Join(" / ", numbers))
            .Markup("</text>\n");
        for (int k = 0; k < bar.Values.Length; k++)
        {
            int y = top + LabelHeight + (k * (Thickness + 2));
            string name = chart.Series.Length > k ? $"{bar.Label}, {chart.Series[k]}" : bar.Label;
            string width = decimal.Round(bar.Values[k] * 100 / most, 2).ToString("0.##", CultureInfo.InvariantCulture);
            page.Markup($"<rect class=\"track\" rx=\"3\" y=\"{y}\" width=\"100%\" height=\"{Thickness}\"/>");
            ChartFigure.Shape(
                page,
                $"<rect class=\"series{k % 2}\" rx=\"3\" y=\"{y}\" width=\"{width}%\" height=\"{Thickness}\"",
                "rect",
                $"{name}{wording.Labels.Colon}{numbers[k]}"
            );
        }
    }
}

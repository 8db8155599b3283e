using System.Globalization;
using MentorMatch.Reporting.Sections;

namespace MentorMatch.Reporting.Html.Charts;

/// <summary>Upright columns over an axis, for bars in an order of their own with short labels, such as a histogram.</summary>
internal static class ColumnChartSvg
{
    private const int LongestLabel = 10;
    private const int MostColumns = 16;
    private const int Top = 22;
    private const int Height = 180;
    private const int Foot = 26;
    private const int PixelsASign = 7;
    private const int WideChart = 480;
    private const int NarrowChart = 270;

    /// <summary>Where the columns begin, in percent: left of it stand the ticks.</summary>
    private const decimal Left = 7;

    public static bool Suits(BarChart chart) =>
        chart.Series.Length == 1
        && chart.Bars.Length is > 1 and <= MostColumns
        && chart.Bars.All(bar => !bar.IsForeign && bar.Label.Length <= LongestLabel);

    public static void Write(HtmlText page, PageContext context, BarChart chart, string id)
    {
        Wording wording = context.Wording;
        bool areCounts = chart.Bars.All(bar => decimal.IsInteger(bar.Values[0]));
        AxisScale scale = AxisScale.Of(0, chart.Bars.Max(bar => bar.Values[0]), areCounts ? 1 : 0.000001m);
        ChartFigure.Caption(page, chart, chart.Unit);
        ChartFigure.Open(page, id, chart, ChartWords.Describe(context, chart), Top + Height + Foot);
        foreach (decimal tick in scale.Ticks)
        {
            string y = Number(Top + (Height * (1 - scale.Share(tick))));
            string kind = tick == 0 ? "axis" : "grid";
            page.Markup($"<line class=\"{kind}\" x1=\"{Number(Left)}%\" x2=\"100%\" y1=\"{y}\" y2=\"{y}\"/>")
                .Markup($"<text x=\"{Number(Left - 1)}%\" y=\"{y}\" dy=\".35em\" text-anchor=\"end\">")
                .Text(wording.Number(tick))
                .Markup("</text>\n");
        }

        decimal slot = (100 - Left) / chart.Bars.Length;
        for (int k = 0; k < chart.Bars.Length; k++)
        {
            string? label =
                k % LabelStep(chart, WideChart) != 0 ? null
                : k % LabelStep(chart, NarrowChart) != 0 ? "<text class=\"odd\""
                : "<text";
            Column(page, wording, chart.Bars[k], Left + (k * slot), slot, scale, label);
        }

        page.Markup("</svg>\n");
    }

    private static void Column(HtmlText page, Wording wording, ChartBar bar, decimal x, decimal slot, AxisScale scale, string? label)
    {
        string value = wording.Number(bar.Values[0]);
        decimal height = Height * scale.Share(bar.Values[0]);
        decimal y = Top + Height - height;
        string middle = Number(x + (slot / 2));
        ChartFigure.Shape(
            page,
            $"<rect class=\"series0\" rx=\"2\" x=\"{Number(x + (slot * 0.1m))}%\" width=\"{Number(slot * 0.8m)}%\" y=\"{Number(y)}\" height=\"{Number(height)}\"",
            "rect",
            $"{bar.Label}{wording.Labels.Colon}{value}"
        );
        if (bar.Values[0] > 0)
        {
            page.Markup($"<text class=\"value\" x=\"{middle}%\" y=\"{Number(y - 5)}\" text-anchor=\"middle\">")
                .Text(value)
                .Markup("</text>");
        }

        if (label is not null)
        {
            page.Markup($"{label} x=\"{middle}%\" y=\"{Top + Height + 17}\" text-anchor=\"middle\">").Text(bar.Label).Markup("</text>");
        }

        page.Markup("\n");
    }

    /// <summary>Every how many columns a label has room, in a chart of a width in pixels: a multiple of the step for wider ones.</summary>
    private static int LabelStep(BarChart chart, int width)
    {
        int longest = chart.Bars.Max(bar => bar.Label.Length) * PixelsASign;
        int step = 1;
        while (step * width / chart.Bars.Length < longest)
        {
            step *= 2;
        }

        return step;
    }

    private static string Number(decimal value) => decimal.Round(value, 2).ToString("0.##", CultureInfo.InvariantCulture);
}

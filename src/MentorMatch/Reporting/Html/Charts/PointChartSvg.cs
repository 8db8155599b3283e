using System.Globalization;
using MentorMatch.Reporting.Sections;

namespace MentorMatch.Reporting.Html.Charts;

/// <summary>Points between two axes, joined by a line where neighbours belong together.</summary>
internal static class PointChartSvg
{
    private const int Top = 26;
    private const int Height = 230;
    private const int Foot = 44;
    private const decimal Left = 11;
    private const decimal Right = 97;
    private const int LongestLabel = 32;

    public static void Write(HtmlText page, PageContext context, PointChart chart, string id)
    {
        AxisScale across = Scale(chart.Points.Select(point => point.X));
        AxisScale up = Scale(chart.Points.Select(point => point.Y));
        ChartFigure.Caption(page, chart);
        ChartFigure.Open(page, id, chart, ChartWords.Describe(context, chart), Top + Height + Foot);
        Axes(page, context.Wording, chart, across, up);
        if (chart.IsLine)
        {
            foreach ((ChartPoint one, ChartPoint next) in chart.Points.Zip(chart.Points.Skip(1)))
            {
                page.Markup($"<line class=\"joint\" x1=\"{X(one)}%\" y1=\"{Y(one)}\" x2=\"{X(next)}%\" y2=\"{Y(next)}\"/>\n");
            }
        }

        foreach (ChartPoint point in chart.Points.OrderBy(point => point.IsMarked))
        {
            string values =
                $"{point.Label} ({chart.Across}{context.Labels.Colon}{context.Wording.Number(point.X)} ; {chart.Up}{context.Labels.Colon}{context.Wording.Number(point.Y)})";
            string kind = point.IsMarked ? "point marked" : "point";
            ChartFigure.Shape(
                page,
                $"<circle class=\"{kind}\" cx=\"{X(point)}%\" cy=\"{Y(point)}\" r=\"{(point.IsMarked ? 8 : 6)}\"",
                "circle",
                values
            );
            if (point.IsMarked)
            {
                bool isRight = across.Share(point.X) > 0.6m;
                page.Markup(
                        $"<text class=\"strong\" x=\"{X(point)}%\" dx=\"{(isRight ? -13 : 13)}\" y=\"{Y(point)}\" dy=\"-.7em\" text-anchor=\"{(isRight ? "end" : "start")}\">"
                    )
                    .Text(ChartWords.Shortened(point.Label, LongestLabel))
                    .Markup("</text>\n");
            }
        }

        page.Markup("</svg>\n");

        string X(ChartPoint point) => Number(Left + ((Right - Left) * across.Share(point.X)));
        string Y(ChartPoint point) => Number(Top + (Height * (1 - up.Share(point.Y))));
    }

    private static void Axes(HtmlText page, Wording wording, PointChart chart, AxisScale across, AxisScale up)
    {
        foreach (decimal tick in up.Ticks)
        {
            string y = Number(Top + (Height * (1 - up.Share(tick))));
            page.Markup($"<line class=\"grid\" x1=\"{Number(Left)}%\" x2=\"{Number(Right)}%\" y1=\"{y}\" y2=\"{y}\"/>")
                .Markup($"<text x=\"{Number(Left - 1)}%\" y=\"{y}\" dy=\".35em\" text-anchor=\"end\">")
                .Text(wording.Number(tick))
                .Markup("</text>\n");
        }

        foreach (decimal tick in across.Ticks)
        {
            string x = Number(Left + ((Right - Left) * across.Share(tick)));
            page.Markup($"<line class=\"grid\" x1=\"{x}%\" x2=\"{x}%\" y1=\"{Top}\" y2=\"{Top + Height}\"/>")
                .Markup($"<text x=\"{x}%\" y=\"{Top + Height + 17}\" text-anchor=\"middle\">")
                .Text(wording.Number(tick))
                .Markup("</text>\n");
        }

        page.Markup("<text class=\"label\" x=\"0\" y=\"12\">")
            .Text($"↑ {chart.Up}")
            .Markup($"</text><text class=\"label\" x=\"{Number(Right)}%\" y=\"{Top + Height + 38}\" text-anchor=\"end\">")
            .Text($"{chart.Across} →")
            .Markup("</text>\n");
    }

    private static AxisScale Scale(IEnumerable<decimal> values)
    {
        decimal[] all = [.. values];
        return AxisScale.Of(all.Min(), all.Max(), all.All(decimal.IsInteger) ? 1 : 0.000001m);
    }

    private static string Number(decimal value) => decimal.Round(value, 2).ToString("0.##", CultureInfo.InvariantCulture);
}

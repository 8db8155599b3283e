using MentorMatch.Reporting.Sections;

namespace MentorMatch.Reporting.Html.Charts;

/// <summary>
/// A chart as inline SVG in a figure. Positions across are percentages of the width there is, those down are pixels: a chart stretches with the page while its words keep their
/// size. Its title and description serve those who cannot see it; every number also stands in a table.
/// </summary>
internal static class ChartFigure
{
    public static void Write(HtmlText page, PageContext context, ReportChart chart, string id)
    {
        page.Markup("<figure>\n");
        switch (chart)
        {
            case BarChart { Bars.IsEmpty: true } or PointChart { Points.IsEmpty: true }:
                page.Element("figcaption", chart.Title).Element("p", "aside", context.Page.NoRows);
                break;
            case BarChart bars when ColumnChartSvg.Suits(bars):
                ColumnChartSvg.Write(page, context, bars, id);
                break;
            case BarChart bars:
                BarChartSvg.Write(page, context, bars, id);
                break;
            case PointChart points:
                PointChartSvg.Write(page, context, points, id);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(chart), chart.GetType().Name, "The page draws bars and points.");
        }

        page.Markup("</figure>\n");
    }

    /// <summary>Writes the heading of a chart, and the names of its series when there are several.</summary>
    public static void Caption(HtmlText page, ReportChart chart, string? unit = null)
    {
        page.Markup("<figcaption>").Text(chart.Title);
        if (unit is not null)
        {
            page.Text(" ").Element("span", "unit", $"({unit})");
        }

        page.Markup("</figcaption>\n");
        if (chart is BarChart { Series.Length: > 1 } bars)
        {
            page.Markup("<ul class=\"legend\">");
            for (int k = 0; k < bars.Series.Length; k++)
            {
                page.Element("li", $"k{k % PageAssets.Colours}", bars.Series[k]);
            }

            page.Markup("</ul>\n");
        }
    }

    /// <summary>Opens the drawing, with its title and description.</summary>
    public static void Open(HtmlText page, string id, ReportChart chart, string description, int height) =>
        page.Markup($"<svg class=\"chart\" role=\"img\" aria-labelledby=\"{id}-title {id}-desc\"")
            .Attribute("height", height)
            .Markup($">\n<title id=\"{id}-title\">")
            .Text(chart.Title)
            .Markup($"</title><desc id=\"{id}-desc\">")
            .Text(description)
            .Markup("</desc>\n");

    /// <summary>Writes a shape that says what it is when pointed at.</summary>
    public static void Shape(HtmlText page, string open, string name, string words) =>
        page.Markup(open).Markup("><title>").Text(words).Markup($"</title></{name}>\n");
}

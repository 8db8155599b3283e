using System.Collections.Immutable;
using System.Globalization;
using MentorMatch.Reporting.Sections;

namespace MentorMatch.Reporting.Html;

/// <summary>
/// A table of the page: a region that the keyboard can scroll, with a caption, headings with a scope, and, where it is long, a search and a button that shows more rows.
/// Everything stands in the markup; the script only moves and hides rows.
/// </summary>
/// <param name="context">The page.</param>
/// <param name="id">Its name on the page.</param>
/// <param name="caption">What the rows are.</param>
/// <param name="columns">Its columns.</param>
internal sealed class HtmlTable(PageContext context, string id, string caption, params ImmutableArray<ReportColumn> columns)
{
    /// <summary>From so many rows on, a table has a search.</summary>
    public const int ShortestSearched = 16;

    private const int FirstRows = 100;

    /// <summary>Whether the caption is only for those who cannot see the heading above it.</summary>
    public bool IsCaptionHidden { get; init; } = true;

    /// <summary>Whether the last column tells reasons: it is wide, and sorting by it would say nothing.</summary>
    public bool EndsInReasons { get; init; }

    /// <summary>Writes the table.</summary>
    /// <typeparam name="T">What a row is about.</typeparam>
    /// <param name="page">The page.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="cells">Writes the cells of a row, the first by <see cref="Head"/>.</param>
    public void Write<T>(HtmlText page, IReadOnlyCollection<T> rows, Action<HtmlText, T> cells)
    {
        bool isLong = rows.Count > FirstRows;
        if (rows.Count >= ShortestSearched)
        {
            Tools(page, rows.Count);
        }

        page.Markup(
                $"<div class=\"{(isLong ? "table long" : "table")}\" id=\"{id}\" role=\"region\" tabindex=\"0\" aria-labelledby=\"{id}-caption\"><table>\n"
            )
            .Markup($"<caption id=\"{id}-caption\"{(IsCaptionHidden ? " class=\"hidden\"" : "")}>")
            .Text(caption)
            .Markup("</caption>\n<thead><tr>");
        for (int k = 0; k < columns.Length; k++)
        {
            string kind =
                columns[k].IsNumber ? " class=\"n\""
                : EndsInReasons && k == columns.Length - 1 ? " class=\"why\""
                : "";
            page.Markup($"<th scope=\"col\"{kind}>").Text(columns[k].Heading).Markup("</th>");
        }

        page.Markup("</tr></thead>\n<tbody>\n");
        foreach (T row in rows)
        {
            page.Markup("<tr>");
            cells(page, row);
            page.Markup("</tr>\n");
        }

        page.Markup("</tbody>\n</table></div>\n");
        if (isLong)
        {
            page.Markup($"<div class=\"more\" data-for=\"{id}\" hidden=\"\">");
            foreach (string text in (ReadOnlySpan<string>)[context.Page.ShowMore, context.Page.ShowAll])
            {
                page.Markup("<button type=\"button\"").Attribute("data-text", text).Markup("></button>");
            }

            page.Markup("</div>\n");
        }
    }

    /// <summary>Writes the cell that names what the row is about.</summary>
    public static void Head(HtmlText page, Action<HtmlText> content)
    {
        page.Markup("<th scope=\"row\">");
        content(page);
        page.Markup("</th>");
    }

    /// <summary>Writes a cell.</summary>
    public static void Cell(HtmlText page, Action<HtmlText> content)
    {
        page.Markup("<td>");
        content(page);
        page.Markup("</td>");
    }

    /// <summary>Writes a number: as the reader's language has it, with its exact value for sorting.</summary>
    public static void Number(HtmlText page, string text, decimal? value) => Number(page, "<td", text, value, "</td>");

    /// <summary>Writes the number that names what the row is about.</summary>
    public static void NumberHead(HtmlText page, string text, decimal? value) => Number(page, "<th scope=\"row\"", text, value, "</th>");

    private static void Number(HtmlText page, string start, string text, decimal? value, string end)
    {
        page.Markup($"{start} class=\"n\"");
        if (value is { } known)
        {
            page.Markup(string.Create(CultureInfo.InvariantCulture, $" data-v=\"{known:0.############################}\""));
        }

        page.Markup(">").Text(text).Markup(end);
    }

    private void Tools(HtmlText page, int count)
    {
        string all = context.Page.ShownAll.Replace("{0}", context.Wording.Number(count), StringComparison.Ordinal);
        page.Markup($"<div class=\"tools\" role=\"search\"")
            .Attribute("aria-label", $"{context.Page.Search}{context.Labels.Colon}{caption}")
            .Markup("><label>")
            .Text(context.Page.Search)
            .Markup($" <input type=\"search\" data-for=\"{id}\" aria-controls=\"{id}\" autocomplete=\"off\" spellcheck=\"false\"")
            .Attribute("placeholder", context.Page.SearchHint)
            .Markup($"/></label><output data-for=\"{id}\" aria-live=\"polite\"")
            .Attribute("data-all", context.Page.ShownAll)
            .Attribute("data-some", context.Page.ShownSome)
            .Markup(">")
            .Text(all)
            .Markup("</output></div>\n");
    }
}

using System.Collections.Immutable;
using MentorMatch.Reporting.Html.Charts;
using MentorMatch.Reporting.Sections;

namespace MentorMatch.Reporting.Html.Parts;

/// <summary>A section that an analysis has told, shown as every other: sentences, pictures, tables, notes.</summary>
internal static class SectionPart
{
    public static PagePart Of(PageContext context, ReportSection section) =>
        new(SafeId(section.Id), section.Title, (page, id) => Write(page, context, section, id));

    public static void Write(HtmlText page, PageContext context, ReportSection section, string id)
    {
        foreach (string paragraph in section.Paragraphs)
        {
            page.Element("p", paragraph).Markup("\n");
        }

        bool areBeside = IsBeside(section);
        if (areBeside)
        {
            page.Markup("<div class=\"beside\">\n");
        }

        for (int k = 0; k < section.Charts.Length; k++)
        {
            ChartFigure.Write(page, context, section.Charts[k], $"{id}-chart-{k + 1}");
        }

        for (int k = 0; k < section.Tables.Length; k++)
        {
            Table(page, context, section, section.Tables[k], $"{id}-table-{k + 1}");
            if (areBeside && k == 0)
            {
                page.Markup("</div>\n");
            }
        }

        foreach (string note in section.Notes)
        {
            page.Element("p", "aside", note).Markup("\n");
        }
    }

    /// <summary>Whether the one chart and the first table, a small one, stand side by side where there is room.</summary>
    private static bool IsBeside(ReportSection section) =>
        section is { Charts.Length: 1, Tables: [{ Columns.Length: <= 3, Rows.Length: > 0 and < HtmlTable.ShortestSearched }, ..] };

    private static void Table(HtmlText page, PageContext context, ReportSection section, ReportTable table, string id)
    {
        if (!table.Rows.IsEmpty)
        {
            new HtmlTable(context, id, table.Caption ?? section.Title, table.Columns) { IsCaptionHidden = table.Caption is null }.Write(
                page,
                table.Rows,
                (text, row) => Row(text, table.Columns, row)
            );
        }
        else if (table.WhenEmpty is { } sentence)
        {
            page.Element("p", sentence).Markup("\n");
        }
    }

    private static void Row(HtmlText page, ImmutableArray<ReportColumn> columns, ImmutableArray<ReportCell> row)
    {
        for (int k = 0; k < row.Length; k++)
        {
            ReportCell cell = row[k];
            if (k == 0 && columns[k].IsNumber)
            {
                HtmlTable.NumberHead(page, cell.Text, cell.Value);
            }
            else if (k == 0)
            {
                HtmlTable.Head(page, text => Text(text, cell));
            }
            else if (columns[k].IsNumber)
            {
                HtmlTable.Number(page, cell.Text, cell.Value);
            }
            else
            {
                HtmlTable.Cell(page, text => Text(text, cell));
            }
        }
    }

    private static void Text(HtmlText page, ReportCell cell)
    {
        if (cell.IsForeign)
        {
            page.Foreign(cell.Text);
        }
        else
        {
            page.Text(cell.Text);
        }
    }

    /// <summary>The id as a name in links, whatever somebody has put there.</summary>
    private static string SafeId(string id)
    {
        string safe = string.Concat(id.Select(sign => char.IsAsciiLetterOrDigit(sign) || sign == '-' ? char.ToLowerInvariant(sign) : '-'));
        return safe.Length > 0 && char.IsAsciiLetter(safe[0]) ? safe : $"section-{safe}";
    }
}

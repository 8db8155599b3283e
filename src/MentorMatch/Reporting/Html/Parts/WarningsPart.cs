using MentorMatch.Reporting.Documents;

namespace MentorMatch.Reporting.Html.Parts;

/// <summary>What the reader should know; of many warnings the first are open and the others behind a click.</summary>
internal static class WarningsPart
{
    private const int MostOpen = 6;

    public static PagePart? Of(PageContext context) =>
        context.Document.Warnings.IsEmpty
            ? null
            : new PagePart("warnings", context.Labels.Warnings, page => Write(page, context)) { Count = context.Document.Warnings.Length };

    private static void Write(HtmlText page, PageContext context)
    {
        Notes(page, context.Document.Warnings.Take(MostOpen));
        int left = context.Document.Warnings.Length - MostOpen;
        if (left > 0)
        {
            string words = context.Page.FurtherWarnings.Replace("{0}", context.Wording.Number(left), StringComparison.Ordinal);
            page.Markup("<details>").Element("summary", words).Markup("\n");
            Notes(page, context.Document.Warnings.Skip(MostOpen));
            page.Markup("</details>\n");
        }
    }

    private static void Notes(HtmlText page, IEnumerable<WarningRow> warnings)
    {
        foreach (WarningRow warning in warnings)
        {
            page.Markup("<div class=\"note\">").Element("p", warning.Message).Markup("</div>\n");
        }
    }
}

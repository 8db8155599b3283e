using MentorMatch.Reporting.Documents;

namespace MentorMatch.Reporting.Html.Parts;

/// <summary>What became of the quotas.</summary>
internal static class QuotasPart
{
    public static PagePart? Of(PageContext context) =>
        context.Document.Quotas is { IsEmpty: false } quotas
            ? new PagePart("quotas", context.Labels.Quotas, page => Write(page, quotas)) { Count = quotas.Length }
            : null;

    private static void Write(HtmlText page, IEnumerable<QuotaRow> quotas)
    {
        page.Markup("<ul>\n");
        foreach (QuotaRow quota in quotas)
        {
            page.Element("li", quota.Message).Markup("\n");
        }

        page.Markup("</ul>\n");
    }
}

using MentorMatch.Reporting.Documents;

namespace MentorMatch.Reporting.Html.Parts;

/// <summary>Why there is no matching.</summary>
internal static class ClashesPart
{
    public static PagePart? Of(PageContext context) =>
        context.Document.Clashes.IsEmpty
            ? null
            : new PagePart(
                "clashes",
                context.Labels.Clashes,
                page =>
                {
                    foreach (ClashRow clash in context.Document.Clashes)
                    {
                        page.Markup("<div class=\"note bad\">").Element("p", clash.Message).Element("p", clash.Maybe).Markup("</div>\n");
                    }
                }
            );
}

namespace MentorMatch.Reporting.Html.Parts;

/// <summary>How to read the page.</summary>
internal static class GuidePart
{
    public static PagePart Of(PageContext context) =>
        new(
            "guide",
            context.Labels.HowToRead,
            page =>
            {
                page.Markup("<ul class=\"guide\">\n");
                foreach (string line in context.Labels.Guide)
                {
                    page.Element("li", line).Markup("\n");
                }

                page.Markup("</ul>\n");
            }
        );
}

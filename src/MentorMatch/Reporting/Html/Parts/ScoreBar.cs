using MentorMatch.Reporting.Documents;

namespace MentorMatch.Reporting.Html.Parts;

/// <summary>What a score is made of: a bar of the parts, and the parts in numbers.</summary>
internal static class ScoreBar
{
    public static void Write(HtmlText page, PageContext context, MatchRow match)
    {
        Bar(page, context, match);
        page.Markup("<div class=\"parts\">");
        foreach (NamedScore part in match.Contributions)
        {
            page.Markup($"<span class=\"part {context.Colour(part.Name)}\">")
                .Text($"{part.Name} {context.Wording.Number(part.Score)}")
                .Markup("</span> ");
        }

        if (match.Known is { } known)
        {
            page.Element("span", "plain", $"{context.Labels.Known} {context.Wording.Percent(known)}").Text(" ");
        }

        if (match.Unknown is { } unknown)
        {
            page.Element("span", "plain", $"{context.Labels.Unknown}{context.Labels.Colon}{string.Join(", ", unknown)}").Text(" ");
        }

        Ties(page, context, match);
        page.Markup("</div>");
    }

    /// <summary>The parts end to end; the largest score there can be, 1, fills the bar. Hidden from screen readers, who read the numbers.</summary>
    private static void Bar(HtmlText page, PageContext context, MatchRow match)
    {
        page.Markup("<svg class=\"bar\" aria-hidden=\"true\">");
        decimal at = 0;
        foreach (NamedScore part in match.Contributions)
        {
            decimal width = decimal.Round(Math.Clamp(part.Score.ToDecimal(), 0, 1) * 100, 1);
            if (width > 0)
            {
                page.Markup($"<rect class=\"{context.Colour(part.Name)}\" height=\"100%\"")
                    .Attribute("x", at, "%")
                    .Attribute("width", width, "%")
                    .Markup("/>");
            }

            at += width;
        }

        page.Markup("</svg>");
    }

    private static void Ties(HtmlText page, PageContext context, MatchRow match)
    {
        if (match is { TiedWith: { } tied, TiedCount: { } count })
        {
            page.Markup("<span class=\"ties\">").Text(context.Labels.SameScore + context.Labels.Colon);
            foreach (string mentor in tied)
            {
                page.Foreign(mentor).Text(" ");
            }

            page.Text(count > tied.Length ? $"+{context.Wording.Number(count - tied.Length)}" : "").Markup("</span>");
        }
    }
}

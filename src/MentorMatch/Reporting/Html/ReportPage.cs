using System.Collections.Immutable;
using MentorMatch.Reporting.Html.Parts;
using MentorMatch.Reporting.Sections;

namespace MentorMatch.Reporting.Html;

/// <summary>
/// The whole page: what the reader should know first stands first (what was reached and proved, what to do next), then who is with whom, then who is left over, then what
/// analyses have found.
/// </summary>
internal static class ReportPage
{
    public static string Render(PageContext context, ImmutableArray<ReportSection> sections)
    {
        ImmutableArray<PagePart> parts = Named([
            .. new[]
            {
                OverviewPart.Of(context),
                ClashesPart.Of(context),
                NextStepsPart.Of(context),
                WarningsPart.Of(context),
                QuotasPart.Of(context),
                ScoresPart.Of(context),
                GroupsPart.Of(context),
                MatchesPart.Of(context),
                AlternatesPart.Of(context),
                RefusedPart.Of(context),
                WaitingPart.Of(context),
                UnmatchedPart.Of(context),
                IdlePart.Of(context),
                LoadsPart.Of(context),
            }.OfType<PagePart>(),
            .. sections.Select(section => SectionPart.Of(context, section)),
            GuidePart.Of(context),
        ]);
        HtmlText page = new();
        Head(page, context);
        Title(page, context);
        Contents(page, context, parts);
        page.Markup("<main id=\"main\" tabindex=\"-1\">\n");
        foreach (PagePart part in parts)
        {
            page.Markup($"<section id=\"{part.Id}\" aria-labelledby=\"{part.Id}-title\">\n<h2 id=\"{part.Id}-title\">").Text(part.Title);
            if (part.Count is { } count)
            {
                page.Markup(" <span class=\"count\">").Text(context.Wording.Number(count)).Markup("</span>");
            }

            page.Markup("</h2>\n");
            part.Write(page, part.Id);
            page.Markup("</section>\n");
        }

        page.Markup("</main>\n<footer>")
            .Text($"MentorMatch {context.Document.Version} · {context.Document.Schema} · {context.Document.Solver}")
            .Markup("</footer>\n</div>\n</body>\n</html>\n");
        return page.ToString();
    }

    private static void Head(HtmlText page, PageContext context)
    {
        page.Markup($"<!DOCTYPE html>\n<html lang=\"{context.Wording.Code}\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Markup($"<meta http-equiv=\"Content-Security-Policy\" content=\"{PageAssets.Policy}\">\n")
            .Markup("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            .Markup("<meta name=\"referrer\" content=\"no-referrer\">\n<meta name=\"color-scheme\" content=\"light dark\">\n")
            .Element("title", context.Document.Policy is { } policy ? $"{context.Labels.Title} – {policy}" : context.Labels.Title)
            .Markup($"\n<style>{PageAssets.Style}</style>\n<script>{PageAssets.Script}</script>\n</head>\n<body>\n");
    }

    private static void Title(HtmlText page, PageContext context)
    {
        page.Markup("<a class=\"skip\" href=\"#main\">")
            .Text(context.Page.Skip)
            .Markup("</a>\n<div class=\"frame\">\n<header>\n")
            .Element("h1", context.Labels.Title)
            .Markup("\n<dl class=\"facts\">\n");
        Fact(context.Labels.Format, text => text.Foreign(context.Document.Format));
        if (context.Document.Policy is { } policy)
        {
            Fact(context.Labels.Policy, text => text.Foreign(policy));
        }

        Fact(context.Labels.Objective, text => text.Text(Objective(context)));
        page.Markup("</dl>\n");
        if (context.Document.Fairness is { } fairness)
        {
            page.Element("p", fairness.Message).Markup("\n");
        }

        page.Markup("</header>\n");

        void Fact(string label, Action<HtmlText> value)
        {
            page.Markup("<div>").Element("dt", label + context.Labels.Colon.TrimEnd()).Markup(" <dd>");
            value(page);
            page.Markup("</dd></div>\n");
        }
    }

    private static string Objective(PageContext context) =>
        context.Document.Choices is { } choices
            ? context.Wording.ChoicesObjective(choices.Stability is not null)
            : context.Wording.Objective(context.Document.Objective, context.Document.Minimize);

    private static void Contents(HtmlText page, PageContext context, ImmutableArray<PagePart> parts)
    {
        page.Markup("<nav aria-labelledby=\"contents\">\n<h2 id=\"contents\">").Text(context.Page.Contents).Markup("</h2>\n<ul>\n");
        foreach (PagePart part in parts)
        {
            page.Markup($"<li><a href=\"#{part.Id}\">").Text(part.Title);
            if (part.Count is { } count)
            {
                page.Markup(" <span>").Text(context.Wording.Number(count)).Markup("</span>");
            }

            page.Markup("</a></li>\n");
        }

        page.Markup("</ul>\n</nav>\n");
    }

    /// <summary>The parts under names that no two share.</summary>
    private static ImmutableArray<PagePart> Named(ImmutableArray<PagePart> parts)
    {
        HashSet<string> taken = new(["main", "contents"], StringComparer.Ordinal);
        return
        [
            .. parts.Select(part =>
            {
                string id = part.Id;
                for (int k = 2; !taken.Add(id); k++)
                {
                    id = $"{part.Id}-{k}";
                }

                return part with
                {
                    Id = id,
                };
            }),
        ];
    }
}

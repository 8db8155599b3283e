using System.Collections.Immutable;
using MentorMatch.Reporting.Documents;
using MentorMatch.Reporting.Sections;

namespace MentorMatch.Reporting.Html.Parts;

/// <summary>Who is with whom, and what each score is made of.</summary>
internal static class MatchesPart
{
    public static PagePart? Of(PageContext context) =>
        context.Document.Matches.IsEmpty
            ? null
            : new PagePart("matches", context.Labels.Matches, page => Write(page, context)) { Count = context.Document.Matched };

    private static void Write(HtmlText page, PageContext context)
    {
        ReportLabels labels = context.Labels;
        ImmutableArray<MatchRow> matches = context.Document.Matches;
        bool arePeers = matches[0].A is not null;
        bool hasParts = !context.Criteria.IsEmpty;
        MatchColumn[] extra = [.. MatchColumn.Of(labels).Where(column => matches.Any(match => column.Value(match) is not null))];
        if (hasParts)
        {
            Legend(page, context);
        }

        HtmlTable table = new(
            context,
            "matches-table",
            labels.Matches,
            [
                new(arePeers ? labels.Peer : labels.Mentee),
                new(arePeers ? labels.Peer : labels.Mentor),
                .. extra.Select(column => new ReportColumn(column.Heading, column.IsNumber)),
                new(context.Document.Minimize ? labels.Cost : labels.Score, IsNumber: true),
                .. hasParts ? [new(labels.Why)] : Array.Empty<ReportColumn>(),
            ]
        )
        {
            EndsInReasons = hasParts,
        };
        table.Write(
            page,
            matches,
            (text, match) =>
            {
                HtmlTable.Head(text, head => context.Mentee(head, match.First));
                HtmlTable.Cell(text, cell => Partner(cell, context, match));
                foreach (MatchColumn column in extra)
                {
                    column.Write(text, context.Wording, match);
                }

                HtmlTable.Number(text, context.Wording.Number(match.Score), match.Score.ToDecimal());
                if (hasParts)
                {
                    HtmlTable.Cell(text, cell => ScoreBar.Write(cell, context, match));
                }
            }
        );
    }

    private static void Partner(HtmlText page, PageContext context, MatchRow match)
    {
        context.Mentor(page, match.Second);
        if (match.Pinned)
        {
            page.Text(" ").Element("span", "tag", context.Labels.Pinned);
        }
    }

    private static void Legend(HtmlText page, PageContext context)
    {
        page.Markup("<ul class=\"legend\"").Attribute("aria-label", context.Page.Legend).Markup(">");
        foreach (string criterion in context.Criteria)
        {
            page.Markup($"<li class=\"{context.Colour(criterion)}\">").Foreign(criterion).Markup("</li>");
        }

        page.Markup("</ul>\n");
    }
}

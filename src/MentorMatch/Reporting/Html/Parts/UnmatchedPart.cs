using MentorMatch.Reporting.Documents;

namespace MentorMatch.Reporting.Html.Parts;

/// <summary>Who is without a match, and why.</summary>
internal static class UnmatchedPart
{
    public static PagePart? Of(PageContext context)
    {
        if (!context.HasMatching)
        {
            return null;
        }

        (ReportLabels labels, PageLabels words) = (context.Labels, context.Page);
        bool areCircles = context.Document is { Mentors: 0, Groups.IsEmpty: false };
        (string title, string nobody, string person) =
            Wording.ArePeers(context.Document) ? (labels.Single, labels.NobodySingle, labels.Peer)
            : areCircles ? (words.Ungrouped, words.NobodyUngrouped, labels.Peer)
            : (labels.Unmatched, labels.NobodyUnmatched, labels.Mentee);
        return new PagePart("unmatched", title, page => Write(page, context, title, nobody, person))
        {
            Count = context.Document.Unmatched.Length,
        };
    }

    private static void Write(HtmlText page, PageContext context, string title, string nobody, string person)
    {
        if (context.Document.Unmatched.IsEmpty)
        {
            page.Element("p", nobody).Markup("\n");
            return;
        }

        new HtmlTable(context, "unmatched-table", title, [new(person), new(context.Labels.Reason)]).Write(
            page,
            context.Document.Unmatched,
            (text, row) =>
            {
                HtmlTable.Head(text, head => Person(head, context, row));
                HtmlTable.Cell(text, cell => cell.Text(row.Detail));
            }
        );
    }

    private static void Person(HtmlText page, PageContext context, UnmatchedRow row)
    {
        context.Mentee(page, row.Id);
        if (row.Topic is { } topic)
        {
            page.Text(" ").Foreign(topic);
        }
    }
}

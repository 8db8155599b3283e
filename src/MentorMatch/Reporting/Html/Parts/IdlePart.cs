using MentorMatch.Reporting.Documents;

namespace MentorMatch.Reporting.Html.Parts;

/// <summary>The mentors without a mentee, and why.</summary>
internal static class IdlePart
{
    public static PagePart? Of(PageContext context)
    {
        ResultDocument document = context.Document;
        bool isAboutMentors = !Wording.ArePeers(document) && (document.Mentors > 0 || document.Groups.IsEmpty);
        return context.HasMatching && isAboutMentors
            ? new PagePart("idle", context.Labels.Idle, page => Write(page, context)) { Count = document.IdleMentors.Length }
            : null;
    }

    private static void Write(HtmlText page, PageContext context)
    {
        ReportLabels labels = context.Labels;
        if (context.Document.IdleMentors.IsEmpty)
        {
            page.Element("p", labels.NobodyIdle).Markup("\n");
            return;
        }

        new HtmlTable(context, "idle-table", labels.Idle, [new(labels.Mentor), new(labels.Reason)]).Write(
            page,
            context.Document.IdleMentors,
            (text, row) =>
            {
                HtmlTable.Head(text, head => context.Mentor(head, row.Id));
                HtmlTable.Cell(text, cell => cell.Text(row.Detail));
            }
        );
    }
}

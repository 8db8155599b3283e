namespace MentorMatch.Reporting.Html.Parts;

/// <summary>Who is next where a place becomes free.</summary>
internal static class WaitingPart
{
    public static PagePart? Of(PageContext context) =>
        context.Document.Choices is { Waiting: { IsEmpty: false } waiting }
            ? new PagePart("waiting", context.Labels.Waiting, page => Write(page, context, waiting)) { Count = waiting.Length }
            : null;

    private static void Write(HtmlText page, PageContext context, IReadOnlyCollection<WaitingList> waiting)
    {
        ReportLabels labels = context.Labels;
        bool haveSlots = waiting.Any(list => list.Slot is not null);
        HtmlTable table = new(
            context,
            "waiting-table",
            labels.Waiting,
            [new(labels.Mentor), .. haveSlots ? [new(labels.Slot)] : Array.Empty<Sections.ReportColumn>(), new(labels.Mentees)]
        );
        table.Write(
            page,
            waiting,
            (text, list) =>
            {
                HtmlTable.Head(text, head => context.Mentor(head, list.Mentor));
                if (haveSlots)
                {
                    HtmlTable.Cell(text, cell => cell.Foreign(list.Slot ?? ""));
                }

                HtmlTable.Cell(text, cell => PageContext.People(cell, list.Mentees, context.Mentee));
            }
        );
    }
}

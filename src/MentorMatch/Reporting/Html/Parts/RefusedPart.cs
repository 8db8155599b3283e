using MentorMatch.Reporting.Documents;
using MentorMatch.Reporting.Sections;

namespace MentorMatch.Reporting.Html.Parts;

/// <summary>The requests that were not met, and why.</summary>
internal static class RefusedPart
{
    public static PagePart? Of(PageContext context) =>
        context.Document.Choices is { Refused: { IsEmpty: false } refused }
            ? new PagePart("refused", context.Labels.Refused, page => Write(page, context, refused)) { Count = refused.Length }
            : null;

    private static void Write(HtmlText page, PageContext context, IReadOnlyCollection<RefusedRow> refused)
    {
        ReportLabels labels = context.Labels;
        bool haveSlots = refused.Any(row => row.Slot is not null);
        HtmlTable table = new(
            context,
            "refused-table",
            labels.Refused,
            [
                new(labels.Mentee),
                new(labels.Mentor),
                new(labels.Rank, IsNumber: true),
                .. haveSlots ? [new(labels.Slot)] : Array.Empty<ReportColumn>(),
                new(labels.Reason),
            ]
        );
        table.Write(
            page,
            refused,
            (text, row) =>
            {
                HtmlTable.Head(text, head => context.Mentee(head, row.Mentee));
                HtmlTable.Cell(text, cell => context.Mentor(cell, row.Mentor));
                HtmlTable.Number(text, context.Wording.Number(row.Rank), row.Rank);
                if (haveSlots)
                {
                    HtmlTable.Cell(text, cell => cell.Foreign(row.Slot ?? ""));
                }

                HtmlTable.Cell(text, cell => cell.Text(row.Detail));
            }
        );
    }
}

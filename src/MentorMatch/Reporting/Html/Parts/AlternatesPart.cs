using MentorMatch.Reporting.Documents;

namespace MentorMatch.Reporting.Html.Parts;

/// <summary>Who comes next when somebody in a list declines.</summary>
internal static class AlternatesPart
{
    public static PagePart? Of(PageContext context) =>
        context.Document.Alternates is { IsEmpty: false } alternates
            ? new PagePart("alternates", context.Labels.Alternates, page => Write(page, context, alternates)) { Count = alternates.Length }
            : null;

    private static void Write(HtmlText page, PageContext context, IReadOnlyCollection<AlternateRow> alternates)
    {
        ReportLabels labels = context.Labels;
        bool haveTopics = alternates.Any(row => row.Topic is not null);
        HtmlTable table = new(
            context,
            "alternates-table",
            labels.Alternates,
            [
                new(labels.Mentee),
                new(labels.Mentor),
                new(labels.Rank, IsNumber: true),
                .. haveTopics ? [new(labels.Topic)] : Array.Empty<Sections.ReportColumn>(),
                new(labels.Score, IsNumber: true),
            ]
        );
        table.Write(
            page,
            alternates,
            (text, row) =>
            {
                HtmlTable.Head(text, head => context.Mentee(head, row.Mentee));
                HtmlTable.Cell(text, cell => context.Mentor(cell, row.Mentor));
                HtmlTable.Number(text, context.Wording.Number(row.Rank), row.Rank);
                if (haveTopics)
                {
                    HtmlTable.Cell(text, cell => cell.Foreign(row.Topic ?? ""));
                }

                HtmlTable.Number(text, context.Wording.Number(row.Score), row.Score.ToDecimal());
            }
        );
    }
}

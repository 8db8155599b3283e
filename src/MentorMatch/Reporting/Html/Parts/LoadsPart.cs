using MentorMatch.Reporting.Documents;
using MentorMatch.Reporting.Overview;

namespace MentorMatch.Reporting.Html.Parts;

/// <summary>How many mentees each mentor has: how many mentors have how many, then each mentor.</summary>
internal static class LoadsPart
{
    public static PagePart? Of(PageContext context) =>
        LoadDistribution.Of(context.Document) is { } loads
            ? new PagePart("load", context.Labels.Load, (page, id) => Write(page, context, loads, id))
            {
                Count = context.Document.Loads.Length,
            }
            : null;

    private static void Write(HtmlText page, PageContext context, LoadDistribution loads, string id)
    {
        ReportLabels labels = context.Labels;
        SectionPart.Write(page, context, loads.ToSection(context.Wording.Language), id);
        HtmlTable table = new(
            context,
            "load-table",
            labels.Load,
            [new(labels.Mentor), new(labels.Mentees, true), new(labels.AtLeast, true), new(labels.AtMost, true)]
        );
        table.Write(
            page,
            context.Document.Loads,
            (text, row) =>
            {
                HtmlTable.Head(text, head => context.Mentor(head, row.Mentor));
                foreach (int number in (ReadOnlySpan<int>)[row.Mentees, row.Min, row.Max])
                {
                    HtmlTable.Number(text, context.Wording.Number(number), number);
                }
            }
        );
    }
}

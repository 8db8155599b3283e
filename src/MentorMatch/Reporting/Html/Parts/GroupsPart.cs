using System.Collections.Immutable;
using MentorMatch.Reporting.Documents;
using MentorMatch.Reporting.Sections;

namespace MentorMatch.Reporting.Html.Parts;

/// <summary>The groups; the formats of pairs have none.</summary>
internal static class GroupsPart
{
    public static PagePart? Of(PageContext context) =>
        context.Document.Groups.IsEmpty
            ? null
            : new PagePart("groups", context.Labels.Groups, page => Write(page, context)) { Count = context.Document.Groups.Length };

    private static void Write(HtmlText page, PageContext context)
    {
        ReportLabels labels = context.Labels;
        ImmutableArray<GroupRow> groups = context.Document.Groups;
        bool haveMentors = groups.Any(group => !group.Mentors.IsEmpty);
        ReportColumn[] mentors = haveMentors ? [new(labels.Mentor)] : [];
        new HtmlTable(
            context,
            "groups-table",
            labels.Groups,
            [new(labels.Group), .. mentors, new(labels.Members), new(labels.Score, true)]
        ).Write(
            page,
            groups,
            (text, group) =>
            {
                HtmlTable.Head(text, head => Name(head, group));
                if (haveMentors)
                {
                    HtmlTable.Cell(text, cell => PageContext.People(cell, group.Mentors, context.Mentor));
                }

                HtmlTable.Cell(text, cell => PageContext.People(cell, group.Members, context.Mentee));
                HtmlTable.Number(text, context.Wording.Number(group.Score), group.Score.ToDecimal());
            }
        );
    }

    private static void Name(HtmlText page, GroupRow group)
    {
        page.Foreign(group.Id);
        if (group.Topic is { } topic)
        {
            page.Text(" ").Foreign(topic);
        }
    }
}

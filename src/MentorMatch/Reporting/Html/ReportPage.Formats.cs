using System.Collections.Immutable;
using System.Globalization;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Reporting.Documents;
using MentorMatch.Scoring;

namespace MentorMatch.Reporting.Html;

/// <content>Tables that only some formats fill: groups, alternates, refused requests, waiting lists.</content>
internal sealed partial class ReportPage
{
    private void Groups()
    {
        if (document.Groups.IsEmpty)
        {
            return;
        }

        bool haveMentors = document.Groups.Any(group => !group.Mentors.IsEmpty);
        page.Element("h2", $"{labels.Groups} ({wording.Number(document.Groups.Length)})").Markup("\n");
        TableHead(
            [labels.Group, .. haveMentors ? [labels.Mentor] : Array.Empty<string>(), labels.Members, labels.Score],
            numeric: [haveMentors ? 3 : 2]
        );
        foreach (GroupRow group in document.Groups)
        {
            page.Markup("<tr><th scope=\"row\">").Foreign(group.Id);
            if (group.Topic is { } topic)
            {
                page.Text(" ").Foreign(topic);
            }

            page.Markup("</th><td>");
            if (haveMentors)
            {
                People(group.Mentors, names.OfMentor);
                page.Markup("</td><td>");
            }

            People(group.Members, names.OfMentee);
            page.Markup("</td><td class=\"n\">").Text(wording.Number(group.Score)).Markup("</td></tr>\n");
        }

        TableEnd();
    }

    private void Alternates()
    {
        if (document.Alternates is not { IsEmpty: false } alternates)
        {
            return;
        }

        page.Element("h2", labels.Alternates).Markup("\n");
        TableHead([labels.Mentee, labels.Mentor, labels.Rank, labels.Topic, labels.Score], numeric: [4]);
        foreach (AlternateRow row in alternates)
        {
            page.Markup("<tr><th scope=\"row\">");
            Person(row.Mentee, names.OfMentee(row.Mentee));
            page.Markup("</th><td>");
            Person(row.Mentor, names.OfMentor(row.Mentor));
            page.Markup("</td><td>")
                .Text(wording.Number(row.Rank))
                .Markup("</td><td>")
                .Foreign(row.Topic ?? "")
                .Markup("</td><td class=\"n\">")
                .Text(wording.Number(row.Score))
                .Markup("</td></tr>\n");
        }

        TableEnd();
    }

    private void Refused()
    {
        if (document.Choices is not { Refused: { IsEmpty: false } refused })
        {
            return;
        }

        page.Element("h2", $"{labels.Refused} ({wording.Number(refused.Length)})").Markup("\n");
        TableHead([labels.Mentee, labels.Mentor, labels.Rank, labels.Slot, labels.Reason], numeric: []);
        foreach (RefusedRow row in refused)
        {
            page.Markup("<tr><th scope=\"row\">");
            Person(row.Mentee, names.OfMentee(row.Mentee));
            page.Markup("</th><td>");
            Person(row.Mentor, names.OfMentor(row.Mentor));
            page.Markup("</td><td>")
                .Text(wording.Number(row.Rank))
                .Markup("</td><td>")
                .Foreign(row.Slot ?? "")
                .Markup("</td>")
                .Element("td", row.Detail)
                .Markup("</tr>\n");
        }

        TableEnd();
    }

    private void Waiting()
    {
        if (document.Choices is not { Waiting: { IsEmpty: false } waiting })
        {
            return;
        }

        page.Element("h2", labels.Waiting).Markup("\n");
        TableHead([labels.Mentor, labels.Slot, labels.Mentees], numeric: []);
        foreach (WaitingList list in waiting)
        {
            page.Markup("<tr><th scope=\"row\">");
            Person(list.Mentor, names.OfMentor(list.Mentor));
            page.Markup("</th><td>").Foreign(list.Slot ?? "").Markup("</td><td>");
            People(list.Mentees, names.OfMentee);
            page.Markup("</td></tr>\n");
        }

        TableEnd();
    }

    private void People(ImmutableArray<string> ids, Func<string, string?> nameOf)
    {
        foreach (string id in ids)
        {
            page.Markup("<span class=\"person\">");
            Person(id, nameOf(id));
            page.Markup("</span> ");
        }
    }
}

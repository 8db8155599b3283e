using System.Collections.Immutable;
using System.Globalization;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Reporting.Documents;
using MentorMatch.Scoring;

namespace MentorMatch.Reporting.Html;

/// <content>Who is without a match and why, and how many mentees each mentor has.</content>
internal sealed partial class ReportPage
{
    private void Unmatched()
    {
        if (document.Status is SolutionStatus.Infeasible or SolutionStatus.Unknown)
        {
            return;
        }

        bool arePeers = Wording.ArePeers(document);
        page.Element("h2", $"{(arePeers ? labels.Single : labels.Unmatched)} ({wording.Number(document.Unmatched.Length)})").Markup("\n");
        if (document.Unmatched.IsEmpty)
        {
            page.Element("p", arePeers ? labels.NobodySingle : labels.NobodyUnmatched).Markup("\n");
            return;
        }

        TableHead([arePeers ? labels.Peer : labels.Mentee, labels.Reason], numeric: []);
        foreach (UnmatchedRow row in document.Unmatched)
        {
            page.Markup("<tr><th scope=\"row\">");
            Person(row.Id, names.OfMentee(row.Id));
            if (row.Topic is { } topic)
            {
                page.Text(" ").Foreign(topic);
            }

            page.Markup("</th>").Element("td", row.Detail).Markup("</tr>\n");
        }

        TableEnd();
    }

    private void IdleMentors()
    {
        if (
            document.Status is SolutionStatus.Infeasible or SolutionStatus.Unknown
            || Wording.ArePeers(document)
            || (document.Mentors == 0 && !document.Groups.IsEmpty)
        )
        {
            return;
        }

        page.Element("h2", $"{labels.Idle} ({wording.Number(document.IdleMentors.Length)})").Markup("\n");
        if (document.IdleMentors.IsEmpty)
        {
            page.Element("p", labels.NobodyIdle).Markup("\n");
            return;
        }

        TableHead([labels.Mentor, labels.Reason], numeric: []);
        foreach (IdleRow row in document.IdleMentors)
        {
            page.Markup("<tr><th scope=\"row\">");
            Person(row.Id, names.OfMentor(row.Id));
            page.Markup("</th>").Element("td", row.Detail).Markup("</tr>\n");
        }

        TableEnd();
    }

    private void Loads()
    {
        if (document.Loads.IsEmpty)
        {
            return;
        }

        page.Element("h2", labels.Load).Markup("\n");
        TableHead([labels.Mentor, labels.Mentees, labels.AtLeast, labels.AtMost], numeric: [1, 2, 3]);
        foreach (LoadRow row in document.Loads)
        {
            page.Markup("<tr><th scope=\"row\">");
            Person(row.Mentor, names.OfMentor(row.Mentor));
            page.Markup("</th>");
            foreach (int number in (ReadOnlySpan<int>)[row.Mentees, row.Min, row.Max])
            {
                page.Markup("<td class=\"n\">").Text(wording.Number(number)).Markup("</td>");
            }

            page.Markup("</tr>\n");
        }

        TableEnd();
    }
}

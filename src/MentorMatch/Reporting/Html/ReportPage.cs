using System.Collections.Immutable;
using System.Globalization;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Reporting.Documents;
using MentorMatch.Scoring;

namespace MentorMatch.Reporting.Html;

/// <summary>The sections of the report, from top to bottom.</summary>
internal sealed partial class ReportPage(ResultDocument document, PersonNames names, Wording wording)
{
    private readonly HtmlText page = new();
    private readonly ReportLabels labels = wording.Labels;

    /// <summary>The criteria in the order in which they first appear: each keeps its colour on the whole page.</summary>
    private readonly Dictionary<string, int> criteria = document
        .Matches.SelectMany(match => match.Contributions)
        .Select(part => part.Name)
        .Distinct(StringComparer.Ordinal)
        .Select((name, order) => KeyValuePair.Create(name, order))
        .ToDictionary(StringComparer.Ordinal);

    public string Render()
    {
        page.Markup($"<!DOCTYPE html>\n<html lang=\"{wording.Code}\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Markup("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n")
            .Markup(
                "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"referrer\" content=\"no-referrer\">\n"
            )
            .Element("title", labels.Title)
            .Markup("\n<style>\n")
            .Markup(ReportStyle.Css.ReplaceLineEndings("\n"))
            .Markup("\n</style>\n</head>\n<body>\n<main>\n");
        Header();
        Tiles();
        Notes();
        Quotas();
        Groups();
        Matches();
        Alternates();
        Refused();
        Waiting();
        Unmatched();
        IdleMentors();
        Loads();
        Guide();
        page.Markup("</main>\n</body>\n</html>\n");
        return page.ToString();
    }

    private void Header()
    {
        page.Element("h1", labels.Title).Markup("\n<p class=\"lead\">").Text(labels.Format + labels.Colon).Foreign(document.Format);
        if (document.Policy is not null)
        {
            page.Text($" · {labels.Policy}{labels.Colon}").Foreign(document.Policy);
        }

        page.Text($" · {labels.Objective}{labels.Colon}{Objective()}").Markup("</p>\n");
    }

    private string Objective() =>
        document.Choices is { } choices
            ? wording.ChoicesObjective(choices.Stability is not null)
            : wording.Objective(document.Objective, document.Minimize);

    private void Tiles()
    {
        int served = document.Matches.IsEmpty && document.Groups.IsEmpty ? 0 : document.Mentees - document.Unmatched.Length;
        page.Markup("<div class=\"tiles\">\n");
        Tile(labels.Status, wording.Status(document.Status), StatusClass(document.Status));
        Tile(
            document.Mentors == 0 ? labels.Placed : labels.Matched,
            $"{wording.Number(served)} {labels.Of} {wording.Number(document.Mentees)}"
        );
        Tile(document.Minimize ? labels.TotalCost : labels.Total, wording.Number(document.Total));
        Tile(labels.Bound, document.Bound is { } bound ? wording.Number(bound) : labels.None);
        Tile(labels.Gap, document.Gap is { } gap ? wording.Number(gap) : labels.None);
        Tile(labels.Pairs, wording.Number(document.Pairs));
        if (!Wording.ArePeers(document))
        {
            Tile(labels.Places, wording.Number(document.Places));
        }

        page.Markup("</div>\n<p>").Text(wording.StatusMeaning(document.Status, document.Stop)).Markup("</p>\n");
        if (document.Choices is { } choices)
        {
            page.Element("p", choices.Message).Markup("\n");
        }
    }

    private void Tile(string label, string value, string kind = "") =>
        page.Markup($"<div class=\"tile{kind}\">").Element("b", value).Element("span", label).Markup("</div>\n");

    private void Notes()
    {
        if (!document.Clashes.IsEmpty)
        {
            page.Element("h2", labels.Clashes).Markup("\n");
            foreach (ClashRow clash in document.Clashes)
            {
                page.Markup("<div class=\"note bad\">").Element("p", clash.Message).Element("p", clash.Maybe).Markup("</div>\n");
            }
        }

        if (!document.Warnings.IsEmpty)
        {
            page.Element("h2", labels.Warnings).Markup("\n");
            foreach (WarningRow warning in document.Warnings)
            {
                page.Markup("<div class=\"note\">").Element("p", warning.Message).Markup("</div>\n");
            }
        }
    }

    private void Matches()
    {
        if (document.Matches.IsEmpty)
        {
            return;
        }

        bool hasParts = document.Matches.Any(match => !match.Contributions.IsEmpty);
        string score = document.Minimize ? labels.Cost : labels.Score;
        page.Element("h2", $"{labels.Matches} ({wording.Number(document.Matched)})").Markup("\n");
        bool arePeers = document.Matches[0].A is not null;
        MatchColumn[] extra = [.. MatchColumn.Of(labels).Where(column => document.Matches.Any(match => column.Value(match) is not null))];
        TableHead(
            [
                arePeers ? labels.Peer : labels.Mentee,
                arePeers ? labels.Peer : labels.Mentor,
                .. extra.Select(column => column.Heading),
                score,
                .. hasParts ? [labels.Why] : Array.Empty<string>(),
            ],
            numeric: [2 + extra.Length]
        );
        foreach (MatchRow match in document.Matches)
        {
            page.Markup("<tr><th scope=\"row\">");
            Person(match.First, names.OfMentee(match.First));
            page.Markup("</th><td>");
            Person(match.Second, names.OfMentor(match.Second));
            if (match.Pinned)
            {
                Tag(labels.Pinned);
            }

            foreach (MatchColumn column in extra)
            {
                page.Markup("</td><td>").Foreign(column.Value(match) ?? "");
            }

            page.Markup("</td><td class=\"n\">").Text(wording.Number(match.Score)).Markup("</td>");
            if (hasParts)
            {
                page.Markup("<td>");
                Parts(match);
                page.Markup("</td>");
            }

            page.Markup("</tr>\n");
        }

        TableEnd();
    }

    private void Parts(MatchRow match)
    {
        page.Markup("<div class=\"bar\">");
        foreach (NamedScore part in match.Contributions)
        {
            page.Markup($"<i class=\"{Colour(part)}\" style=\"width:{Width(part.Score)}%\"></i>");
        }

        page.Markup("</div><div class=\"parts\">");
        foreach (NamedScore part in match.Contributions)
        {
            page.Markup($"<span><i class=\"dot {Colour(part)}\"></i>")
                .Foreign(part.Name)
                .Text($" {wording.Number(part.Score)}")
                .Markup("</span> ");
        }

        if (match.Known is { } known)
        {
            page.Markup("<span>").Text($"{labels.Known} {wording.Percent(known)}").Markup("</span> ");
        }

        if (match.Unknown is { } unknown)
        {
            page.Markup("<span>").Text(labels.Unknown + labels.Colon).Foreign(string.Join(", ", unknown)).Markup("</span> ");
        }

        if (match is { TiedWith: { } tied, TiedCount: { } count })
        {
            page.Text(labels.SameScore + labels.Colon);
            foreach (string mentor in tied)
            {
                page.Foreign(mentor).Text(" ");
            }

            page.Text(count > tied.Length ? $"+{wording.Number(count - tied.Length)}" : "");
        }

        page.Markup("</div>");
    }

    private void Guide()
    {
        page.Element("h2", labels.HowToRead).Markup("\n<ul class=\"guide\">\n");
        foreach (string line in labels.Guide)
        {
            page.Element("li", line).Markup("\n");
        }

        page.Markup("</ul>\n<footer>")
            .Text($"MentorMatch {document.Version} · {document.Schema} · {document.Solver}")
            .Markup("</footer>\n");
    }

    private void TableHead(ReadOnlySpan<string> columns, ReadOnlySpan<int> numeric)
    {
        page.Markup("<div class=\"table\"><table>\n<thead><tr>");
        for (int k = 0; k < columns.Length; k++)
        {
            page.Markup(numeric.Contains(k) ? "<th scope=\"col\" class=\"n\">" : "<th scope=\"col\">").Text(columns[k]).Markup("</th>");
        }

        page.Markup("</tr></thead>\n<tbody>\n");
    }

    private void TableEnd() => page.Markup("</tbody>\n</table></div>\n");

    private void Person(string id, string? name)
    {
        page.Foreign(id);
        if (name is not null)
        {
            page.Markup("<span class=\"name\">").Foreign(name).Markup("</span>");
        }
    }

    private void Tag(string text) => page.Markup("<span class=\"tag\">").Text(text).Markup("</span>");

    private string Colour(NamedScore part) => string.Create(CultureInfo.InvariantCulture, $"k{criteria[part.Name] % ReportStyle.Colours}");

    private static string StatusClass(SolutionStatus status) =>
        status switch
        {
            SolutionStatus.Optimal => " optimal",
            SolutionStatus.Feasible => " feasible",
            SolutionStatus.Infeasible => " infeasible",
            _ => " unknown",
        };

    /// <summary>A part's share of the largest score there can be, 1, in percent with two decimals.</summary>
    private static string Width(Score part) =>
        decimal.Round(Math.Clamp(part.ToDecimal(), 0, 1) * 100, 2).ToString("0.##", CultureInfo.InvariantCulture);
}

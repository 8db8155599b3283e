using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using MentorMatch.Formats;
using MentorMatch.People;
using MentorMatch.Reporting;
using MentorMatch.Reporting.Sections;
using MentorMatch.Tests.Doubles;

namespace MentorMatch.Tests.Reporting;

public sealed class HtmlReportTests
{
    private const string Hostile = "<script>alert('x')</script>\"><img src=x onerror=alert(1)>&\u202e";

    [Fact]
    public void Hostile_names_and_ids_are_shown_as_text()
    {
        Cohort cohort = Cohort.Create([
            new Participant
            {
                Id = "<b>m1",
                Role = ParticipantRole.Mentor,
                Name = Hostile,
            },
            new Participant
            {
                Id = "e1\"><i>",
                Role = ParticipantRole.Mentee,
                Name = Hostile,
            },
            new Participant
            {
                Id = "<u>e2",
                Role = ParticipantRole.Mentee,
                Avoids = ["<b>m1"],
            },
        ]);
        MatchResult result = Matcher.Match(cohort, TinyCohort.Policy with { Name = "<s>" }, Format.OneToOne);
        string page = HtmlReport.Render(ResultDocument.From(result), PersonNames.Of(cohort, TinyCohort.Policy));
        Assert.Equal(
            page.IndexOf("<script", StringComparison.OrdinalIgnoreCase),
            page.LastIndexOf("<script", StringComparison.OrdinalIgnoreCase)
        );
        foreach (string tag in (string[])["<script>alert", "<img", "<b>m1", "<i>", "<u>", "<s>"])
        {
            Assert.DoesNotContain(tag, page, StringComparison.OrdinalIgnoreCase);
        }

        Assert.Contains("&lt;script&gt;", page, StringComparison.Ordinal);
        Assert.DoesNotContain('\u202e', page);
    }

    [Theory]
    [InlineData(Language.English, "<html lang=\"en\">", "Mentees without a mentor")]
    [InlineData(Language.French, "<html lang=\"fr\">", "Personnes sans mentor")]
    public void The_page_speaks_the_language_asked_for(Language language, string root, string heading)
    {
        string page = HtmlReport.Render(ResultDocument.From(TinyCohort.Result, language));
        Assert.Contains(root, page, StringComparison.Ordinal);
        Assert.Contains(heading, page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_needs_nothing_from_the_network_and_runs_nothing_but_its_own_script()
    {
        string page = HtmlReport.Render(ResultDocument.From(TinyCohort.Result));
        foreach (
            string reach in (string[])["http:", "https:", "src=", "url(", "@import", "<link", " style=", " onclick", "innerHTML", "unsafe"]
        )
        {
            Assert.DoesNotContain(reach, page, StringComparison.OrdinalIgnoreCase);
        }

        string policy = Between(page, "Content-Security-Policy\" content=\"", "\"");
        Assert.StartsWith("default-src 'none';", policy, StringComparison.Ordinal);
        Assert.Contains($"style-src 'sha256-{Hash(Between(page, "<style>", "</style>"))}'", policy, StringComparison.Ordinal);
        Assert.EndsWith($"script-src 'sha256-{Hash(Between(page, "<script>", "</script>"))}'", policy, StringComparison.Ordinal);

        static string Hash(string text) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    [Fact]
    public void Sections_are_shown_whole_with_a_line_in_the_contents_and_an_id_of_their_own()
    {
        ReportSection section = new()
        {
            Id = "scores",
            Title = "Who <waits>",
            Paragraphs = ["One & two."],
            Charts =
            [
                new BarChart
                {
                    Title = "By <skill>",
                    Series = ["asked", "met"],
                    Bars = [new ChartBar(Hostile, IsForeign: true, [3, 1.5m])],
                },
                new PointChart
                {
                    Title = "What it costs",
                    Across = "matches",
                    Up = "total",
                    IsLine = true,
                    Points = [new ChartPoint(1, 2.25m, "<all>", IsMarked: true), new ChartPoint(4, 1, "few")],
                },
            ],
            Tables =
            [
                new ReportTable
                {
                    Columns = [new("What"), new("How many", IsNumber: true)],
                    Rows =
                    [
                        [ReportCell.Foreign(Hostile), ReportCell.Number("1 234,5", 1234.5m)],
                    ],
                },
                new ReportTable
                {
                    Columns = [new("What")],
                    Rows = [],
                    WhenEmpty = "Nobody <waits>.",
                },
            ],
            Notes = ["Read <this>."],
        };
        string page = HtmlReport.Render(ResultDocument.From(TinyCohort.Result), sections: [section, section]);
        Assert.DoesNotContain("<img", page, StringComparison.Ordinal);
        foreach (
            string part in (string[])
                [
                    "href=\"#scores-2\"",
                    "<section id=\"scores-3\"",
                    "Who &lt;waits&gt;</h2>",
                    "<p>One &amp; two.</p>",
                    "data-v=\"1234.5\">1 234,5",
                    "Nobody &lt;waits&gt;.",
                    "Read &lt;this&gt;.",
                    "&lt;all&gt;",
                ]
        )
        {
            Assert.Contains(part, page, StringComparison.Ordinal);
        }

        Assert.Equal(Ids(page).Length, Ids(page).Distinct().Count());
    }

    [Fact]
    public void The_page_is_well_formed()
    {
        string page = HtmlReport.Render(ResultDocument.From(TinyCohort.Result), PersonNames.Of(TinyCohort.Cohort, TinyCohort.Policy));
        string body = page[page.IndexOf("<body>", StringComparison.Ordinal)..].Replace("</html>", "", StringComparison.Ordinal);
        XmlDocument parsed = new();
        parsed.LoadXml(body);
        Assert.Equal("body", parsed.DocumentElement!.Name);
    }

    [Fact]
    public void Clashes_take_the_place_of_matches_when_nothing_is_possible()
    {
        MatchResult result = OwnScores.Solve(OwnScores.BestTotal.Pinned(("e0", "m0"), ("e1", "m0")), [1], [1]);
        string page = HtmlReport.Render(ResultDocument.From(result));
        Assert.Contains("2 mentees are pinned to mentor m0", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Every mentee who asked", page, StringComparison.Ordinal);
    }

    private static string[] Ids(string page) =>
        [
            .. Regex
                .Matches(page, " id=\"(?<id>[^\"]*)\"", RegexOptions.ExplicitCapture, TimeSpan.FromMinutes(1))
                .Select(found => found.Groups["id"].Value),
        ];

    private static string Between(string page, string start, string end)
    {
        int from = page.IndexOf(start, StringComparison.Ordinal) + start.Length;
        return page[from..page.IndexOf(end, from, StringComparison.Ordinal)];
    }
}

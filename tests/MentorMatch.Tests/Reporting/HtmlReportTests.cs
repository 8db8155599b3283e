using System.Xml;
using MentorMatch.Formats;
using MentorMatch.People;
using MentorMatch.Reporting;
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
        foreach (string tag in (string[])["<script", "<img", "<b>m1", "<i>", "<u>", "<s>"])
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
    public void The_page_needs_nothing_from_the_network_and_runs_nothing()
    {
        string page = HtmlReport.Render(ResultDocument.From(TinyCohort.Result));
        Assert.Contains("default-src 'none'", page, StringComparison.Ordinal);
        foreach (string reach in (string[])["http:", "https:", "//", "src=", "url(", "@import", "<script", "<link"])
        {
            Assert.DoesNotContain(reach, page, StringComparison.OrdinalIgnoreCase);
        }
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
}

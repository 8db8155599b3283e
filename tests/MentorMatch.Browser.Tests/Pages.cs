using System.Globalization;
using MentorMatch.Formats;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Reporting;
using MentorMatch.Reporting.Documents;
using MentorMatch.Reporting.Sections;
using MentorMatch.Scoring;

namespace MentorMatch.Browser.Tests;

/// <summary>Pages to open.</summary>
internal static class Pages
{
    /// <summary>Text that would run, load or show something if it were taken for markup anywhere.</summary>
    public const string Hostile =
        "</title></script><script>alert('x')</script>\"'><img src=x onerror=alert(1)><svg onload=alert(2)>&\u202e";

    private static readonly MatchingPolicy Policy = new()
    {
        Name = Hostile,
        Objective = Objective.MostMatches.Then(Objective.BestTotal),
        Criteria = [Criterion.Skills, Criterion.LevelGap(ideal: 2), Criterion.Different("department") with { GivenName = Hostile }],
    };

    /// <summary>Thirty mentees and ten mentors with hostile names, ids and skills, and sections of every kind.</summary>
    public static string Hostility(Language language)
    {
        Cohort cohort = Cohort.Create([.. Enumerable.Range(0, 10).Select(Mentor), .. Enumerable.Range(0, 30).Select(Mentee)]);
        MatchResult result = Matcher.Match(cohort, Policy, Format.Ratio(maxMentees: 3));
        return HtmlReport.Render(ResultDocument.From(result, language), PersonNames.Of(cohort, Policy), sections: [Section]);
    }

    /// <summary>So many matches between people with names.</summary>
    public static string Many(int matches)
    {
        Cohort cohort = Cohort.Create([.. Enumerable.Range(0, matches).SelectMany(k => new[] { Mentor(k), Mentee(k) })]);
        ResultDocument small = ResultDocument.From(
            Matcher.Match(
                Cohort.Create([.. Enumerable.Range(0, 3).Select(Mentor), .. Enumerable.Range(0, 3).Select(Mentee)]),
                Policy,
                Format.OneToOne
            )
        );
        MatchRow row = small.Matches[0];
        return HtmlReport.Render(
            small with
            {
                Matches =
                [
                    .. Enumerable
                        .Range(0, matches)
                        .Select(k =>
                            row with
                            {
                                Mentee = Id('e', k),
                                Mentor = Id('m', k * 7 % matches),
                                Score = new Score(k * 7919L % Score.UnitsPerOne),
                            }
                        ),
                ],
                Matched = matches,
            },
            PersonNames.Of(cohort, Policy)
        );
    }

    private static ReportSection Section { get; } =
        new()
        {
            Id = "of-an-analysis",
            Title = Hostile,
            Paragraphs = [Hostile],
            Charts =
            [
                new BarChart
                {
                    Title = Hostile,
                    Series = [Hostile, "met"],
                    Bars = [.. Enumerable.Range(0, 30).Select(k => new ChartBar($"{Hostile} {k}", IsForeign: true, [k, k / 2m]))],
                },
                new PointChart
                {
                    Title = "frontier",
                    Across = Hostile,
                    Up = "total",
                    IsLine = true,
                    Points =
                    [
                        new ChartPoint(10, 8.5m, Hostile, IsMarked: true),
                        new ChartPoint(11, 7.25m, "more"),
                        new ChartPoint(12, 3, "most"),
                    ],
                },
            ],
            Tables =
            [
                new ReportTable
                {
                    Caption = Hostile,
                    Columns = [new(Hostile), new("number", IsNumber: true)],
                    Rows =
                    [
                        .. Enumerable
                            .Range(0, 20)
                            .Select(k =>
                                (System.Collections.Immutable.ImmutableArray<ReportCell>)
                                    [ReportCell.Foreign($"{Hostile} {k}"), ReportCell.Number($"{k},5", k + 0.5m)]
                            ),
                    ],
                },
            ],
            Notes = [Hostile],
        };

    private static string Id(char side, int number) => string.Create(CultureInfo.InvariantCulture, $"{side}{number:D5}");

    private static Participant Mentor(int number) =>
        new()
        {
            Id = number == 0 ? Hostile : Id('m', number),
            Role = ParticipantRole.Mentor,
            Name = number % 2 == 0 ? "Chloé Ünal" : Hostile,
            Level = 5,
            Skills = [new Skill(Hostile, 4), new Skill("Python", (number % 5) + 1)],
            Attributes = AttributeSet.Empty.With("department", Hostile),
        };

    private static Participant Mentee(int number) =>
        new()
        {
            Id = number == 0 ? $"{Hostile}!" : Id('e', number),
            Role = ParticipantRole.Mentee,
            Name = number == 3 ? "Zoë Quartz" : $"Noor {number}",
            Level = 2 + (number % 3),
            Wants = [new WantedSkill(number % 2 == 0 ? Hostile : "Python", 1)],
            Attributes = AttributeSet.Empty.With("department", number % 2 == 0 ? "Sales" : "Finance"),
        };
}

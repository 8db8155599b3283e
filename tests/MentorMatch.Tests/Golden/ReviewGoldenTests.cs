using MentorMatch.Analysis;
using MentorMatch.Analysis.Changes;
using MentorMatch.Analysis.Fairness;
using MentorMatch.Formats;
using MentorMatch.Optimization.Certificates;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Reporting;
using MentorMatch.Reporting.Sections;
using MentorMatch.Tests.Doubles;

namespace MentorMatch.Tests.Golden;

/// <summary>What a manager reads about one small programme, whole, in both languages.</summary>
public sealed class ReviewGoldenTests
{
    private static readonly MatchingPolicy Policy = new()
    {
        Name = "review",
        Objective = Objective.MostMatches.Then(Objective.BestTotal),
        Criteria =
        [
            Criterion.Skills.Weight(2),
            Criterion.LevelGap(ideal: 2, tolerance: 3).Weight(1),
            Criterion.Different("department").Weight(1),
        ],
        Rules = [Rule.NotInReportingLine],
    };

    private static readonly Format Ratio = Format.Ratio(maxMentees: 2);

    public static TheoryData<Language, string> Languages => new() { { Language.English, "en" }, { Language.French, "fr" } };

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_report_with_every_answer_reads_as_it_should(Language language, string code)
    {
        Cohort cohort = People();
        MatchResult result = Matcher.Match(cohort, Policy, Ratio);
        ResultDocument earlier = ResultDocument.From(Matcher.Match(cohort.Without("m2"), Policy, Ratio));

        PlanReview review = PlanReview.Of(result, cohort, Policy, Ratio, earlier);

        Assert.Empty(review.LeftOut);
        Assert.NotNull(review.Changes);
        Assert.NotNull(review.Certainty);
        Assert.NotNull(review.Fairness);
        Assert.NotNull(review.Frontier);
        Assert.NotNull(review.Recruiting);
        string page = HtmlReport.Render(
            ResultDocument.From(result, language),
            PersonNames.Of(cohort, Policy),
            sections: review.ToSections(language)
        );
        GoldenFile.AssertEqual($"review.report.{code}.html", page);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Plans_to_choose_from_and_the_price_of_changes_read_as_they_should(Language language, string code)
    {
        Cohort cohort = People();
        MatchResult other = Matcher.Match(cohort, Policy with { Criteria = [Criterion.Different("department")] }, Ratio);
        Rematch changes = Rematch.PriceList([.. other.Matches.Select(match => match.Pairing)], cohort, Policy, Ratio);
        ReportSection[] sections = [Frontier.Of(cohort, Policy, Ratio).ToSection(language), changes.ToSection(language)];

        GoldenFile.AssertEqual($"choices-of-plan.{code}.txt", string.Join('\n', sections.Select(SectionText.Of)));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_worst_off_first_are_told_as_they_should_be(Language language, string code)
    {
        MatchResult fair = Matcher.Match(People(), Policy with { Objective = Objective.WorstOffFirst }, Ratio);

        Assert.Equal(SolutionStatus.Optimal, fair.Status);
        MatchResult timeless = fair with { Timing = new MatchTiming() };
        GoldenFile.AssertEqual($"worst-off-first.result.{code}.json", ResultDocument.From(timeless, language).ToJson());
    }

    [Fact]
    public void A_private_attribute_is_not_audited_on_a_page_that_is_handed_around()
    {
        Cohort cohort = People();
        MatchingPolicy secret = Policy with { PrivateAttributes = ["department"] };

        PlanReview review = PlanReview.Of(Matcher.Match(cohort, secret, Ratio), cohort, secret, Ratio);

        Assert.DoesNotContain(review.Fairness!.Attributes, audited => audited.Attribute is "department");
    }

    private static Cohort People()
    {
        string[] departments = ["Law", "Sales", "Data"];
        string[] skills = ["SQL", "Python", "Negotiation"];
        return Cohort.Create(
            mentors: Enumerable
                .Range(1, 6)
                .Select(k =>
                    Person($"m{k}", ParticipantRole.Mentor, k) with
                    {
                        Level = 3 + (k % 3),
                        Skills = [new(skills[k % 3], 3 + (k % 3))],
                    }
                ),
            mentees: Enumerable
                .Range(1, 14)
                .Select(k =>
                    Person($"e{k:00}", ParticipantRole.Mentee, k / 2) with
                    {
                        Level = k % 5 == 0 ? null : 1 + (k % 3),
                        Wants = [new(skills[k * 5 % 3], 1 + (k % 2))],
                    }
                )
        );

        Participant Person(string id, ParticipantRole role, int kind) =>
            new()
            {
                Id = id,
                Role = role,
                Attributes = AttributeSet.Empty.With("department", departments[kind % 3]).With("site", kind % 2 == 0 ? "Lyon" : "Oslo"),
            };
    }
}

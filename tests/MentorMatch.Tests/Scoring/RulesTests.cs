using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Scoring;
using MentorMatch.Tests.Given;

namespace MentorMatch.Tests.Scoring;

public sealed class RulesTests
{
    [Fact]
    public void Nobody_is_their_own_mentor()
    {
        CohortScorer scorer = Compile([], Someone.Both("a"), Someone.Both("b"));
        Assert.Equal(["self"], Codes(scorer, "a", "a"));
        Assert.Equal(2, scorer.ScoreAll().Count);
        CohortScorer twoRows = Compile([], Someone.Mentor("a"), Someone.Mentee("a"));
        Assert.Equal(0, twoRows.ScoreAll().Count);
    }

    [Fact]
    public void Bans_and_avoids_forbid_without_any_rule()
    {
        Cohort cohort = Cohort
            .Create([Someone.Mentor("m1").Avoiding("e2"), Someone.Mentor("m2"), Someone.Mentee("e1").Avoiding("m2"), Someone.Mentee("e2")])
            .WithBans([new Pairing("e1", "m1")]);
        CohortScorer scorer = CohortScorer.Compile(cohort, new MatchingPolicy { Objective = Objective.BestTotal });
        Assert.Equal(["ban"], Codes(scorer, "e1", "m1"));
        Assert.Equal(["avoid"], Codes(scorer, "e1", "m2"));
        Assert.Equal(["avoid"], Codes(scorer, "e2", "m1"));
        Assert.Empty(Codes(scorer, "e2", "m2"));
        Assert.Equal(1, scorer.ScoreAll().Count);
    }

    [Theory]
    [InlineData("report", "boss", true)]
    [InlineData("boss", "report", true)]
    [InlineData("report", "skip", true)]
    [InlineData("skip", "report", true)]
    [InlineData("report", "peer", true)]
    [InlineData("report", "top", false)]
    [InlineData("report", "stranger", false)]
    [InlineData("stranger", "loner", false)]
    public void The_reporting_line_is_manager_skip_level_and_same_manager_in_both_directions(string mentee, string mentor, bool isForbidden)
    {
        CohortScorer scorer = Compile(
            [Rule.NotInReportingLine],
            Someone.Both("report").Under("boss"),
            Someone.Both("peer").Under("boss"),
            Someone.Both("boss").Under("skip"),
            Someone.Both("skip").Under("top"),
            Someone.Both("top"),
            Someone.Both("stranger").Under("outside"),
            Someone.Both("loner")
        );
        Assert.Equal(isForbidden ? ["reporting-line"] : [], Codes(scorer, mentee, mentor));
    }

    [Fact]
    public void A_line_that_goes_through_a_peer_is_one()
    {
        CohortScorer scorer = Compile(
            [Rule.NotInReportingLine],
            Someone.Mentee("e").Under("p"),
            new Participant { Id = "p", Role = ParticipantRole.Peer }.Under("m"),
            Someone.Mentor("m"),
            Someone.Mentor("n")
        );
        Assert.Equal(["reporting-line"], Codes(scorer, "e", "m"));
        Assert.Empty(Codes(scorer, "e", "n"));
    }

    [Fact]
    public void Two_reports_of_a_manager_outside_the_programme_are_in_one_line()
    {
        CohortScorer scorer = Compile(
            [Rule.NotInReportingLine],
            Someone.Mentor("m").Under("outside"),
            Someone.Mentee("e").Under("outside")
        );
        Assert.Equal(["reporting-line"], Codes(scorer, "e", "m"));
    }

    [Theory]
    [InlineData(3, 4, true)]
    [InlineData(3, 5, true)]
    [InlineData(3, 3, false)]
    [InlineData(3, 6, false)]
    public void The_level_gap_stays_within_its_limits(int mentee, int mentor, bool isAllowed)
    {
        CohortScorer scorer = Compile([Rule.LevelGap(1, 2)], Someone.Mentor("m").At(mentor), Someone.Mentee("e").At(mentee));
        Assert.Equal(isAllowed, scorer.Score("e", "m").IsEligible);
    }

    [Fact]
    public void Same_asks_for_a_shared_value_and_different_for_none()
    {
        Participant m = Someone.Mentor("m").With("languages", "en", "fr");
        Assert.Empty(Codes(Compile([Rule.Same("Languages")], m, Someone.Mentee("e").With("languages", "FR", "de")), "e", "m"));
        Assert.Equal(["same"], Codes(Compile([Rule.Same("languages")], m, Someone.Mentee("e").With("languages", "de")), "e", "m"));
        Assert.Equal(
            ["different"],
            Codes(Compile([Rule.Different("languages")], m, Someone.Mentee("e").With("languages", "FR", "de")), "e", "m")
        );
        Assert.Empty(Codes(Compile([Rule.Different("languages")], m, Someone.Mentee("e").With("languages", "de")), "e", "m"));
    }

    [Fact]
    public void A_required_skill_is_the_skill_itself_at_the_level_asked_for()
    {
        Rule[] rules = [Rule.RequiredSkill("First Aid", 3)];
        Assert.Empty(Codes(Compile(rules, Someone.Mentor("m").Offering("first-aid:3"), Someone.Mentee("e")), "e", "m"));
        Assert.Empty(Codes(Compile(rules, Someone.Mentor("m").Offering("first aid"), Someone.Mentee("e")), "e", "m"));
        Assert.Equal(["required-skill"], Codes(Compile(rules, Someone.Mentor("m").Offering("first aid:2"), Someone.Mentee("e")), "e", "m"));
        Assert.Equal(
            ["required-skill"],
            Codes(Compile(rules, Someone.Mentor("m").Offering("first aid kits"), Someone.Mentee("e")), "e", "m")
        );
        Assert.Equal(["required-skill"], Codes(Compile(rules, Someone.Mentor("m"), Someone.Mentee("e")), "e", "m"));
    }

    [Fact]
    public void What_the_mentee_wants_most_can_be_required()
    {
        Rule[] rules = [Rule.RequiredWants(5)];
        Participant mentee = Someone.Mentee("e").Wanting("Go:5", "Rust:6", "C:1");
        Assert.Empty(Codes(Compile(rules, Someone.Mentor("m").Offering("GO", "rust"), mentee), "e", "m"));
        Assert.Equal(["required-wants"], Codes(Compile(rules, Someone.Mentor("m").Offering("Go", "C"), mentee), "e", "m"));
        Assert.Equal(["required-wants"], Codes(Compile(rules, Someone.Mentor("m").Offering("rust", "C"), mentee), "e", "m"));
        Assert.Empty(Codes(Compile(rules, Someone.Mentor("m"), Someone.Mentee("e").Wanting("C:4")), "e", "m"));
    }

    [Theory]
    [InlineData("Mon 9-12", "Mon 10-17", true)]
    [InlineData("Mon 9-12", "Mon 10:01-17", false)]
    public void Shared_hours_reach_the_minimum_to_the_minute(string mentee, string mentor, bool isAllowed)
    {
        CohortScorer scorer = Compile([Rule.SharedHoursAtLeast(2)], Someone.Mentor("m").Free(mentor), Someone.Mentee("e").Free(mentee));
        Assert.Equal(isAllowed, scorer.Score("e", "m").IsEligible);
    }

    [Theory]
    [InlineData("UTC+1", "UTC+4", true)]
    [InlineData("UTC+1", "UTC+04:30", false)]
    [InlineData("UTC+13", "UTC-11", true)]
    [InlineData("UTC+11", "UTC-11", true)]
    [InlineData("UTC+12", "UTC-8", false)]
    public void Clocks_are_compared_the_shorter_way_round(string mentee, string mentor, bool isAllowed)
    {
        CohortScorer scorer = Compile(
            [Rule.TimeZoneWithin(3)],
            Someone.Mentor("m") with
            {
                TimeZone = HomeTimeZone.Parse(mentor),
            },
            Someone.Mentee("e") with
            {
                TimeZone = HomeTimeZone.Parse(mentee),
            }
        );
        Assert.Equal(isAllowed, scorer.Score("e", "m").IsEligible);
    }

    [Fact]
    public void Pairs_of_the_past_are_forbidden_only_by_the_rule()
    {
        Cohort cohort = Cohort
            .Create([Someone.Mentor("m"), Someone.Mentee("e")])
            .WithHistory([new Pairing("e", "m"), new Pairing("gone", "m")]);
        MatchingPolicy policy = new() { Objective = Objective.BestTotal };
        Assert.Empty(Codes(CohortScorer.Compile(cohort, policy), "e", "m"));
        Assert.Equal(["not-again"], Codes(CohortScorer.Compile(cohort, policy with { Rules = [Rule.NotAgain] }), "e", "m"));
    }

    [Fact]
    public void A_minimum_score_is_applied_to_the_rounded_score()
    {
        MatchingPolicy policy = new() { Objective = Objective.BestTotal, Criteria = [Criterion.LevelGap(ideal: 0, tolerance: 3)] };
        Cohort cohort = Cohort.Create([Someone.Mentor("m").At(1), Someone.Mentee("e").At(0)]);
        PairScore pair = CohortScorer.Compile(cohort, policy with { Rules = [Rule.MinimumScore(0.666667m)] }).Score("e", "m");
        Assert.True(pair.IsEligible);
        pair = CohortScorer.Compile(cohort, policy with { Rules = [Rule.MinimumScore(0.666668m)] }).Score("e", "m");
        Assert.Equal("minimum-score", pair.BrokenRules.Single().Code);
        Assert.Equal("0.666667", pair.Score.ToString());
    }

    [Fact]
    public void A_rule_without_facts_allows_unless_it_says_otherwise()
    {
        Rule[] rules =
        [
            Rule.NotInReportingLine,
            Rule.LevelGapAtLeast(1),
            Rule.Same("a"),
            Rule.Different("a"),
            Rule.RequiredWants(1),
            Rule.SharedHoursAtLeast(1),
            Rule.TimeZoneWithin(1),
            Rule.Custom("mine", (_, _) => null),
        ];
        Assert.Empty(Codes(Compile(rules, Someone.Mentor("m"), Someone.Mentee("e")), "e", "m"));
        CohortScorer strict = Compile(
            [.. rules.Select(rule => rule.WhenUnknown(WhenUnknown.Forbid))],
            Someone.Mentor("m"),
            Someone.Mentee("e")
        );
        Assert.Equal(rules.Select(rule => rule.Code), Codes(strict, "e", "m"));
    }

    [Fact]
    public void A_rule_of_your_own_takes_a_line()
    {
        Rule rule = Rule.Custom("not-same-name", (mentee, mentor) => mentee.Name != mentor.Name, "the two must not share a name");
        CohortScorer scorer = Compile([rule], Someone.Mentor("m") with { Name = "Pat" }, Someone.Mentee("e") with { Name = "Pat" });
        Assert.Equal(
            new BrokenRule("not-same-name", "not-same-name", "the two must not share a name"),
            scorer.Score("e", "m").BrokenRules.Single()
        );
    }

    [Fact]
    public void A_broken_rule_has_the_name_it_was_given_and_says_what_it_asks()
    {
        CohortScorer scorer = Compile(
            [Rule.LevelGapAtLeast(2).Named("senior-enough")],
            Someone.Mentor("m").At(1),
            Someone.Mentee("e").At(1)
        );
        Assert.Equal(
            new BrokenRule("level-gap", "senior-enough", "the level gap must be at least 2"),
            scorer.Score("e", "m").BrokenRules.Single()
        );
    }

    [Fact]
    public void A_mentee_without_an_eligible_mentor_is_told_what_forbids_whom()
    {
        CohortScorer scorer = Compile(
            [Rule.NotInReportingLine, Rule.LevelGapAtLeast(2)],
            Someone.Both("e").At(3).Under("m1"),
            Someone.Mentor("m1").At(4),
            Someone.Mentor("m2").At(3),
            Someone.Mentor("m3").At(9).Under("m1")
        );
        Eligibility eligibility = scorer.EligibilityOf("e");
        Assert.Equal("no eligible mentor: level-gap forbids 2 of 3, reporting-line forbids 2 of 3", eligibility.ToString());
        Assert.Equal((3, 0), (eligibility.Mentors, eligibility.Eligible));
        Assert.Equal("no eligible mentor: there is no mentor", Compile([], Someone.Mentee("e")).EligibilityOf("e").ToString());
        Assert.Equal("1 of 1 mentors eligible", Compile([], Someone.Mentee("e"), Someone.Mentor("m")).EligibilityOf("e").ToString());
    }

    [Fact]
    public void Forbidding_a_pair_never_changes_a_score() =>
        Seeds.Hold(
            100,
            random =>
            {
                Cohort cohort = RandomCohort.Draw(random);
                MatchingPolicy policy = RandomCohort.Policy(random);
                CohortScorer with = CohortScorer.Compile(cohort, policy);
                CohortScorer without = CohortScorer.Compile(cohort, policy with { Rules = [] });
                Assert.All(
                    cohort.Mentees,
                    mentee =>
                        Assert.All(
                            cohort.Mentors,
                            mentor => Assert.Equal(with.Score(mentee.Id, mentor.Id).Score, without.Score(mentee.Id, mentor.Id).Score)
                        )
                );
            }
        );

    private static CohortScorer Compile(Rule[] rules, params Participant[] people) =>
        CohortScorer.Compile(Cohort.Create(people), new MatchingPolicy { Objective = Objective.BestTotal, Rules = [.. rules] });

    private static IEnumerable<string> Codes(CohortScorer scorer, string mentee, string mentor) =>
        scorer.Score(mentee, mentor).BrokenRules.Select(rule => rule.Code);
}

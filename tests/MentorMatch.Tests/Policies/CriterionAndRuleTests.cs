using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Policies.Criteria;
using MentorMatch.Policies.Rules;
using MentorMatch.Scoring;
using MentorMatch.Tests.Given;

namespace MentorMatch.Tests.Policies;

/// <summary>What each criterion and each rule is called, reads, asks for and refuses.</summary>
public sealed class CriterionAndRuleTests
{
    private static readonly Cohort People = Cohort.Create([Someone.Mentor("m"), Someone.Mentee("e")]);

    public static TheoryData<Criterion, string, string> Criteria() =>
        new()
        {
            { Criterion.Skills, "skills", "skills wants" },
            { Criterion.LevelGap(1), "level-gap", "level" },
            { Criterion.Preferences, "preferences", "prefers" },
            { Criterion.Availability, "availability", "availability timezone" },
            { Criterion.Different("site", "team"), "different-site-team", "site team" },
            { Criterion.Same("site"), "same-site", "site" },
            { Criterion.Wanted("wish", "is"), "wanted-wish", "wish is" },
            { Criterion.Custom("own", (_, _) => null, "b", "c"), "own", "b c" },
        };

    public static TheoryData<Rule, string, string, string, string> Rules() =>
        new()
        {
            { Rule.NotInReportingLine, "reporting-line", "reporting-line", "manager", "the two must not be in one reporting line" },
            { Rule.NotAgain, "not-again", "not-again", "", "the two were matched before" },
            { Rule.LevelGapAtLeast(-1), "level-gap", "level-gap", "level", "the level gap must be at least -1" },
            { Rule.LevelGapAtMost(2), "level-gap", "level-gap", "level", "the level gap must be at most 2" },
            { Rule.LevelGap(-1, 2), "level-gap", "level-gap", "level", "the level gap must be from -1 to 2" },
            { new LevelGapRule(), "level-gap", "level-gap", "level", "any level gap" },
            { Rule.Different("site"), "different", "different-site", "site", "site must differ" },
            { Rule.Same("site"), "same", "same-site", "site", "site must be shared" },
            { Rule.RequiredSkill("Go"), "required-skill", "required-skill", "skills", "the mentor must offer \"Go\"" },
            { Rule.RequiredSkill("Go", 3), "required-skill", "required-skill", "skills", "the mentor must offer \"Go\" at 3 or better" },
            {
                Rule.RequiredWants(7),
                "required-wants",
                "required-wants",
                "skills wants",
                "the mentor must offer every skill wanted with priority 7 or more"
            },
            {
                Rule.SharedHoursAtLeast(1.25m),
                "shared-hours",
                "shared-hours",
                "availability timezone",
                "the two must share at least 1.25 hours a week"
            },
            { Rule.TimeZoneWithin(5.5m), "time-zone", "time-zone", "timezone", "the clocks must be at most 5.5 hours apart" },
            { Rule.MinimumScore(0.25m), "minimum-score", "minimum-score", "", "the score must be at least 0.25" },
            { Rule.Custom("own", (_, _) => null, "asks", "b", "c"), "own", "own", "b c", "asks" },
            { Rule.Custom("own", (_, _) => null), "own", "own", "", "own" },
        };

    public static TheoryData<Action> Extremes() =>
        [
            () => Criterion.Skills.Weight(0.001m),
            () => Criterion.Skills.Weight(1000),
            () => Criterion.Skills.Weight(1000.0),
            () => Criterion.Skills.IfUnknown(0),
            () => Criterion.Skills.IfUnknown(0.999999m),
            () => Criterion.Skills.IfUnknown(1),
            () => Criterion.LevelGap(ideal: 1000, tolerance: 1),
            () => Criterion.LevelGap(ideal: -1000, tolerance: 1000),
            () => Rule.LevelGapAtLeast(-1000),
            () => Rule.LevelGapAtLeast(1000),
            () => Rule.LevelGapAtMost(-1000),
            () => Rule.LevelGapAtMost(1000),
            () => Rule.LevelGap(3, 3),
            () => Rule.RequiredSkill("Go", 1),
            () => Rule.RequiredSkill("Go", 5),
            () => Rule.RequiredWants(1),
            () => Rule.RequiredWants(100),
            () => Rule.SharedHoursAtLeast(0.25m),
            () => Rule.SharedHoursAtLeast(168),
            () => Rule.TimeZoneWithin(0),
            () => Rule.TimeZoneWithin(12),
            () => Rule.MinimumScore(0),
            () => Rule.MinimumScore(1),
            () => Rule.MinimumScore(0.000001m),
        ];

    public static TheoryData<Action, string> Flawed() =>
        new()
        {
            { () => Criterion.Skills.Weight(1000.001m), "weight 1000.001 is not above 0 and at most 1000" },
            { () => Criterion.Skills.Weight(0.0005m), "weight 0.0005 has more than 3 decimals" },
            { () => Criterion.Skills.Weight(1000.5), "A weight is above 0 and at most 1,000." },
            { () => Criterion.Skills.Weight(double.NegativeInfinity), "A weight is above 0 and at most 1,000." },
            { () => Criterion.Skills.IfUnknown(0.1234567m), "ifUnknown 0.1234567 has more than 6 decimals" },
            { () => Criterion.Skills.IfUnknown(2), "ifUnknown 2 is not from 0 to 1" },
            { () => Criterion.Skills.Named(""), "name is blank" },
            { () => Criterion.Skills.Named("Known"), "the name \"Known\" is reserved" },
            { () => Criterion.Custom("mentor", (_, _) => null).Weight(2), "the name \"mentor\" is reserved" },
            { () => Criterion.LevelGap(-1001), "ideal -1001 is not from -1000 to 1000" },
            { () => Criterion.LevelGap(1, 1001), "tolerance 1001 is not from 1 to 1000" },
            { () => Criterion.LevelGap(1).Weight(0), "weight 0 is not above 0 and at most 1000" },
            { () => Criterion.Same(), "attributes names no attribute" },
            { () => Criterion.Same("a").Weight(0), "weight 0 is not above 0 and at most 1000" },
            { () => Criterion.Different("a", "b", "A"), "attribute \"A\" stands twice" },
            { () => Criterion.Different("a").Weight(0), "weight 0 is not above 0 and at most 1000" },
            { () => Criterion.Wanted("a", "b").Weight(0), "weight 0 is not above 0 and at most 1000" },
            { () => Criterion.Custom("a", (_, _) => null).Weight(0), "weight 0 is not above 0 and at most 1000" },
            { () => Rule.LevelGap(2, 1), "max 1 is below min 2" },
            { () => Rule.LevelGapAtMost(1001), "max 1001 is not from -1000 to 1000" },
            { () => Rule.LevelGapAtLeast(1001), "min 1001 is not from -1000 to 1000" },
            { () => new LevelGapRule().Named("any"), "the level-gap rule has neither min nor max" },
            { () => Rule.LevelGapAtLeast(1).Named(" "), "name is blank" },
            { () => Rule.Different("a").Named(" "), "name is blank" },
            { () => Rule.Same("a").Named(" "), "name is blank" },
            { () => Rule.RequiredSkill("Go").Named(" "), "name is blank" },
            { () => Rule.RequiredSkill("Go", 0), "minProficiency 0 is not from 1 to 5" },
            { () => Rule.RequiredWants(1).Named(" "), "name is blank" },
            { () => Rule.RequiredWants(101), "minPriority 101 is not from 1 to 100" },
            { () => Rule.SharedHoursAtLeast(1).Named(" "), "name is blank" },
            { () => Rule.SharedHoursAtLeast(168.5m), "hours 168.5 is not above 0 and at most 168" },
            { () => Rule.SharedHoursAtLeast(0.01m), "hours 0.01 is no whole number of minutes" },
            { () => Rule.TimeZoneWithin(1).Named(" "), "name is blank" },
            { () => Rule.TimeZoneWithin(-0.5m), "hours -0.5 is not from 0 to 12" },
            { () => Rule.TimeZoneWithin(0.01m), "hours 0.01 is no whole number of minutes" },
            { () => Rule.MinimumScore(1).Named(" "), "name is blank" },
            { () => Rule.MinimumScore(-0.1m), "score -0.1 is not from 0 to 1" },
        };

    [Theory]
    [MemberData(nameof(Criteria))]
    public void A_criterion_has_its_name_and_is_hidden_with_any_fact_it_reads(Criterion criterion, string name, string facts)
    {
        Assert.Equal(name, criterion.Name);
        Assert.Equal("mine", criterion.Named("mine").Name);
        MatchingPolicy policy = new() { Objective = Objective.BestTotal, Criteria = [criterion] };
        Assert.Equal<string>([name], CohortScorer.Compile(People, policy with { PrivateAttributes = ["none"] }).ContributionNames);
        Assert.All(
            facts.Split(' '),
            fact =>
                Assert.Equal<string>(
                    ["private"],
                    CohortScorer.Compile(People, policy with { PrivateAttributes = [fact] }).ContributionNames
                )
        );
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_says_what_it_asks_and_reads(Rule rule, string code, string name, string facts, string words)
    {
        Assert.Equal((code, name, words), (rule.Code, rule.Name, rule.Words));
        Assert.Equal(facts.Split(' ', StringSplitOptions.RemoveEmptyEntries), rule.Facts);
    }

    [Theory]
    [MemberData(nameof(Extremes))]
    public void The_ends_of_a_range_belong_to_it(Action make) => make();

    [Theory]
    [MemberData(nameof(Flawed))]
    public void What_is_wrong_is_told_with_its_number(Action make, string words) =>
        Assert.StartsWith(words, Assert.ThrowsAny<ArgumentException>(make).Message, StringComparison.Ordinal);

    [Fact]
    public void A_level_gap_without_limits_or_with_crossed_ones_says_what_to_do()
    {
        Assert.Equal(
            [new Flaw("", "no-limit", "the level-gap rule has neither min nor max", "write \"min\": 1")],
            new LevelGapRule().Flaws()
        );
        Assert.Equal(
            [new Flaw("max", "out-of-range", "max 1 is below min 2", "the two are exchanged")],
            new LevelGapRule { Min = 2, Max = 1 }.Flaws()
        );
    }

    [Fact]
    public void What_counts_from_one_side_to_the_other_is_turned_round_for_reverse_mentoring()
    {
        Assert.Equal(Criterion.LevelGap(-2, 4), Criterion.LevelGap(2, 4).Reversed());
        Assert.Equal(Rule.LevelGap(-3, 1), Rule.LevelGap(-1, 3).Reversed());
        Assert.Equal(Rule.LevelGapAtMost(-2), Rule.LevelGapAtLeast(2).Reversed());
        Assert.Same(Criterion.Skills, Criterion.Skills.Reversed());
        Assert.Same(Rule.NotAgain, Rule.NotAgain.Reversed());
    }

    [Fact]
    public void Lists_of_attributes_are_equal_by_their_names_in_order()
    {
        (Criterion One, Criterion Other, bool AreEqual)[] pairs =
        [
            (Criterion.Same("a", "b"), Criterion.Same("a", "b"), true),
            (Criterion.Same("a", "b"), Criterion.Same("b", "a"), false),
            (Criterion.Same("a"), Criterion.Same("a", "b"), false),
            (Criterion.Same("a"), Criterion.Same("A"), false),
            (Criterion.Same("a"), Criterion.Same("a").Weight(2), false),
            (Criterion.Different("a", "b"), Criterion.Different("a", "b"), true),
            (Criterion.Different("a", "b"), Criterion.Different("b", "a"), false),
            (Criterion.Different("a"), Criterion.Different("a").Weight(2), false),
        ];
        Assert.All(
            pairs,
            pair =>
            {
                Assert.Equal(pair.AreEqual, pair.One.Equals(pair.Other));
                Assert.True(!pair.AreEqual || pair.One.GetHashCode() == pair.Other.GetHashCode());
            }
        );
        Assert.NotEqual(Criterion.Same("a").GetHashCode(), Criterion.Same("a").Weight(2).GetHashCode());
        Assert.False(Criterion.Same("a").Equals(null));
    }

    [Fact]
    public void A_list_that_was_never_made_is_empty()
    {
        Assert.Empty(new SameCriterion { Attributes = default }.Attributes);
        Assert.Empty(new DifferentCriterion { Attributes = default }.Attributes);
    }

    [Fact]
    public void Nothing_can_be_made_of_nothing()
    {
        Assert.Throws<ArgumentNullException>("value", () => Criterion.Custom("own", null!));
        Assert.Throws<ArgumentNullException>("allows", () => Rule.Custom("own", null!));
        Assert.Throws<ArgumentNullException>("criterion", () => CriterionSettings.Weight(null!, 1m));
        Assert.Throws<ArgumentNullException>("criterion", () => CriterionSettings.IfUnknown(null!, 1m));
        Assert.Throws<ArgumentNullException>("criterion", () => CriterionSettings.Named(null!, "a"));
        Assert.Throws<ArgumentNullException>("rule", () => RuleSettings.Named(null!, "a"));
        Assert.Throws<ArgumentNullException>("rule", () => RuleSettings.WhenUnknown(null!, WhenUnknown.Allow));
    }
}

using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Policies.Criteria;
using MentorMatch.Scoring;

namespace MentorMatch.Tests.Policies;

public sealed class PolicyArgumentTests
{
    public static TheoryData<string, Action> OutOfRange() =>
        new()
        {
            { "weight", () => Criterion.Skills.Weight(0) },
            { "weight", () => Criterion.Skills.Weight(1000.001m) },
            { "weight", () => Criterion.Skills.Weight(0.0001m) },
            { "weight", () => Criterion.Skills.Weight(double.NaN) },
            { "ifUnknown", () => Criterion.Skills.IfUnknown(1.5m) },
            { "ifUnknown", () => Criterion.Skills.IfUnknown(-0.1m) },
            { "tolerance", () => Criterion.LevelGap(ideal: 1, tolerance: 0) },
            { "ideal", () => Criterion.LevelGap(ideal: 1001) },
            { "max", () => Rule.LevelGap(min: 2, max: 1) },
            { "min", () => Rule.LevelGapAtLeast(-1001) },
            { "minProficiency", () => Rule.RequiredSkill("Go", 6) },
            { "minPriority", () => Rule.RequiredWants(0) },
            { "hours", () => Rule.SharedHoursAtLeast(0) },
            { "hours", () => Rule.SharedHoursAtLeast(169) },
            { "hours", () => Rule.TimeZoneWithin(13) },
            { "score", () => Rule.MinimumScore(1.1m) },
            { "score", () => Rule.MinimumScore(0.0000001m) },
        };

    public static TheoryData<string, Action> Blank() =>
        new()
        {
            { "attributes", () => Criterion.Different() },
            { "attributes[0]", () => Criterion.Same(" ") },
            { "attributes[1]", () => Criterion.Same("site", "Site") },
            { "menteeAttribute", () => Criterion.Wanted("", "x") },
            { "mentorAttribute", () => Criterion.Wanted("x", "") },
            { "name", () => Criterion.Skills.Named(" ") },
            { "name", () => Criterion.Skills.Named("Score") },
            { "name", () => Criterion.Skills.Named("private") },
            { "name", () => Criterion.Custom("", (_, _) => null) },
            { "attribute", () => Rule.Different("") },
            { "attribute", () => Rule.Same(" ") },
            { "skill", () => Rule.RequiredSkill("") },
            { "hours", () => Rule.SharedHoursAtLeast(0.001m) },
            { "name", () => Rule.NotAgain.Named("") },
            { "name", () => Rule.Custom(" ", (_, _) => true) },
        };

    [Theory]
    [MemberData(nameof(OutOfRange))]
    public void A_number_out_of_range_is_refused_by_name(string member, Action make) =>
        Assert.Equal(member, Assert.Throws<ArgumentOutOfRangeException>(make).ParamName);

    [Theory]
    [MemberData(nameof(Blank))]
    public void A_name_that_says_nothing_is_refused(string member, Action make) =>
        Assert.Equal(member, Assert.ThrowsAny<ArgumentException>(make).ParamName);

    [Fact]
    public void A_weight_may_be_written_as_any_kind_of_number()
    {
        Assert.Equal(0.5m, Criterion.Skills.Weight(0.5).Weight);
        Assert.Equal(0.1m, Criterion.Skills.Weight(0.1).Weight);
        Assert.Equal(3m, Criterion.Skills.Weight(3).Weight);
        Assert.Equal(0.125m, Criterion.Skills.Weight(0.125m).Weight);
        Assert.Equal(1m, Criterion.Skills.Weight);
    }

    [Fact]
    public void Settings_add_up_and_leave_the_criterion_as_it_was()
    {
        Criterion skills = Criterion.Skills.Weight(2).IfUnknown(0.25m).Named("know-how");
        Assert.Equal((2m, 0.25m, "know-how"), (skills.Weight, skills.IfUnknown!.Value, skills.Name));
        Assert.Equal((1m, null, "skills"), (Criterion.Skills.Weight, Criterion.Skills.IfUnknown, Criterion.Skills.Name));
    }

    [Fact]
    public void Criteria_and_rules_are_equal_by_their_parts()
    {
        Assert.Equal(Criterion.Different("a", "b"), Criterion.Different("a", "b"));
        Assert.NotEqual(Criterion.Different("a", "b"), Criterion.Different("a", "c"));
        Assert.NotEqual(Criterion.Different("a"), Criterion.Same("a"));
        Assert.NotEqual(Criterion.Skills, Criterion.Skills.Weight(2));
        Assert.Equal(Rule.LevelGap(1, 2), Rule.LevelGap(1, 2));
        Assert.NotEqual(Rule.NotAgain, Rule.NotAgain.Named("again"));
    }

    [Fact]
    public void Most_matches_is_an_objective_only_with_what_comes_second()
    {
        Assert.Equal("most-matches", Objective.MostMatches.Then(Objective.BestTotal).Name);
        Assert.True(Objective.MostMatches.Then(Objective.BestTotal).PutsMatchesFirst);
        Assert.False(Objective.BestTotal.PutsMatchesFirst);
        Assert.Throws<ArgumentException>(() => Objective.MostMatches.Then(Objective.MostMatches.Then(Objective.BestTotal)));
        Assert.Null(Objective.Find("most"));
    }

    [Fact]
    public void A_policy_with_flaws_is_refused_with_all_of_them()
    {
        MatchingPolicy policy = new()
        {
            Objective = Objective.BestTotal,
            Criteria = [Criterion.Skills, Criterion.Skills with { Weight = 0 }, new LevelGapCriterion { Ideal = 1, Tolerance = 0 }],
            RelatedSkills = [new("Go", "GO", 0.5m), new("a", "b", 0.5m), new("B", "a", 0.7m), new("", "x", 2)],
        };
        DataProblemsException error = Assert.Throws<DataProblemsException>(() => CohortScorer.Compile(Cohort.Create([]), policy));
        Assert.Equal(
            ["out-of-range", "out-of-range", "duplicate-name", "related-to-itself", "duplicate-relation", "empty-name", "out-of-range"],
            error.Problems.Select(problem => problem.Code)
        );
    }

    [Fact]
    public void The_built_in_policy_is_usable()
    {
        Assert.Empty(MatchingPolicy.Default.Problems());
        Assert.NotEmpty(MatchingPolicy.Default.Criteria);
    }
}

using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Scoring;
using MentorMatch.Tests.Given;

namespace MentorMatch.Tests.Scoring;

/// <summary>What a scorer warns of: facts that count for nothing and attributes that nobody has.</summary>
public sealed class WarningTests
{
    private static readonly Cohort People = Cohort.Create([
        Someone.Mentor("m").With("Site", "a"),
        Someone.Mentee("e").With("department", "b"),
    ]);

    [Theory]
    [InlineData("id")]
    [InlineData("name")]
    [InlineData("role")]
    [InlineData("level")]
    [InlineData("skills")]
    [InlineData("wants")]
    [InlineData("time zone")]
    [InlineData("manager")]
    [InlineData("capacity")]
    [InlineData("min-capacity")]
    [InlineData("prefers")]
    [InlineData("avoids")]
    [InlineData("Availability")]
    public void Facts_that_have_a_column_of_their_own_may_be_private(string name) =>
        Assert.Empty(Warnings(People, Plain with { PrivateAttributes = [name] }));

    [Fact]
    public void Every_attribute_that_nobody_has_is_warned_about_once_wherever_it_is_named()
    {
        MatchingPolicy policy = Plain with
        {
            Criteria =
            [
                Criterion.Same("site", "one"),
                Criterion.Different("two"),
                Criterion.Wanted("three", "DEPARTMENT"),
                Criterion.Skills,
            ],
            Rules =
            [
                Rule.Same("Three"),
                Rule.Different("four"),
                Rule.RequiredSkill("none"),
                Rule.Custom("own", (_, _) => true, "w", "five"),
            ],
            PrivateAttributes = ["sitee", "ONE"],
        };
        Assert.Equal(
            ["\"one\"", "\"two\"", "\"three\"", "\"four\"", "\"sitee\""],
            Warnings(People, policy).Select(warning => warning.Message.Split(' ')[5].TrimEnd(','))
        );
        DataProblem[] last = [.. Warnings(People, policy)];
        Assert.All(last, warning => Assert.Equal("attribute-without-values", warning.Code));
        Assert.Equal("the policy names the attribute \"sitee\", which nobody has. Maybe \"Site\" was meant.", last[^1].ToString());
        Assert.Equal("the policy names the attribute \"one\", which nobody has. Maybe the column is missing.", last[0].ToString());
    }

    [Fact]
    public void Of_two_names_equally_near_the_first_is_meant()
    {
        Cohort cohort = Cohort.Create([Someone.Mentor("m").With("sitb", "a").With("sita", "a"), Someone.Mentee("e")]);
        Assert.Equal("\"sita\" was meant", Warnings(cohort, Plain with { Criteria = [Criterion.Same("sitc")] }).Single().Maybe);
    }

    [Fact]
    public void A_cohort_without_people_is_not_warned_about()
    {
        Cohort nobody = Cohort.Create([]);
        Assert.Empty(Warnings(nobody, Plain with { Criteria = [Criterion.Same("x")] }));
    }

    [Fact]
    public void Facts_that_count_for_nothing_are_told_with_what_to_do()
    {
        Cohort cohort = Cohort
            .Create([
                .. People.Mentees,
                .. People.Mentors,
                new() { Id = "p", Role = ParticipantRole.Peer },
                new() { Id = "q", Role = ParticipantRole.Peer },
            ])
            .WithHistory([new Pairing("e", "m")]);
        Assert.Equal(
            [
                "pairs of earlier rounds are given, but the policy has no rule not-again: they may be matched again. Maybe add { \"type\": \"not-again\" } to its rules.",
                "people whose role is peer take no part in matching mentees with mentors: 2, the first is \"p\". Maybe their role should be mentor, mentee or both.",
            ],
            Warnings(cohort, Plain).Select(warning => warning.ToString())
        );
        Assert.Equal(["history-without-rule", "peers-take-no-part"], Warnings(cohort, Plain).Select(warning => warning.Code));
        Assert.Single(Warnings(cohort, Plain with { Rules = [Rule.MinimumScore(0.5m), Rule.NotAgain] }));
    }

    private static MatchingPolicy Plain { get; } = new() { Objective = Objective.BestTotal };

    private static System.Collections.Immutable.ImmutableArray<DataProblem> Warnings(Cohort cohort, MatchingPolicy policy) =>
        CohortScorer.Compile(cohort, policy).Warnings;
}

using System.Collections.Immutable;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Scoring;
using MentorMatch.Tests.Given;

namespace MentorMatch.Tests.Scoring;

/// <summary>What a pair would talk about, and what a mentor offers of each wish.</summary>
public sealed class SkillTopicTests
{
    private static readonly ImmutableArray<SkillRelation> Relations = [new("Python", "R", 0.6m), new("SQL", "R", 0.9m)];

    [Theory]
    [InlineData("Go:1 SQL:2", "Go SQL:4", "Go")]
    [InlineData("Go:1 SQL:2", "go:4 sql:4", "SQL")]
    [InlineData("Rust Go", "Go:3 Rust:3", "Go")]
    [InlineData("Go", "C", null)]
    [InlineData("Go", "", null)]
    [InlineData("", "Go", null)]
    [InlineData("Python:9 Go:1", "R Go:3", "Python")]
    [InlineData("Python Go", "R Go:4", "Go")]
    [InlineData("Python SQL", "R", "SQL")]
    [InlineData("R", "SQL:2 Python", "R")]
    [InlineData("Python Go", "Python:4 R Go:4", "Go")]
    public void The_topic_is_the_wish_that_is_answered_best(string wants, string skills, string? topic)
    {
        Cohort cohort = Cohort.Create([
            Someone.Mentee("e").Wanting(Split(wants)),
            Someone.Mentor("m").Offering(Split(skills)),
            Someone.Mentor("n"),
        ]);
        SkillTopics topics = SkillTopics.Compile(cohort, Relations);
        Assert.Equal(topic, topics.Of(0, 0));
        Assert.Null(topics.Of(0, 1));
    }

    [Fact]
    public void Each_wish_has_the_skill_that_answers_it_best_or_none()
    {
        Participant mentee = Someone.Mentee("e").Wanting("python:3", "C", "R:2");
        Participant mentor = Someone.Mentor("m").Offering("SQL:4", "Python:2", "R:1");
        MatchingPolicy policy = new()
        {
            Objective = Objective.BestTotal,
            Criteria = [Criterion.LevelGap(1), Criterion.Skills],
            RelatedSkills = Relations,
        };
        Assert.Equal(
            [
                new("python", 3)
                {
                    Offered = "Python",
                    Proficiency = 2,
                    Similarity = 1,
                },
                new("C", 1),
                new("R", 2)
                {
                    Offered = "SQL",
                    Proficiency = 4,
                    Similarity = 0.9m,
                },
            ],
            SkillAnswers.Of(policy, mentee, mentor).AsEnumerable()
        );
        Assert.Equal([false, true, false], SkillAnswers.Of(policy, mentee, mentor).Select(answer => answer.IsMissing));
        Assert.Empty(SkillAnswers.Of(policy with { Criteria = [Criterion.LevelGap(1)] }, mentee, mentor));
        Assert.Empty(SkillAnswers.Of(policy with { PrivateAttributes = ["wants"] }, mentee, mentor));
    }

    [Theory]
    [InlineData("SQL", "R", "0.9")]
    [InlineData("R", "sql:1", "0.9")]
    [InlineData("R", "Python", "0.6")]
    [InlineData("Python", "SQL", null)]
    [InlineData("Python", "python", "1")]
    public void Related_skills_answer_in_both_directions(string wanted, string offered, string? similarity)
    {
        MatchingPolicy policy = new()
        {
            Objective = Objective.BestTotal,
            Criteria = [Criterion.Skills],
            RelatedSkills = Relations,
        };
        SkillAnswer answer = SkillAnswers.Of(policy, Someone.Mentee("e").Wanting(wanted), Someone.Mentor("m").Offering(offered)).Single();
        Assert.Equal(
            similarity is null ? 0 : decimal.Parse(similarity, System.Globalization.CultureInfo.InvariantCulture),
            answer.Similarity
        );
        Assert.Equal(similarity is null, answer.IsMissing);
    }

    [Fact]
    public void Among_equal_answers_the_first_by_the_mentors_order_stands_and_no_proficiency_counts_as_the_highest()
    {
        MatchingPolicy policy = new()
        {
            Objective = Objective.BestTotal,
            Criteria = [Criterion.Skills],
            RelatedSkills = [new("Go", "Rust", 0.8m), new("Go", "Zig", 1)],
        };
        Participant mentee = Someone.Mentee("e").Wanting("Go");
        Assert.Equal(
            new SkillAnswer("Go", 1) { Offered = "Rust", Similarity = 0.8m },
            SkillAnswers.Of(policy, mentee, Someone.Mentor("m").Offering("Rust", "Zig:4")).Single()
        );
    }

    private static string[] Split(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}

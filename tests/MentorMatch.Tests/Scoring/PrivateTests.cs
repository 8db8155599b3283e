using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Scoring;
using MentorMatch.Tests.Given;

namespace MentorMatch.Tests.Scoring;

/// <summary>Private facts steer scores and rules, and leave no name and no value behind.</summary>
public sealed class PrivateTests
{
    private static readonly Cohort People = Cohort.Create([
        Someone.Mentor("m").With("Gender", "hidden-value").With("site", "Lyon").At(5),
        Someone.Mentee("e").With("gender", "hidden-value").With("site", "Lyon").At(5),
    ]);

    private static readonly MatchingPolicy Policy = new()
    {
        Objective = Objective.BestTotal,
        Criteria =
        [
            Criterion.Same("GENDER").Weight(2).Named("gender-match"),
            Criterion.Same("site"),
            Criterion.LevelGap(ideal: 1, tolerance: 2),
            Criterion.Custom("own", (mentee, mentor) => 0.5m, "gender"),
        ],
        Rules = [Rule.Different("gender").Named("gender-rule"), Rule.LevelGapAtLeast(1)],
        PrivateAttributes = ["gender"],
    };

    [Fact]
    public void All_private_contributions_are_one_and_come_last()
    {
        CohortScorer scorer = CohortScorer.Compile(People, Policy);
        PairScore pair = scorer.Score("e", "m");
        Assert.Equal<string>(["same-site", "level-gap", "private"], scorer.ContributionNames);
        Assert.Equal<Contribution>(
            [new("same-site", 1, new Score(200_000)), new("level-gap", 0.5m, new Score(100_000)), new("private", null, new Score(500_000))],
            pair.Contributions
        );
        Assert.Equal("0.800000", pair.Score.ToString());
    }

    [Fact]
    public void The_score_is_the_same_as_without_privacy()
    {
        Score hidden = CohortScorer.Compile(People, Policy).Score("e", "m").Score;
        Assert.Equal(CohortScorer.Compile(People, Policy with { PrivateAttributes = [] }).Score("e", "m").Score, hidden);
    }

    [Fact]
    public void Nothing_said_about_a_pair_names_a_private_fact()
    {
        CohortScorer scorer = CohortScorer.Compile(People, Policy);
        PairScore pair = scorer.Score("e", "m");
        Assert.Equal(["private", "level-gap"], pair.BrokenRules.Select(rule => rule.Code));
        string said = string.Join(
            ' ',
            [
                .. pair.Contributions.Select(part => part.ToString()),
                .. pair.BrokenRules.Select(rule => rule.ToString()),
                scorer.EligibilityOf("e").ToString(),
            ]
        );
        Assert.DoesNotContain("gender", said, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("hidden-value", said, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("own", said, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_column_of_its_own_can_be_private_too()
    {
        CohortScorer scorer = CohortScorer.Compile(People, Policy with { PrivateAttributes = ["Level"] });
        Assert.Equal<string>(["gender-match", "same-site", "own", "private"], scorer.ContributionNames);
        Assert.Contains(scorer.Score("e", "m").BrokenRules, rule => rule.Code == "private");
        Assert.Empty(scorer.Warnings);
    }

    [Fact]
    public void Attributes_that_nobody_has_are_warned_about()
    {
        CohortScorer scorer = CohortScorer.Compile(People, Policy with { PrivateAttributes = ["gendre"], Rules = [Rule.Same("language")] });
        Assert.Equal(
            [
                "the policy names the attribute \"language\", which nobody has. Maybe the column is missing.",
                "the policy names the attribute \"gendre\", which nobody has. Maybe \"gender\" was meant.",
            ],
            scorer.Warnings.Select(warning => warning.ToString())
        );
    }
}

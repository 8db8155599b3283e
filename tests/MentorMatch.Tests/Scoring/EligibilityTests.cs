using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Scoring;
using MentorMatch.Tests.Given;

namespace MentorMatch.Tests.Scoring;

/// <summary>Who is eligible for whom: counts with their reasons, rows and columns of eligible pairs.</summary>
public sealed class EligibilityTests
{
    [Fact]
    public void What_forbids_most_comes_first_and_a_mentor_counts_once_under_each_rule()
    {
        // Two rules about a private fact are shown as one.
        Cohort cohort = Cohort.Create([
            Someone.Mentee("e").At(1).With("a", "x").With("b", "x"),
            Someone.Mentor("m1").At(1).With("a", "x").With("b", "x"),
            Someone.Mentor("m2").At(1).With("a", "x").With("b", "y"),
            Someone.Mentor("m3").At(2).With("a", "x").With("b", "y"),
            Someone.Mentor("m4").At(2).With("a", "y").With("b", "y"),
        ]);
        MatchingPolicy policy = new()
        {
            Objective = Objective.BestTotal,
            Rules = [Rule.LevelGapAtLeast(1), Rule.Different("a"), Rule.Different("b")],
            PrivateAttributes = ["a", "b"],
        };
        Eligibility found = CohortScorer.Compile(cohort, policy).EligibilityOf("e");
        Assert.Equal(("e", 4, 1), (found.Mentee, found.Mentors, found.Eligible));
        Assert.Equal([("private", 3), ("level-gap", 2)], found.Forbidden.Select(entry => (entry.Rule.Name, entry.Count)));
        Assert.Equal("1 of 4 mentors eligible: private forbids 3 of 4, level-gap forbids 2 of 4", found.ToString());
        Assert.Equal(
            [
                new BrokenRule("level-gap", "level-gap", "the level gap must be at least 1"),
                new BrokenRule("private", "private", "a rule about private facts"),
                new BrokenRule("private", "private", "a rule about private facts"),
            ],
            CohortScorer.Compile(cohort, policy).Score("e", "m1").BrokenRules.AsEnumerable()
        );
    }

    [Fact]
    public void What_forbids_a_pair_without_any_rule_says_so()
    {
        Cohort cohort = Cohort
            .Create([Someone.Both("e"), Someone.Mentor("m1").Avoiding("e"), Someone.Mentor("m2")])
            .WithBans([new Pairing("e", "m2")]);
        CohortScorer scorer = CohortScorer.Compile(cohort, new MatchingPolicy { Objective = Objective.BestTotal });
        Assert.Equal(
            [
                new BrokenRule("self", "self", "nobody is their own mentor"),
                new BrokenRule("avoid", "avoid", "one asked to avoid the other"),
                new BrokenRule("ban", "ban", "the pair is banned"),
            ],
            ((string[])["e", "m1", "m2"]).SelectMany(mentor => scorer.Score("e", mentor).BrokenRules)
        );
        Assert.Equal("no eligible mentor: avoid forbids 1 of 2, ban forbids 1 of 2", scorer.EligibilityOf("e").ToString());
    }

    [Fact]
    public void Eligible_mentors_and_mentees_are_those_whose_pairs_are_eligible() =>
        Seeds.Hold(
            100,
            random =>
            {
                CohortScorer scorer = CohortScorer.Compile(RandomCohort.Draw(random), RandomCohort.Policy(random));
                Cohort cohort = scorer.Cohort;
                (int Mentee, int Mentor, long Millionths)[] eligible =
                [
                    .. from mentee in Enumerable.Range(0, cohort.Mentees.Length)
                    from mentor in Enumerable.Range(0, cohort.Mentors.Length)
                    let pair = scorer.Score(cohort.Mentees[mentee].Id, cohort.Mentors[mentor].Id)
                    where pair.IsEligible
                    select (mentee, mentor, pair.Score.Millionths),
                ];
                for (int mentee = 0; mentee < cohort.Mentees.Length; mentee++)
                {
                    Assert.Equal(
                        eligible.Where(pair => pair.Mentee == mentee).Select(pair => (pair.Mentor, pair.Millionths)),
                        scorer.MentorsFor(mentee)
                    );
                }

                for (int mentor = 0; mentor < cohort.Mentors.Length; mentor++)
                {
                    Assert.Equal(
                        eligible.Where(pair => pair.Mentor == mentor).Select(pair => (pair.Mentee, pair.Millionths)),
                        scorer.MenteesFor(mentor)
                    );
                }
            }
        );

    [Fact]
    public void Several_minimum_scores_ask_for_the_highest_and_each_says_when_it_is_broken()
    {
        MatchingPolicy policy = new()
        {
            Objective = Objective.BestTotal,
            Criteria = [Criterion.LevelGap(ideal: 0, tolerance: 4)],
            Rules = [Rule.MinimumScore(0.75m).Named("high"), Rule.MinimumScore(0.5m).Named("low")],
        };
        Cohort cohort = Cohort.Create(
            mentors: Enumerable.Range(0, 4).Select(level => Someone.Mentor($"m{level}").At(level)),
            mentees: [Someone.Mentee("e").At(0)]
        );
        CohortScorer scorer = CohortScorer.Compile(cohort, policy);
        Assert.Equal([(0, 1_000_000L), (1, 750_000L)], scorer.MentorsFor(0));
        Assert.Equal(2, scorer.ScoreAll().Count);
        Assert.Equal(["", "", "high", "high low"], Enumerable.Range(0, 4).Select(Broken));
        string Broken(int level) => string.Join(' ', scorer.Score("e", $"m{level}").BrokenRules.Select(rule => rule.Name));
    }

    [Fact]
    public void Nobody_and_nothing_cannot_be_compiled()
    {
        Cohort cohort = Cohort.Create([]);
        Assert.Throws<ArgumentNullException>("cohort", () => CohortScorer.Compile(null!, MatchingPolicy.Default));
        Assert.Throws<ArgumentNullException>("policy", () => CohortScorer.Compile(cohort, null!));
    }

    [Fact]
    public void Somebody_who_is_not_there_is_named()
    {
        CohortScorer scorer = CohortScorer.Compile(Cohort.Create([Someone.Mentee("e"), Someone.Mentor("m")]), MatchingPolicy.Default);
        Assert.StartsWith(
            "No mentor has the id \"e\".",
            Assert.Throws<ArgumentException>("mentor", () => scorer.Score("e", "e")).Message,
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "No mentee has the id \"m\".",
            Assert.Throws<ArgumentException>("mentee", () => scorer.EligibilityOf("m")).Message,
            StringComparison.Ordinal
        );
    }
}

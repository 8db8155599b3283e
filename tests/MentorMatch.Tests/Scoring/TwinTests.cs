using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Scoring;
using MentorMatch.Tests.Given;

namespace MentorMatch.Tests.Scoring;

/// <summary>The compiled scorer against its plain twin, on random cohorts under random policies.</summary>
public sealed class TwinTests
{
    private const int Tests = 150;

    [Fact]
    public void One_pair_agrees_with_the_plain_twin() =>
        Seeds.Hold(
            Tests,
            random =>
            {
                Cohort cohort = RandomCohort.Draw(random);
                MatchingPolicy policy = RandomCohort.Policy(random);
                CohortScorer scorer = CohortScorer.Compile(cohort, policy);
                foreach ((Participant mentee, Participant mentor) in Pairs(cohort))
                {
                    PairScore pair = scorer.Score(mentee.Id, mentor.Id);
                    Assert.Equal(PlainScorer.Score(cohort, policy, mentee, mentor), pair.Score.Millionths);
                    Assert.Equal(PlainScorer.Known(cohort, policy, mentee, mentor), pair.KnownShare * 1_000_000);
                    Assert.Equal(PlainScorer.Broken(cohort, policy, mentee, mentor), pair.BrokenRules.Select(rule => rule.Code));
                }
            }
        );

    [Fact]
    public void All_pairs_at_once_agree_with_one_pair_at_a_time() =>
        Seeds.Hold(
            Tests,
            random =>
            {
                Cohort cohort = RandomCohort.Draw(random, most: 20);
                CohortScorer scorer = CohortScorer.Compile(cohort, RandomCohort.Policy(random));
                ScoredPairs all = scorer.ScoreAll(threads: random.Next(0, 4));
                int eligible = 0;
                foreach ((Participant mentee, Participant mentor) in Pairs(cohort))
                {
                    PairScore pair = scorer.Score(mentee.Id, mentor.Id);
                    Assert.Equal(pair.IsEligible, all.TryGetScore(mentee.Id, mentor.Id, out Score score));
                    Assert.True(!pair.IsEligible || pair.Score == score);
                    eligible += pair.IsEligible ? 1 : 0;
                }

                Assert.Equal(eligible, all.Count);
            }
        );

    [Fact]
    public void Contributions_add_up_exactly_and_stay_within_the_score() =>
        Seeds.Hold(
            Tests,
            random =>
            {
                Cohort cohort = RandomCohort.Draw(random);
                MatchingPolicy policy = RandomCohort.Policy(random) with { PrivateAttributes = random.Next(2) == 0 ? [] : ["site"] };
                CohortScorer scorer = CohortScorer.Compile(cohort, policy);
                foreach ((Participant mentee, Participant mentor) in Pairs(cohort))
                {
                    PairScore pair = scorer.Score(mentee.Id, mentor.Id);
                    Assert.InRange(pair.Score.Millionths, 0, 1_000_000);
                    Assert.Equal(pair.Score, pair.Contributions.Aggregate(Score.Zero, (sum, part) => sum + part.Score));
                    Assert.All(pair.Contributions, part => Assert.InRange(part.Score.Millionths, 0, pair.Score.Millionths));
                    Assert.Equal(scorer.ContributionNames, pair.Contributions.Select(part => part.Name));
                    Assert.All(pair.Contributions, part => Assert.InRange(part.Value ?? 0, 0, 1));
                }
            }
        );

    [Fact]
    public void The_order_of_the_people_and_of_their_lists_changes_nothing() =>
        Seeds.Hold(
            100,
            random =>
            {
                Cohort cohort = RandomCohort.Draw(random);
                MatchingPolicy policy = RandomCohort.Policy(random);
                Participant[] people = [.. cohort.Mentors.Concat(cohort.Mentees).Distinct().Select(person => Reversed(person))];
                random.Shuffle(people);
                Cohort shuffled = Cohort.Create(
                    people,
                    new KnownPairings { Bans = [.. cohort.Bans.Reverse()], History = [.. cohort.History.Reverse()] }
                );
                CohortScorer one = CohortScorer.Compile(cohort, policy);
                CohortScorer other = CohortScorer.Compile(shuffled, policy);
                foreach ((Participant mentee, Participant mentor) in Pairs(cohort))
                {
                    PairScore left = one.Score(mentee.Id, mentor.Id);
                    PairScore right = other.Score(mentee.Id, mentor.Id);
                    Assert.Equal(left.Contributions, right.Contributions.AsEnumerable());
                    Assert.Equal(left.BrokenRules, right.BrokenRules.AsEnumerable());
                }
            }
        );

    [Fact]
    public void The_culture_changes_nothing() =>
        Seeds.Hold(
            30,
            random =>
            {
                int seed = random.Next();
                string[] texts =
                [
                    .. ((string[])["", "tr-TR", "fr-FR", "ar-SA"]).Select(culture =>
                    {
                        string text = "";
                        Cultures.Run(culture, () => text = Everything(seed));
                        return text;
                    }),
                ];
                Assert.Single(texts.Distinct());
            }
        );

    private static string Everything(int seed)
    {
        Random random = new(seed);
        Cohort cohort = RandomCohort.Draw(random);
        CohortScorer scorer = CohortScorer.Compile(cohort, RandomCohort.Policy(random));
        return string.Join(
            '\n',
            Pairs(cohort)
                .Select(pair => scorer.Score(pair.Mentee.Id, pair.Mentor.Id))
                .Select(pair =>
                    $"{pair.Score} {string.Join(' ', pair.Contributions.Select(part => part.Score))} {string.Join(' ', pair.BrokenRules)}"
                )
                .Concat(cohort.Mentees.Select(mentee => scorer.EligibilityOf(mentee.Id).ToString()))
        );
    }

    private static Participant Reversed(Participant person) =>
        person with
        {
            Skills = [.. person.Skills.Reverse()],
            Wants = [.. person.Wants.Reverse()],
            Avoids = [.. person.Avoids.Reverse()],
        };

    private static IEnumerable<(Participant Mentee, Participant Mentor)> Pairs(Cohort cohort) =>
        cohort.Mentees.SelectMany(mentee => cohort.Mentors.Select(mentor => (mentee, mentor)));
}

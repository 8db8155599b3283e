using MentorMatch.Analysis.Reasons;
using MentorMatch.Formats;
using MentorMatch.Optimization.Certificates;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Reporting;
using MentorMatch.Scoring;
using MentorMatch.Tests.Doubles;
using MentorMatch.Tests.Given;

namespace MentorMatch.Tests.Analysis.Reasons;

/// <summary>What is said to help does help, by exactly as much as solving again with the change says, and nothing helps more.</summary>
public sealed class RemedyProperties
{
    [Fact]
    public void Each_change_does_to_the_whole_what_solving_again_with_it_says() =>
        Again.ForEverySolved(
            300,
            (pairs, terms, result) =>
            {
                foreach (string mentee in result.Unmatched.Select(left => left.Id))
                {
                    foreach (Remedy remedy in Remedies.Of(result, mentee).Ways)
                    {
                        PairingTerms changed = remedy.Kind switch
                        {
                            RemedyKind.Pin => terms with { Pins = [.. terms.Pins, new Pairing(mentee, remedy.Mentor!)] },
                            RemedyKind.PlaceMore => terms.Wider(remedy.Mentor!).Holding(mentee),
                            _ => Raised(terms, remedy.Maximum!.Value).Holding(mentee),
                        };
                        Assert.Equal(Again.Change(result, Again.Solve(pairs, changed)), remedy.Change);
                        if (remedy.Kind != RemedyKind.Pin)
                        {
                            PairingTerms free =
                                remedy.Kind == RemedyKind.PlaceMore ? terms.Wider(remedy.Mentor!) : Raised(terms, remedy.Maximum!.Value);
                            Assert.Equal(remedy.Change != Again.Change(result, Again.Solve(pairs, free)), remedy.NeedsPin);
                        }
                    }
                }
            }
        );

    [Fact]
    public void No_other_pin_and_no_other_place_does_better() =>
        Again.ForEverySolved(
            300,
            (pairs, terms, result) =>
            {
                foreach (string mentee in result.Unmatched.Select(left => left.Id))
                {
                    Remedies remedies = Remedies.Of(result, mentee);
                    PlanChange? pin = remedies.Ways.FirstOrDefault(way => way.Kind == RemedyKind.Pin)?.Change;
                    PlanChange? place = remedies.Ways.FirstOrDefault(way => way.Kind == RemedyKind.PlaceMore)?.Change ?? pin;
                    Assert.Equal(Best(result, [Again.Change(result, Again.Solve(pairs, terms.Holding(mentee)))]), pin);
                    if (pin is not null)
                    {
                        Assert.Equal(
                            Best(
                                result,
                                pairs.Mentors.Select(id => Again.Change(result, Again.Solve(pairs, terms.Wider(id).Holding(mentee))))
                            ),
                            place
                        );
                    }
                }
            }
        );

    [Fact]
    public void Lifting_one_rule_for_one_pair_does_what_solving_again_without_the_rule_for_that_pair_says()
    {
        int lifted = 0;
        Seeds.Hold(
            150,
            random =>
            {
                Cohort cohort = RandomCohort.Draw(random, most: 5);
                MatchingPolicy policy = RandomCohort.Policy(random);
                MatchResult result = Matcher.Match(cohort, policy, Format.OneToOne, FrozenClock.Options);
                if (result.Status != SolutionStatus.Optimal)
                {
                    return;
                }

                CohortScorer scorer = CohortScorer.Compile(cohort, policy);
                foreach (string mentee in result.Unmatched.Select(left => left.Id))
                {
                    if (Remedies.Of(result, mentee).Ways.FirstOrDefault(way => way.Kind == RemedyKind.AllowPair) is not { } remedy)
                    {
                        continue;
                    }

                    lifted++;
                    Assert.Equal(remedy.Rule, Assert.Single(scorer.Score(mentee, remedy.Mentor!).BrokenRules.Distinct()));
                    ScoredPairs pairs = WithPair(scorer.ScoreAll(1), mentee, remedy.Mentor!, scorer.Score(mentee, remedy.Mentor!).Score);
                    PairingTerms terms = OwnScores.BestTotal with
                    {
                        Mentors = new(default(MentorMatch.Optimization.Problems.Bounds))
                        {
                            Exceptions = System.Collections.Immutable.ImmutableSortedDictionary.CreateRange(
                                StringComparer.Ordinal,
                                cohort.Mentors.Select(mentor =>
                                    KeyValuePair.Create(
                                        mentor.Id,
                                        MentorMatch.Optimization.Problems.Bounds.AtMost(Math.Min(1, mentor.Capacity ?? 1))
                                    )
                                )
                            ),
                        },
                    };
                    Assert.Equal(Again.WithPin(result, pairs, terms, mentee, remedy.Mentor!), remedy.Change);
                }
            }
        );
        Assert.True(lifted > 20, $"Only {lifted} rules were lifted.");
    }

    [Fact]
    public void A_higher_ratio_does_what_matching_with_it_says()
    {
        int higher = 0;
        Seeds.Hold(
            100,
            random =>
            {
                Cohort cohort = RandomCohort.Draw(random, most: 7);
                MatchingPolicy policy = RandomCohort.Policy(random) with { Objective = Objective.MostMatches.Then(Objective.BestTotal) };
                MatchResult result = Matcher.Match(cohort, policy, Format.Ratio(1), FrozenClock.Options);
                foreach (string mentee in result.Unmatched.Select(left => left.Id))
                {
                    if (Remedies.Of(result, mentee).Ways.FirstOrDefault(way => way.Kind == RemedyKind.HigherMaximum) is not { } remedy)
                    {
                        continue;
                    }

                    higher++;
                    Assert.Equal(2, remedy.Maximum);
                    MatchResult again = Matcher.Match(cohort, policy, Format.Ratio(2), FrozenClock.Options);
                    if (again.Matches.Any(match => match.Mentee == mentee))
                    {
                        Assert.False(remedy.NeedsPin);
                        Assert.Equal(Again.Change(result, again), remedy.Change);
                    }
                }
            }
        );
        Assert.True(higher > 10, $"Only {higher} maxima were raised.");
    }

    private static PairingTerms Raised(PairingTerms terms, int maximum) =>
        terms with
        {
            Mentors = terms.Mentors with { Default = new(terms.Mentors.Default.Min, maximum) },
        };

    private static PlanChange? Best(MatchResult result, IEnumerable<PlanChange?> changes) =>
        changes
            .OfType<PlanChange>()
            .OrderByDescending(change => change.Matches)
            .ThenByDescending(change => result.Minimize ? -change.Total : change.Total)
            .Cast<PlanChange?>()
            .FirstOrDefault();

    private static ScoredPairs WithPair(ScoredPairs pairs, string mentee, string mentor, Score score)
    {
        List<int> starts = [0];
        List<int> mentors = [];
        List<long> scores = [];
        for (int row = 0; row < pairs.Mentees.Length; row++)
        {
            mentors.AddRange(pairs.MentorIndexes[pairs.RowStarts[row]..pairs.RowStarts[row + 1]]);
            scores.AddRange(pairs.Millionths[pairs.RowStarts[row]..pairs.RowStarts[row + 1]]);
            if (pairs.Mentees[row] == mentee)
            {
                mentors.Add(pairs.IndexOfMentor(mentor));
                scores.Add(score.Millionths);
            }

            starts.Add(mentors.Count);
        }

        return ScoredPairs.FromRows(pairs.Mentees, pairs.Mentors, [.. starts], [.. mentors], [.. scores]);
    }
}

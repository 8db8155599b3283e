using MentorMatch.Analysis.Certainty;
using MentorMatch.Formats;
using MentorMatch.Optimization.Certificates;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Reporting;
using MentorMatch.Scoring;
using MentorMatch.Tests.Doubles;
using MentorMatch.Tests.Given;

namespace MentorMatch.Tests.Analysis.Certainty;

/// <summary>How sure a plan is said to be is what solving again with one thing changed finds.</summary>
public sealed class PlanCertaintyProperties
{
    [Fact]
    public void Every_eligible_pair_stands_in_every_best_plan_in_some_or_in_none_as_solving_again_says() =>
        Again.ForEverySolved(
            250,
            (pairs, terms, result) =>
            {
                PlanCertainty certainty = PlanCertainty.Of(result);
                int inNone = 0;
                bool isOnly = true;
                foreach (Pairing pair in Again.All(pairs))
                {
                    bool with = Again.WithPin(result, pairs, terms, pair.Mentee, pair.Mentor) is { IsNone: true };
                    bool without = Again.WithoutPair(result, pairs, terms, pair.Mentee, pair.Mentor) is { IsNone: true };
                    if (certainty.Pairs.FirstOrDefault(known => Is(known, pair)) is { } chosen)
                    {
                        Assert.True(with);
                        Assert.Equal(without ? PairStanding.InSome : PairStanding.InEvery, chosen.Standing);
                        isOnly &= !without;
                    }
                    else
                    {
                        Assert.True(without);
                        Assert.Equal(with, certainty.Ties.Any(tie => tie.Mentee == pair.Mentee && tie.Mentor == pair.Mentor));
                        inNone += with ? 0 : 1;
                        isOnly &= !with;
                    }
                }

                Assert.Equal((inNone, isOnly), (certainty.PairsInNone, certainty.IsOnlyBestPlan));
                Assert.Equal(result.Matches.Length + certainty.TiedPairs + certainty.PairsInNone, result.EligiblePairs);
            }
        );

    [Fact]
    public void Margins_and_runners_up_are_those_of_solving_again() =>
        Again.ForEverySolved(
            250,
            (pairs, terms, result) =>
            {
                PlanCertainty certainty = PlanCertainty.Of(result);
                Assert.True(certainty.MarginsAreKnown);
                Assert.True(certainty.HasNoPolicy);
                foreach (PairCertainty pair in certainty.Pairs)
                {
                    Assert.Equal(Again.WithoutPair(result, pairs, terms, pair.Mentee, pair.Mentor), pair.Without);
                    (string Mentor, PlanChange Change)[] others =
                    [
                        .. Again
                            .All(pairs)
                            .Where(other => other.Mentee == pair.Mentee && result.Matches.All(match => match.Pairing != other))
                            .Select(other => (other.Mentor, Change: Again.WithPin(result, pairs, terms, other.Mentee, other.Mentor)))
                            .Where(other => other.Change is not null)
                            .Select(other => (other.Mentor, other.Change!.Value))
                            .OrderByDescending(other => other.Value.Matches)
                            .ThenByDescending(other => result.Minimize ? -other.Value.Total : other.Value.Total)
                            .ThenBy(other => other.Mentor, StringComparer.Ordinal),
                    ];
                    Assert.Equal(others.Length > 0 ? others[0].Mentor : null, pair.RunnerUp);
                    Assert.Equal(others.Length > 0 ? others[0].Change : null, pair.WithRunnerUp);
                }
            }
        );

    [Fact]
    public void A_pair_stands_at_the_worst_of_its_blanks_exactly_when_a_best_plan_has_it_at_that_score()
    {
        int standing = 0;
        int falling = 0;
        ForEveryCohort(
            120,
            (cohort, policy, result) =>
            {
                CohortScorer scorer = CohortScorer.Compile(cohort, policy);
                PairingTerms terms = new()
                {
                    Objective = (policy.Objective.PutsMatchesFirst ? OwnScores.MostMatches : OwnScores.BestTotal).Objective,
                    Mentors = new(new(0, 1))
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
                foreach (PairCertainty pair in PlanCertainty.Of(result, withWeights: false).Pairs.Where(pair => pair.Blanks is not null))
                {
                    PairBlanks blanks = pair.Blanks!;
                    Assert.True(blanks.Worst <= pair.Score && pair.Score <= blanks.Best);
                    ScoredPairs fallen = Rescored(scorer.ScoreAll(1), pair.Mentee, pair.Mentor, blanks.Worst);
                    MatchResult best = Again.Solve(fallen, terms);
                    bool stands =
                        blanks.IsAllowedAtWorst && Again.WithPin(best, fallen, terms, pair.Mentee, pair.Mentor) is { IsNone: true };
                    Assert.Equal(stands, pair.StandsAtWorst);
                    standing += stands ? 1 : 0;
                    falling += stands ? 0 : 1;
                }
            }
        );
        Assert.True(standing > 50 && falling > 10, $"{standing} stood and {falling} fell.");
    }

    [Fact]
    public void The_worst_and_the_best_score_are_those_of_the_same_policy_with_the_answers_filled_in()
    {
        Cohort cohort = Cohort.Create(mentors: [Someone.Mentor("m1").At(3)], mentees: [Someone.Mentee("e1").At(1), Someone.Mentee("e2")]);
        MatchingPolicy With(Fraction? answer) =>
            new()
            {
                Objective = Objective.BestTotal,
                Criteria =
                [
                    Criterion.Custom("asked", (_, _) => answer).Weight(2),
                    Criterion.Custom("given", (_, _) => Fraction.Of(1, 3)).Weight(3),
                    Criterion.LevelGap(ideal: 2).Weight(1),
                ],
            };
        PlanCertainty certainty = PlanCertainty.Of(Matcher.Match(cohort, With(null), Format.Ratio(2), FrozenClock.Options));
        PairBlanks first = certainty.Pairs[0].Blanks!;
        Assert.Equal("asked", Assert.Single(first.Unknown));
        Assert.Equal(CohortScorer.Compile(cohort, With(0)).Score("e1", "m1").Score, first.Worst);
        Assert.Equal(CohortScorer.Compile(cohort, With(1)).Score("e1", "m1").Score, first.Best);
        Assert.Equal("asked level-gap", string.Join(' ', certainty.Pairs[1].Blanks!.Unknown));
        Assert.Null(PlanCertainty.Of(Matcher.Match(cohort, With(1), Format.OneToOne, FrozenClock.Options)).Pairs[0].Blanks);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void A_pair_that_ties_at_its_worst_still_stands_and_one_that_falls_behind_does_not(int thousandths, bool stands)
    {
        // m1 is scored by one criterion of two, 1, and at worst 0.5; m2 has 0.5, or a little more.
        Cohort cohort = Cohort.Create(mentors: [Someone.Mentor("m1"), Someone.Mentor("m2")], mentees: [Someone.Mentee("e1")]);
        MatchingPolicy policy = new()
        {
            Objective = Objective.BestTotal,
            Criteria =
            [
                Criterion.Custom("asked", (_, mentor) => mentor.Id == "m1" ? null : Fraction.Of(thousandths, 1000)),
                Criterion.Custom("given", (_, _) => 1),
            ],
        };
        PairCertainty pair = Assert.Single(
            PlanCertainty.Of(Matcher.Match(cohort, policy, Format.OneToOne, FrozenClock.Options), withWeights: false).Pairs
        );
        Assert.Equal(("m1", new Score(500_000)), (pair.Mentor, pair.Blanks!.Worst));
        Assert.Equal(stands, pair.StandsAtWorst);
    }

    [Fact]
    public void What_is_private_is_no_blank_that_could_be_told()
    {
        Cohort cohort = Cohort.Create(mentors: [Someone.Mentor("m1").At(3)], mentees: [Someone.Mentee("e1")]);
        MatchingPolicy policy = new()
        {
            Objective = Objective.BestTotal,
            Criteria = [Criterion.LevelGap(ideal: 2), Criterion.Custom("given", (_, _) => 1)],
            PrivateAttributes = ["level"],
        };
        PlanCertainty certainty = PlanCertainty.Of(Matcher.Match(cohort, policy, Format.OneToOne, FrozenClock.Options));
        Assert.Null(Assert.Single(certainty.Pairs).Blanks);
    }

    [Fact]
    public void A_plan_holds_at_both_ends_of_each_weight_and_not_a_thousandth_further()
    {
        int ends = 0;
        ForEveryCohort(
            15,
            (cohort, policy, result) =>
            {
                foreach (WeightRange range in PlanCertainty.Of(result).Weights)
                {
                    Assert.InRange(range.Weight, range.Least, range.Most);
                    Assert.True(Loss(cohort, policy, result, range.Criterion, range.Least) is { } low && low.Loss <= low.Rounding);
                    Assert.True(Loss(cohort, policy, result, range.Criterion, range.Most) is { } high && high.Loss <= high.Rounding);
                    Assert.Equal(range.FailsBelow is null, range.Least == 0.001m);
                    Assert.Equal(range.FailsAbove is null, range.Most == 1000);
                    foreach (decimal outside in new[] { range.FailsBelow, range.FailsAbove }.OfType<decimal>())
                    {
                        ends++;
                        Assert.Equal(0.001m, Math.Min(Math.Abs(outside - range.Least), Math.Abs(outside - range.Most)));
                        Assert.False(Loss(cohort, policy, result, range.Criterion, outside) is { } past && past.Loss <= past.Rounding);
                    }
                }
            }
        );
        Assert.True(ends > 10, $"Only {ends} ends were found.");
    }

    [Fact]
    public void Where_every_answer_is_known_a_plan_holds_between_the_ends_as_well()
    {
        int between = 0;
        ForEveryCohort(
            12,
            (cohort, policy, result) =>
            {
                MatchingPolicy known = policy with
                {
                    Criteria = [.. policy.Criteria.Select(criterion => criterion.IfUnknown(0.5m))],
                    Rules = [.. policy.Rules.Where(rule => rule.Code != "minimum-score")],
                };
                MatchResult plan = Matcher.Match(cohort, known, Format.OneToOne, FrozenClock.Options);
                foreach (WeightRange range in PlanCertainty.Of(plan).Weights)
                {
                    Assert.True(range.HoldsBetween);
                    foreach (decimal share in (decimal[])[0.1m, 0.37m, 0.5m, 0.81m])
                    {
                        decimal weight = decimal.Round(range.Least + (share * (range.Most - range.Least)), 3);
                        (long loss, long rounding) = Loss(cohort, known, plan, range.Criterion, weight)!.Value;
                        Assert.True(loss <= 3 * rounding, $"{range.Criterion} at {weight}: {loss} lost");
                        between++;
                    }
                }
            }
        );
        Assert.True(between > 50);
    }

    [Fact]
    public void Formats_that_have_no_answer_are_refused_by_name()
    {
        Cohort cohort = Cohort.Create(mentors: [Someone.Mentor("m1")], mentees: [Someone.Mentee("e1")]);
        MatchResult groups = Matcher.Match(cohort, MatchingPolicy.Default, Format.Groups(1, 2), FrozenClock.Options);
        Assert.Contains("groups", Assert.Throws<DataProblemsException>(() => PlanCertainty.Of(groups)).Message, StringComparison.Ordinal);
    }

    private static bool Is(PairCertainty pair, Pairing pairing) => pair.Mentee == pairing.Mentee && pair.Mentor == pairing.Mentor;

    private static void ForEveryCohort(int count, Action<Cohort, MatchingPolicy, MatchResult> test) =>
        Seeds.Hold(
            count,
            random =>
            {
                Cohort cohort = RandomCohort.Draw(random, most: 5);
                MatchingPolicy policy = RandomCohort.Policy(random);
                if (random.Next(2) == 0)
                {
                    policy = policy with { Objective = Objective.MostMatches.Then(Objective.BestTotal) };
                }

                MatchResult result = Matcher.Match(cohort, policy, Format.OneToOne, FrozenClock.Options);
                Assert.Equal(SolutionStatus.Optimal, result.Status);
                test(cohort, policy, result);
            }
        );

    /// <summary>By how many millionths the plan falls short of the best one at another weight, and how many rounding explains; <see langword="null"/> when it is no plan there.</summary>
    private static (long Loss, long Rounding)? Loss(
        Cohort cohort,
        MatchingPolicy policy,
        MatchResult plan,
        string criterion,
        decimal weight
    )
    {
        MatchingPolicy moved = policy with
        {
            Criteria = [.. policy.Criteria.Select(known => known.Name == criterion ? known.Weight(weight) : known)],
        };
        CohortScorer scorer = CohortScorer.Compile(cohort, moved);
        PairScore[] scores = [.. plan.Matches.Select(match => scorer.Score(match.Mentee, match.Mentor))];
        MatchResult best = Matcher.Match(cohort, moved, Format.OneToOne, FrozenClock.Options);
        bool isPlan =
            scores.All(score => score.IsEligible) && (policy.Objective.PutsMatchesFirst ? best.Matches.Length == scores.Length : true);
        return isPlan
            ? (best.Total.Millionths - scores.Sum(score => score.Score.Millionths), (best.Matches.Length + scores.Length + 1) / 2)
            : null;
    }

    private static ScoredPairs Rescored(ScoredPairs pairs, string mentee, string mentor, Score score)
    {
        long[] scores = pairs.Millionths.ToArray();
        int row = pairs.IndexOfMentee(mentee);
        for (int edge = pairs.RowStarts[row]; edge < pairs.RowStarts[row + 1]; edge++)
        {
            scores[edge] = pairs.Mentors[pairs.MentorIndexes[edge]] == mentor ? score.Millionths : scores[edge];
        }

        return ScoredPairs.FromRows(pairs.Mentees, pairs.Mentors, pairs.RowStarts, pairs.MentorIndexes, scores);
    }
}

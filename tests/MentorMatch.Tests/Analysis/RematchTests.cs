using System.Collections.Immutable;
using System.Globalization;
using MentorMatch.Analysis.Changes;
using MentorMatch.Formats;
using MentorMatch.Optimization.Certificates;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Reporting;
using MentorMatch.Scoring;
using MentorMatch.Tests.Doubles;
using MentorMatch.Tests.Given;
using Xunit.Abstractions;

namespace MentorMatch.Tests.Analysis;

/// <summary>Plans with few changes against exhaustive search.</summary>
public sealed class RematchTests(ITestOutputHelper output)
{
    private const int Rounds = 60;

    [Fact]
    public void Every_line_of_the_price_list_is_the_best_plan_with_so_many_changes()
    {
        int lines = 0;
        int exact = 0;
        for (int seed = 1; seed <= Rounds; seed++)
        {
            (Cohort cohort, MatchingPolicy policy, ImmutableArray<Pairing> current) = Draw(new Random(seed));
            Rematch list = Rematch.PriceList(current, cohort, policy, Format.OneToOne, FrozenClock.Options);
            MatchResult unlimited = Matcher.Match(cohort, policy, Format.OneToOne, FrozenClock.Options);
            string about = string.Create(CultureInfo.InvariantCulture, $"seed {seed}");
            Assert.True(list.Lines[^1].MostChanges is null && list.Lines[^1].Total == unlimited.Total, about);
            Assert.Equal(unlimited.Matches.Length, list.Lines[^1].Matched);
            Assert.Equal(list.Lines[^1].Total, list.Lines[^2].Total);
            foreach (RematchLine line in list.Lines)
            {
                (long Matched, long Total)? best = BestByHand(cohort, policy, current, line.MostChanges ?? current.Length);
                Assert.Equal(best is null, line.Status == SolutionStatus.Infeasible);
                lines++;
                exact += line.Status is SolutionStatus.Optimal or SolutionStatus.Infeasible ? 1 : 0;
                if (best is { } expected && line.Status == SolutionStatus.Optimal)
                {
                    Assert.Equal(expected.Total, line.Total.Millionths);
                    Assert.True(!policy.Objective.PutsMatchesFirst || line.Matched == expected.Matched, about);
                    Assert.True(line.Changes <= (line.MostChanges ?? int.MaxValue), about);
                }
            }

            Assert.True(list.Lines[0].Changes == 0, about);
            for (int k = 1; k < list.Lines.Length; k++)
            {
                RematchLine less = list.Lines[k - 1];
                RematchLine more = list.Lines[k];
                Assert.True(
                    !policy.Objective.PutsMatchesFirst || more.Matched >= less.Matched,
                    $"{about}: more changes match fewer people"
                );
                Assert.True((policy.Objective.PutsMatchesFirst && more.Matched > less.Matched) || more.Total >= less.Total, about);
            }
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"no gap in {exact} of {lines} plans"));
        Assert.True(exact * 100 >= lines * 95);
    }

    [Fact]
    public void A_price_for_each_change_gives_the_plan_whose_total_less_the_price_is_best()
    {
        for (int seed = 1; seed <= Rounds; seed++)
        {
            (Cohort cohort, MatchingPolicy policy, ImmutableArray<Pairing> current) = Draw(new Random(seed));
            policy = policy with { Objective = Objective.BestTotal };
            Rematch list = Rematch.PriceList(current, cohort, policy, Format.OneToOne, FrozenClock.Options);
            Score price = new(1_000 * seed * 7);
            MatchResult plan = Rematch.WithPrice(current, cohort, policy, Format.OneToOne, price, FrozenClock.Options);
            int changes = current.Length - plan.Matches.Count(match => current.Contains(new Pairing(match.Mentee, match.Mentor)));
            long best = list.Lines.Max(line => line.Total.Millionths - (line.Changes * price.Millionths));
            Assert.Equal(SolutionStatus.Optimal, plan.Status);
            Assert.Equal(best, plan.Total.Millionths - (changes * price.Millionths));
        }
    }

    [Fact]
    public void A_plan_is_verified_with_the_number_of_changes_it_was_made_with_and_no_smaller_one()
    {
        (Cohort cohort, MatchingPolicy policy, ImmutableArray<Pairing> current) = Draw(new Random(3));
        MatchResult plan = Rematch.WithAtMost(current, cohort, policy, Format.OneToOne, 2, FrozenClock.Options);
        ResultDocument document = ResultDocument.From(plan);
        Assert.True(Rematch.Verify(document, current, cohort, policy, Format.OneToOne, 2).Holds);
        Assert.False(Rematch.Verify(document, current, cohort, policy, Format.OneToOne, 1).Holds);
        Assert.False(ResultVerifier.Verify(document, cohort, policy, Format.OneToOne).Holds);
        Assert.Contains("kept", Assert.Single(plan.Quotas).Message(), StringComparison.Ordinal);
    }

    [Fact]
    public void Who_left_or_came_is_no_change()
    {
        (Cohort cohort, MatchingPolicy policy, ImmutableArray<Pairing> current) = Draw(new Random(3));
        Rematch list = Rematch.PriceList(current.Add(new Pairing("gone", "m0")), cohort, policy, Format.OneToOne, FrozenClock.Options);
        Assert.Equal((current.Length + 1, current.Length), (list.Current, list.Keepable));
        Assert.Equal(0, list.Lines[0].Changes);
        Assert.Equal("rematch", list.ToSection().Id);
        Assert.Equal("sans limite", list.ToSection(Language.French).Tables[0].Rows[^1][0].Text);
    }

    [Fact]
    public void Other_formats_are_refused_by_name()
    {
        (Cohort cohort, MatchingPolicy policy, ImmutableArray<Pairing> current) = Draw(new Random(3));
        DataProblemsException refused = Assert.Throws<DataProblemsException>(() =>
            Rematch.PriceList(current, cohort, policy, Format.Groups())
        );
        Assert.Contains("the format groups knows no rematch", refused.Message, StringComparison.Ordinal);
    }

    private static (Cohort, MatchingPolicy, ImmutableArray<Pairing>) Draw(Random random)
    {
        int size = random.Next(4, 6);
        Cohort cohort = Cohort.Create([
            .. Enumerable.Range(0, size).Select(k => Someone.Mentor($"m{k}").At(random.Next(1, 9))),
            .. Enumerable.Range(0, size).Select(k => Someone.Mentee($"e{k}").At(random.Next(1, 9)).Preferring($"m{random.Next(size)}")),
        ]);
        MatchingPolicy policy = new()
        {
            Objective = random.Next(2) == 0 ? Objective.BestTotal : Objective.MostMatches.Then(Objective.BestTotal),
            Criteria = [Criterion.LevelGap(ideal: 2, tolerance: 7), Criterion.Preferences.Weight(0.4m)],
        };
        int[] mentors = [.. Enumerable.Range(0, size)];
        random.Shuffle(mentors);
        return (cohort, policy, [.. mentors.Take(size - 1).Select((mentor, k) => new Pairing($"e{k}", $"m{mentor}"))]);
    }

    private static (long, long)? BestByHand(Cohort cohort, MatchingPolicy policy, ImmutableArray<Pairing> current, int changes)
    {
        ScoredPairs pairs = CohortScorer.Compile(cohort, policy).ScoreAll(1, null, CancellationToken.None);
        (long, long)? best = null;
        Visit(0, [], 0, 0, 0);
        return best;

        void Visit(int mentee, ImmutableHashSet<string> taken, long matched, long total, int kept)
        {
            if (mentee == cohort.Mentees.Length)
            {
                (long, long) value = (policy.Objective.PutsMatchesFirst ? matched : 0, total);
                if (kept >= current.Length - changes && (best is not { } known || value.CompareTo(known) > 0))
                {
                    best = value;
                }

                return;
            }

            string id = cohort.Mentees[mentee].Id;
            Visit(mentee + 1, taken, matched, total, kept);
            foreach (Participant mentor in cohort.Mentors)
            {
                if (!taken.Contains(mentor.Id) && pairs.TryGetScore(id, mentor.Id, out Score score))
                {
                    int keeps = current.Contains(new Pairing(id, mentor.Id)) ? 1 : 0;
                    Visit(mentee + 1, taken.Add(mentor.Id), matched + 1, total + score.Millionths, kept + keeps);
                }
            }
        }
    }
}

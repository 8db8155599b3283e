using System.Collections.Immutable;
using MentorMatch.Analysis.Learning;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Reporting;
using MentorMatch.Testing;
using MentorMatch.Tests.Doubles;

namespace MentorMatch.Tests.Analysis;

/// <summary>What is planted in past matches is found again, and where there is little to find, that is said.</summary>
public sealed class LearningTests
{
    private const int People = 120;

    /// <summary>Anybody with anybody: what a criterion says of a pair is a number drawn from the two ids.</summary>
    private static readonly Cohort Crowd = Cohort.Create(
        Enumerable
            .Range(0, 40)
            .Select(k => new Participant { Id = FormattableString.Invariant($"m{k:00}"), Role = ParticipantRole.Mentor }),
        Enumerable
            .Range(0, People)
            .Select(k => new Participant { Id = FormattableString.Invariant($"e{k:000}"), Role = ParticipantRole.Mentee })
    );

    private static readonly MatchingPolicy ThreeThings = new()
    {
        Name = "three things",
        Objective = Objective.MostMatches.Then(Objective.BestTotal),
        Criteria = [Drawn("one").Weight(1), Drawn("two").Weight(1), Drawn("three").Weight(1)],
    };

    [Theory]
    [InlineData(PastMatchKind.Rating)]
    [InlineData(PastMatchKind.Outcome)]
    public void Planted_weights_lie_in_their_intervals_and_a_policy_with_about_them_is_suggested(PastMatchKind kind)
    {
        LearnedWeights learned = LearnedWeights.Of(
            Crowd,
            ThreeThings,
            Past(kind, 300, [6, 3, 1], noise: 0.15, seed: 1),
            new LearningOptions { Resamples = 60 }
        );
        Assert.Equal(LearningVerdict.Suggestion, learned.Verdict);
        decimal[] planted = [0.6m, 0.3m, 0.1m];
        for (int k = 0; k < 3; k++)
        {
            Assert.True(learned.Weights[k].Interval!.Value.Contains(planted[k]), learned.Weights[k].ToString());
            Assert.InRange(learned.Weights[k].Learned!.Value, planted[k] - 0.12m, planted[k] + 0.12m);
            Assert.Equal(
                decimal.Round(learned.Weights[k].Learned!.Value * 3, 3, MidpointRounding.AwayFromZero),
                learned.Suggestion!.Criteria[k].Weight
            );
        }

        Assert.True(learned.Learned!.Agreement > learned.Current!.Agreement);
        Assert.True(learned.Learned.SquaredError < learned.Current.SquaredError);
        Assert.True(learned.Current.SquaredError < learned.NoModel!.SquaredError);
        Assert.InRange(learned.Learned.CalibrationSlope!.Value, 0.7m, 1.3m);
        Assert.True(learned.Violation < 1e-7);
        Assert.Equal(300, learned.Calibration.Sum(bin => bin.Matches));
        Assert.Equal(ThreeThings.Name, learned.Suggestion!.Name);
        Assert.Equal(1, ThreeThings.Criteria[0].Weight);
    }

    [Fact]
    public void Intervals_hold_the_planted_weights_about_as_often_as_they_say()
    {
        const int rounds = 40;
        int held = 0;
        for (int round = 0; round < rounds; round++)
        {
            LearnedWeights learned = LearnedWeights.Of(
                Crowd,
                ThreeThings,
                Past(PastMatchKind.Rating, 150, [5, 3, 2], noise: 0.4, seed: 1000 + round),
                new LearningOptions { Resamples = 60, Seed = (ulong)round }
            );
            held += learned
                .Weights.Zip((decimal[])[0.5m, 0.3m, 0.2m], (weight, planted) => weight.Interval!.Value.Contains(planted) ? 1 : 0)
                .Sum();
        }

        // 95 of 100 are promised; of 120 that is 114, and three standard deviations less are 107.
        Assert.InRange(held, 107, 120);
    }

    [Fact]
    public void The_order_of_rows_and_the_threads_change_nothing()
    {
        PastMatches past = Past(PastMatchKind.Outcome, 150, [4, 1, 1], noise: 0.3, seed: 3);
        PastMatch[] shuffled = [.. past.Matches];
        new Random(4).Shuffle(shuffled);
        string one = SectionText.Of(
            LearnedWeights.Of(Crowd, ThreeThings, past, new LearningOptions { Resamples = 60, Threads = 1 }).ToSection(Language.English)
        );
        string other = SectionText.Of(
            LearnedWeights
                .Of(Crowd, ThreeThings, PastMatches.Outcomes(shuffled), new LearningOptions { Resamples = 60, Threads = 3 })
                .ToSection(Language.English)
        );
        Assert.Equal(one, other);
    }

    [Fact]
    public void The_mean_alone_is_as_wrong_as_the_means_of_the_other_parts_are()
    {
        PastMatches past = Past(PastMatchKind.Outcome, 150, [4, 1, 1], noise: 0.3, seed: 5);
        LearnedWeights learned = LearnedWeights.Of(Crowd, ThreeThings, past, new LearningOptions { Resamples = 40, Seed = 9 });
        string[] mentees = [.. past.Matches.Select(match => match.Mentee).Distinct().Order(StringComparer.Ordinal)];
        SplitMix64 chance = new(SplitMix64.Mix(SplitMix64.Mix(9) + ulong.MaxValue));
        int[] order = [.. Enumerable.Range(0, mentees.Length)];
        for (int left = order.Length - 1; left > 0; left--)
        {
            int at = chance.Next(left + 1);
            (order[left], order[at]) = (order[at], order[left]);
        }

        Dictionary<string, int> part = order
            .Select((mentee, at) => (Id: mentees[mentee], Part: at % 5))
            .ToDictionary(entry => entry.Id, entry => entry.Part);
        decimal error = past.Matches.Average(match =>
        {
            decimal mean = past.Matches.Where(other => part[other.Mentee] != part[match.Mentee]).Average(other => other.Value);
            return (mean - match.Value) * (mean - match.Value);
        });
        Assert.Equal(error, learned.NoModel!.SquaredError, 5);
        Assert.Equal(0.5m, learned.NoModel.Agreement);
    }

    [Fact]
    public void Chance_teaches_nothing()
    {
        LearnedWeights learned = LearnedWeights.Of(
            Crowd,
            ThreeThings,
            Past(PastMatchKind.Outcome, 200, [0, 0, 0], noise: 1, seed: 6),
            new LearningOptions { Resamples = 40 }
        );
        Assert.Equal(LearningVerdict.NoBetterThanChance, learned.Verdict);
        Assert.Null(learned.Suggestion);
        Assert.Contains(
            learned.ToSection(Language.English).Paragraphs,
            text => text.StartsWith("Too little to say", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Weights_that_are_right_already_are_left_alone()
    {
        MatchingPolicy right = ThreeThings with { Criteria = [Drawn("one").Weight(5), Drawn("two").Weight(3), Drawn("three").Weight(2)] };
        LearnedWeights learned = LearnedWeights.Of(
            Crowd,
            right,
            Past(PastMatchKind.Rating, 200, [5, 3, 2], noise: 0.3, seed: 7),
            new LearningOptions { Resamples = 100 }
        );
        Assert.Equal(LearningVerdict.CurrentWeightsFit, learned.Verdict);
        Assert.Null(learned.Suggestion);
    }

    [Theory]
    [InlineData(PastMatchKind.Rating, 29)]
    [InlineData(PastMatchKind.Outcome, 45)]
    public void Too_few_past_matches_are_counted_and_nothing_is_fitted(PastMatchKind kind, int matches)
    {
        LearnedWeights learned = LearnedWeights.Of(Crowd, ThreeThings, Past(kind, matches, [6, 3, 1], noise: 0.1, seed: 8));
        Assert.Equal(LearningVerdict.TooFewMatches, learned.Verdict);
        Assert.Equal(30, learned.TellingNeeded);
        Assert.True(learned.Telling < 30);
        Assert.Null(learned.Learned);
        Assert.All(learned.Weights, weight => Assert.Null(weight.Learned));
    }

    [Fact]
    public void Ratings_that_are_all_alike_tell_nothing()
    {
        PastMatches same = PastMatches.Rated(
            Past(PastMatchKind.Rating, 100, [1, 1, 1], 0, 9).Matches.Select(match => match with { Value = 4 })
        );
        LearnedWeights learned = LearnedWeights.Of(Crowd, ThreeThings, same);
        Assert.Equal(LearningVerdict.TooFewMatches, learned.Verdict);
        Assert.Equal(0, learned.Telling);
    }

    [Fact]
    public void A_criterion_that_never_differs_or_is_hardly_known_cannot_be_learned_and_keeps_its_weight()
    {
        MatchingPolicy five = ThreeThings with
        {
            Criteria =
            [
                .. ThreeThings.Criteria,
                Criterion.Custom("always", (_, _) => 0.5m).Weight(7),
                Criterion
                    .Custom("rarely", (mentee, _) => string.CompareOrdinal(mentee.Id, "e002") < 0 ? Draw("rarely", mentee.Id, "") : null)
                    .Weight(2),
            ],
        };
        LearnedWeights learned = LearnedWeights.Of(
            Crowd,
            five,
            Past(PastMatchKind.Rating, 400, [6, 3, 1], noise: 0.1, seed: 10),
            new LearningOptions { Resamples = 60 }
        );
        Assert.Equal([true, true, true, false, false], learned.Weights.Select(weight => weight.CanBeLearned));
        Assert.Equal(LearningVerdict.Suggestion, learned.Verdict);
        Assert.Equal([7, 2], learned.Suggestion!.Criteria.Skip(3).Select(criterion => criterion.Weight));
        Assert.InRange(learned.Suggestion.Criteria.Take(3).Sum(criterion => criterion.Weight), 2.99m, 3.01m);

        LearnedWeights nothing = LearnedWeights.Of(
            Crowd,
            five with
            {
                Criteria = [five.Criteria[3]],
            },
            Past(PastMatchKind.Rating, 100, [1, 1, 1], 0.1, 11)
        );
        Assert.Equal(LearningVerdict.NothingVaries, nothing.Verdict);
    }

    [Fact]
    public void What_is_not_known_of_a_match_speaks_neither_for_nor_against_it()
    {
        MatchingPolicy blanks = ThreeThings with
        {
            Criteria =
            [
                Criterion.Custom(
                    "one",
                    (mentee, mentor) => Draw("blank", mentee.Id, mentor.Id) < 0.4m ? null : Draw("one", mentee.Id, mentor.Id)
                ),
                ThreeThings.Criteria[1],
                ThreeThings.Criteria[2],
            ],
        };
        LearnedWeights learned = LearnedWeights.Of(
            Crowd,
            blanks,
            Past(PastMatchKind.Rating, 500, [6, 3, 1], noise: 0.1, seed: 12),
            new LearningOptions { Resamples = 60 }
        );
        Assert.InRange(learned.Weights[0].Known, 250, 350);
        Assert.InRange(learned.Weights[0].Learned!.Value, 0.5m, 0.7m);
    }

    [Fact]
    public void A_private_criterion_is_learned_like_any_other()
    {
        MatchingPolicy open = ThreeThings with
        {
            Criteria =
            [
                Criterion.Custom("one", (mentee, mentor) => Draw("one", mentee.Id, mentor.Id), "site"),
                .. ThreeThings.Criteria.Skip(1),
            ],
        };
        PastMatches past = Past(PastMatchKind.Rating, 100, [6, 3, 1], noise: 0.1, seed: 16);
        LearningOptions options = new() { Resamples = 40 };
        Assert.Equal(
            LearnedWeights.Of(Crowd, open, past, options).Weights,
            LearnedWeights.Of(Crowd, open with { PrivateAttributes = ["site"] }, past, options).Weights.AsEnumerable()
        );
    }

    [Fact]
    public void People_who_are_not_known_are_left_out_and_named_and_none_known_is_refused()
    {
        PastMatches past = Past(PastMatchKind.Rating, 60, [6, 3, 1], noise: 0.1, seed: 13);
        PastMatches more = PastMatches.Rated([.. past.Matches, new PastMatch("gone", "m01", past.Highest)]);
        LearnedWeights learned = LearnedWeights.Of(Crowd, ThreeThings, more, new LearningOptions { Resamples = 40 });
        Assert.Equal(60, learned.Matches);
        Assert.Equal("gone", Assert.Single(learned.LeftOut).Mentee);
        Assert.Contains(learned.ToSection(Language.English).Paragraphs, text => text.Contains("gone–m01", StringComparison.Ordinal));
        DataProblemsException refused = Assert.Throws<DataProblemsException>(() =>
            LearnedWeights.Of(Crowd, ThreeThings, PastMatches.Rated([new PastMatch("gone", "m01", 3)]))
        );
        Assert.Equal("no-past-match", Assert.Single(refused.Problems).Code);
    }

    [Fact]
    public void Values_off_the_scale_are_refused()
    {
        Assert.Throws<ArgumentException>(() => PastMatches.Outcomes([new PastMatch("e000", "m00", 0.5m)]));
        Assert.Throws<ArgumentException>(() => PastMatches.Rated([new PastMatch("e000", "m00", 6)], 1, 5));
        Assert.Throws<ArgumentException>(() => PastMatches.Rated([], 5, 5));
        Assert.Throws<ArgumentOutOfRangeException>(() => new LearningOptions { Resamples = 10 });
    }

    [Theory]
    [InlineData(Language.English, "en")]
    [InlineData(Language.French, "fr")]
    public void The_section_reads_as_it_should(Language language, string code)
    {
        LearnedWeights ratings = LearnedWeights.Of(
            Crowd,
            ThreeThings,
            Past(PastMatchKind.Rating, 200, [6, 3, 0], noise: 0.2, seed: 14),
            new LearningOptions { Resamples = 60 }
        );
        LearnedWeights few = LearnedWeights.Of(Crowd, ThreeThings, Past(PastMatchKind.Outcome, 20, [6, 3, 1], noise: 0.1, seed: 15));
        GoldenFile.AssertEqual(
            $"learning.{code}.txt",
            SectionText.Of(ratings.ToSection(language)) + "\n" + SectionText.Of(few.ToSection(language))
        );
    }

    private static Criterion Drawn(string name) => Criterion.Custom(name, (mentee, mentor) => Draw(name, mentee.Id, mentor.Id));

    private static decimal Draw(string name, string mentee, string mentor)
    {
        ulong bits = 17;
        foreach (char letter in $"{name}/{mentee}/{mentor}")
        {
            bits = SplitMix64.Mix(bits + letter);
        }

        return bits % 1001 / 1000m;
    }

    private static PastMatches Past(PastMatchKind kind, int count, double[] weights, double noise, int seed)
    {
        Random random = new(seed);
        double sum = Math.Max(1, weights.Sum());
        List<PastMatch> matches = [];
        for (int k = 0; k < count; k++)
        {
            string mentee = Crowd.Mentees[random.Next(People)].Id;
            string mentor = Crowd.Mentors[random.Next(40)].Id;
            double value =
                ((string[])["one", "two", "three"]).Zip(weights, (name, weight) => weight * (double)Draw(name, mentee, mentor)).Sum() / sum;
            double shown = value + (noise * (random.NextDouble() - 0.5));
            double odds = 1 / (1 + Math.Exp(-12 * (value - 0.5) * (1 - noise)));
            matches.Add(
                new PastMatch(
                    mentee,
                    mentor,
                    kind == PastMatchKind.Rating ? (decimal)Math.Round(shown, 3)
                        : random.NextDouble() < odds ? 1
                        : 0
                )
            );
        }

        return kind == PastMatchKind.Rating ? PastMatches.Rated(matches) : PastMatches.Outcomes(matches);
    }
}

using MentorMatch.Scoring;
using MentorMatch.Tests.Given;

namespace MentorMatch.Tests.Scoring;

/// <summary>Scores as numbers, and the mean of several.</summary>
public sealed class ScoreTests
{
    [Fact]
    public void Scores_are_added_and_compared_exactly()
    {
        Score low = new(-1);
        Score high = new(250_000);
        Assert.Equal(new Score(249_999), high + low);
        Assert.Equal(new Score(250_001), high - low);
        Assert.Equal(new Score(1), -low);
        Assert.Equal((0.25m, -0.000001m), (high.ToDecimal(), low.ToDecimal()));
        Assert.Equal(("0.250000", "-0.000001"), (high.ToString(), low.ToString()));
        Assert.Equal((-1, 0, 1), (low.CompareTo(high), low.CompareTo(low), high.CompareTo(low)));
        foreach ((Score left, Score right) in ((Score, Score)[])[(low, high), (high, low), (high, high)])
        {
            Assert.Equal(left.Millionths < right.Millionths, left < right);
            Assert.Equal(left.Millionths > right.Millionths, left > right);
            Assert.Equal(left.Millionths <= right.Millionths, left <= right);
            Assert.Equal(left.Millionths >= right.Millionths, left >= right);
        }
    }

    [Fact]
    public void A_sum_that_does_not_fit_is_refused()
    {
        Score one = new(1);
        Assert.Throws<OverflowException>(() => new Score(long.MaxValue) + one);
        Assert.Throws<OverflowException>(() => new Score(long.MinValue) - one);
        Assert.Throws<OverflowException>(() => -new Score(long.MinValue));
    }

    [Theory]
    [InlineData(0, 3, 0)]
    [InlineData(1, 3, 0)]
    [InlineData(2, 3, 1)]
    [InlineData(1, 2, 1)]
    [InlineData(3, 2, 2)]
    [InlineData(7, 1, 7)]
    [InlineData(2_000_000_000_000, 4_000_000, 500_000)]
    public void A_mean_is_rounded_half_up(long sum, int count, long mean) => Assert.Equal(mean, MeanScore.Of(sum, count));

    [Fact]
    public void The_mean_of_pairs_has_parts_that_add_up_to_it_and_every_broken_rule_once()
    {
        BrokenRule gap = new("level-gap", "level-gap", "w");
        BrokenRule ban = new("ban", "ban", "w");
        PairScore mean = MeanScore.Of(
            "team",
            "m",
            [
                Pair(0.5m, [gap], new("a", 0.5m, new Score(1)), new("b", null, new Score(0)), new("c", null, new Score(5))),
                Pair(1m, [ban, gap], new("a", 0.25m, new Score(2)), new("b", 0.5m, new Score(3)), new("c", null, new Score(1))),
                Pair(0.000001m, [], new("a", 0.75m, new Score(4)), new("b", 0.25m, new Score(1)), new("c", null, new Score(1))),
            ]
        );

        // Running sums 7, 11 and 18 are 2 1/3, 3 2/3 and 6: rounded 2, 4 and 6.
        Assert.Equal(
            [new("a", 0.5m, new Score(2)), new("b", 0.375m, new Score(2)), new("c", null, new Score(2))],
            mean.Contributions.AsEnumerable()
        );
        Assert.Equal(("team", "m", new Score(6), 0.5m), (mean.Mentee, mean.Mentor, mean.Score, mean.KnownShare));
        Assert.Equal([gap, ban], mean.BrokenRules.AsEnumerable());
        Assert.False(mean.IsEligible);
    }

    [Fact]
    public void The_mean_of_any_pairs_is_what_its_parts_add_up_to() =>
        Seeds.Hold(
            100,
            random =>
            {
                CohortScorer scorer = CohortScorer.Compile(RandomCohort.Draw(random), RandomCohort.Policy(random));
                PairScore[] pairs = [.. scorer.Cohort.Mentees.Select(mentee => scorer.Score(mentee.Id, scorer.Cohort.Mentors[0].Id))];
                PairScore mean = MeanScore.Of("all", "m", pairs);
                Assert.Equal(mean.Score, mean.Contributions.Aggregate(Score.Zero, (sum, part) => sum + part.Score));
                Assert.All(mean.Contributions, part => Assert.InRange(part.Score.Millionths, 0, mean.Score.Millionths));
                Assert.Equal(
                    Rational.Mean([.. pairs.Select(pair => Rational.Of(pair.Score.Millionths, 1_000_000))]).RoundToMillionths(),
                    mean.Score.Millionths
                );
            }
        );

    private static PairScore Pair(decimal known, BrokenRule[] broken, params Contribution[] parts) =>
        new()
        {
            Mentee = "e",
            Mentor = "m",
            Score = parts.Aggregate(Score.Zero, (sum, part) => sum + part.Score),
            KnownShare = known,
            Contributions = [.. parts],
            BrokenRules = [.. broken],
        };
}

using System.Numerics;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Scoring;
using MentorMatch.Tests.Given;

namespace MentorMatch.Tests.Scoring;

/// <summary>Scores are rounded once, half up, in whatever width the numbers need.</summary>
public sealed class PrecisionTests
{
    [Theory]
    [InlineData(1, 3, 333_333)]
    [InlineData(2, 3, 666_667)]
    [InlineData(1, 2_000_000, 1)]
    [InlineData(1, 2_000_001, 0)]
    [InlineData(3, 2_000_000, 2)]
    [InlineData(999_999_999, 1_000_000_000, 1_000_000)]
    [InlineData(9, 1000, 9_000)]
    public void A_value_is_rounded_half_up_to_a_millionth(long numerator, long denominator, long millionths) =>
        Assert.Equal(millionths, Score([(Fraction.Of(numerator, denominator), 1)]).Millionths);

    [Fact]
    public void Third_decimals_decide()
    {
        // A matching must see that .501 + .509 … differ: scores are never cut to two decimals.
        Assert.Equal(501_000, Score([(0.501m, 1)]).Millionths);
        Assert.Equal(502_000, Score([(0.502m, 1)]).Millionths);
        Assert.Equal(1, Score([(0.000001m, 1)]).Millionths);
    }

    [Fact]
    public void The_order_of_the_criteria_does_not_change_the_score() =>
        Seeds.Hold(
            300,
            random =>
            {
                (Fraction Value, decimal Weight)[] parts = Draw(random, random.Next(1, 6), 10_000);
                Score score = Score(parts);
                random.Shuffle(parts);
                Assert.Equal(score, Score(parts));
            }
        );

    [Theory]
    [InlineData(2, 1_000L)]
    [InlineData(4, 1_000_000L)]
    [InlineData(12, 1_000_000_000L)]
    public void Numbers_beyond_64_and_128_bits_are_exact_too(int criteria, long largest) =>
        Seeds.Hold(
            100,
            random =>
            {
                (Fraction Value, decimal Weight)[] parts = Draw(random, criteria, largest);
                Rational sum = Rational.Zero;
                Rational weights = Rational.Zero;
                foreach ((Fraction value, decimal weight) in parts)
                {
                    sum += Rational.Of(value.Numerator, value.Denominator) * Rational.Of(weight);
                    weights += Rational.Of(weight);
                }

                Assert.Equal((sum / weights).RoundToMillionths(), Score(parts).Millionths);
            }
        );

    [Fact]
    public void An_exact_half_is_rounded_up_in_every_width()
    {
        // 1/2,000,000 is half a millionth; unused factors in other criteria of value 0 only widen the numbers.
        Assert.Equal(1, Score([(Fraction.Of(1, 1_000_000), 1), (Fraction.Zero, 1)]).Millionths);
        BigInteger width = 1;
        List<(Fraction, decimal)> parts = [(Fraction.Of(1, 1_000_000), 1), (Fraction.Zero, 1)];
        for (int k = 0; k < 6; k++)
        {
            // Two values that add up to exactly what their weights give: 1/p and (p-1)/p average to a half, as the pair 0 and 1 does.
            long prime = 999_999_937 - 2 * k;
            parts.Add((Fraction.Of(1, prime), 0.001m));
            parts.Add((Fraction.Of(prime - 1, prime), 0.001m));
            width *= new BigInteger(prime) * prime;
        }

        Assert.True(width > BigInteger.Pow(2, 128));
        Rational exact = (Rational.Of(1, 1_000_000) + Rational.Of(6, 1000)) / Rational.Of(2.012m);
        Assert.Equal(exact.RoundToMillionths(), Score([.. parts]).Millionths);
    }

    private static (Fraction Value, decimal Weight)[] Draw(Random random, int count, long largest) =>
        [
            .. Enumerable
                .Range(0, count)
                .Select(_ => random.NextInt64(1, largest + 1))
                .Select(under => (Fraction.Of(random.NextInt64(0, under + 1), under), random.Next(1, 1_000_001) / 1000m)),
        ];

    private static Score Score((Fraction Value, decimal Weight)[] parts)
    {
        MatchingPolicy policy = new()
        {
            Objective = Objective.BestTotal,
            Criteria = [.. parts.Select((part, k) => Criterion.Custom($"c{k}", (_, _) => part.Value).Weight(part.Weight))],
        };
        CohortScorer scorer = CohortScorer.Compile(Cohort.Create([Someone.Mentor("m"), Someone.Mentee("e")]), policy);
        PairScore pair = scorer.Score("e", "m");
        Assert.Equal(pair.Score, pair.Contributions.Aggregate(MentorMatch.Scoring.Score.Zero, (sum, part) => sum + part.Score));
        return pair.Score;
    }
}

using MentorMatch.Scoring.Kernels;
using MentorMatch.Tests.Given;

namespace MentorMatch.Tests.Scoring.Kernels;

/// <summary>The width of the integers is chosen by a bound: numbers as large as the bound allows must come out right on both sides of each edge.</summary>
public sealed class WeightedMeanTests
{
    private const int Criteria = 4;

    /// <summary>Bits of the factors that the bound adds up, beside the 21 of two million: around the edges of 63 and of 127 bits.</summary>
    public static TheoryData<int> Widths() => [.. Enumerable.Range(40, 15), .. Enumerable.Range(104, 15)];

    [Theory]
    [MemberData(nameof(Widths))]
    public void The_largest_numbers_of_every_width_are_exact(int bits)
    {
        // All ones in every factor: the product comes as near to the bound as it can, and the score is exactly 1.
        foreach (int weightBits in (int[])[3, 10, 20])
        {
            foreach ((int count, int countBits) in ((int, int)[])[(1, 0), (3, 2)])
            {
                int left = bits - weightBits - Criteria * countBits;
                int many = Criteria * count;
                long[] weights = [(1L << weightBits) - Criteria, 1, 1, 1];
                int[] counts = [count, count, count, count];
                Part[] parts =
                [
                    .. Enumerable.Range(0, many).Select(k => (1L << Share(left, many, k)) - 1).Select(under => new Part(under, under)),
                ];
                Assert.Equal(1_000_000, WeightedMean.Round(weights, counts, parts, Criteria));
                Assert.Equal(0, WeightedMean.Round(weights, counts, parts, 0));
            }
        }
    }

    [Fact]
    public void Random_parts_are_rounded_as_rational_numbers_are() =>
        Seeds.Hold(
            400,
            random =>
            {
                int criteria = random.Next(1, 6);
                long[] weights = [.. Enumerable.Range(0, criteria).Select(_ => random.NextInt64(1, 1_000_001))];
                int[] counts = [.. Enumerable.Range(0, criteria).Select(_ => random.Next(0, 5))];
                long most = 1L << random.Next(1, 31);
                Part[] parts =
                [
                    .. Enumerable
                        .Range(0, counts.Sum())
                        .Select(_ => random.NextInt64(1, most + 1))
                        .Select(under => new Part(random.NextInt64(0, under + 1), under)),
                ];
                for (int upTo = 0; upTo <= criteria; upTo++)
                {
                    Assert.Equal(Expected(weights, counts, parts, upTo), WeightedMean.Round(weights, counts, parts, upTo));
                }
            }
        );

    [Theory]
    [InlineData(7)]
    [InlineData(9)]
    [InlineData(22)]
    public void What_is_not_known_does_not_weigh(int bits)
    {
        long under = (1L << bits) - 1;
        Part one = new(under, under);
        Part none = new(0, under);
        Assert.Equal(500_000, WeightedMean.Round([3, 1_000_000, 3], [3, 0, 3], [one, one, one, none, none, none], 3));
    }

    /// <summary>Bits of one of several parts that have a number of bits together.</summary>
    private static int Share(int bits, int count, int k) => bits * (k + 1) / count - bits * k / count;

    private static long Expected(long[] weights, int[] counts, Part[] parts, int upTo)
    {
        Rational sum = Rational.Zero;
        long all = 0;
        int at = 0;
        for (int k = 0; k < weights.Length; k++)
        {
            Part[] these = parts[at..(at + counts[k])];
            at += counts[k];
            if (these.Length > 0)
            {
                all += weights[k];
                Rational mean = Rational.Mean([.. these.Select(part => Rational.Of(part.Numerator, part.Denominator))]);
                sum = k < upTo ? sum + Rational.Of(weights[k], 1) * mean : sum;
            }
        }

        return all == 0 ? 0 : (sum / Rational.Of(all, 1)).RoundToMillionths();
    }
}

using MentorMatch.Optimization.Problems;
using MentorMatch.Testing;

namespace MentorMatch.Optimization.Tests.Problems;

/// <summary>The best pairs of a row are the best whatever the order of offers, and what is said of the others is true.</summary>
public sealed class BestPairsTests
{
    [Fact]
    public void The_best_are_kept_in_any_order_of_offers_and_nothing_left_out_exceeds_the_cut_off()
    {
        SplitMix64 random = new(1);
        for (int round = 0; round < 2000; round++)
        {
            int keep = random.Next(1, 9);
            int coarseness = random.Next(0, 4);
            bool spread = random.Next(0, 2) == 0;
            long expected = random.Next(0, 3) == 0 ? random.Next(-20, 20) : long.MinValue;
            long[] values = [.. Enumerable.Range(0, random.Next(0, 40)).Select(_ => (long)random.Next(-20, 20))];
            ulong seed = random.NextUInt64();
            int[] order = [.. Enumerable.Range(0, values.Length)];
            (int, long)[] first = Kept(order, out long cutOff);
            random.Shuffle(order);
            Assert.Equal(first, Kept(order, out long again));
            Assert.Equal(cutOff, again);
            long[] left = [.. values.Where((_, column) => !first.Any(pair => pair.Item1 == column))];
            Assert.All(left, value => Assert.True(value <= cutOff));
            int bits = spread ? coarseness : 0;
            Assert.All(first, pair => Assert.Equal(values[pair.Item1], pair.Item2));
            if (expected == long.MinValue)
            {
                Assert.Equal(Math.Min(keep, values.Length), first.Length);
                Assert.Equal(
                    values.Select(value => value >> bits).OrderDescending().Take(keep),
                    first.Select(pair => pair.Item2 >> bits).OrderDescending()
                );
            }
            else
            {
                Assert.All(first, pair => Assert.True(values[pair.Item1] >> bits >= expected >> bits));
            }

            (int, long)[] Kept(int[] offers, out long cut)
            {
                BestPairs best = new(3, keep);
                if (spread)
                {
                    best.Spread(1, seed, coarseness);
                }

                if (expected > long.MinValue)
                {
                    best.Expect(1, expected);
                }

                foreach (int column in offers)
                {
                    // Passing over whatever is below the threshold must change nothing.
                    if (values[column] >= best.Threshold(1))
                    {
                        best.Offer(1, values[column], column);
                    }
                }

                (int, long)[] pairs = new (int, long)[keep];
                int count = best.Read(1, pairs);
                cut = best.CutOff(1);
                return [.. pairs.Take(count).Order()];
            }
        }
    }

    [Fact]
    public void Of_equal_values_the_lower_columns_stay_and_when_spread_rows_keep_different_ones()
    {
        BestPairs best = new(2, 3);
        best.Spread(1, 0x9E3779B97F4A7C15, 0);
        for (int column = 0; column < 1000; column++)
        {
            best.Offer(0, 5, column);
            best.Offer(1, 5, column);
        }

        (int Column, long)[] pairs = new (int, long)[3];
        best.Read(0, pairs);
        Assert.Equal([0, 1, 2], pairs.Select(pair => pair.Column).Order());
        best.Read(1, pairs);
        Assert.NotEqual([0, 1, 2], pairs.Select(pair => pair.Column).Order());
        Assert.All(pairs, pair => Assert.InRange(pair.Column, 0, 999));
    }

    [Fact]
    public void Values_beyond_the_limit_are_taken_for_the_limit()
    {
        BestPairs best = new(1, 2);
        Assert.True(best.HasRoom(0));
        Assert.Equal(long.MinValue, best.CutOff(0));
        best.Offer(0, long.MaxValue / 2, int.MaxValue - 1);
        best.Offer(0, -(1L << 40), 0);
        (int Column, long Value)[] pairs = new (int, long)[2];
        Assert.Equal(2, best.Read(0, pairs));
        Assert.Equal([(0, -BestPairs.ValueLimit), (int.MaxValue - 1, BestPairs.ValueLimit)], pairs.Order());
        Assert.False(best.HasRoom(0));
    }
}

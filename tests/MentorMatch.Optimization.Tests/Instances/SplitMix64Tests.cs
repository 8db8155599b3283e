using MentorMatch.Testing;

namespace MentorMatch.Optimization.Tests.Instances;

public sealed class SplitMix64Tests
{
    [Fact]
    public void The_sequence_is_the_published_one()
    {
        SplitMix64 random = new(1234567);
        ulong[] published = [6457827717110365317, 3203168211198807973, 9817491932198370423, 4593380528125082431, 16408922859458223821];
        Assert.Equal(published, published.Select(_ => random.NextUInt64()));
    }

    [Fact]
    public void Every_way_to_draw_stays_in_its_range_and_reaches_its_ends()
    {
        SplitMix64 random = new(1);
        int[] drawn = [.. Enumerable.Range(0, 1000).Select(_ => random.Next(-2, 3))];
        Assert.Equal((-2, 2), (drawn.Min(), drawn.Max()));
        Assert.All(Enumerable.Range(0, 1000), _ => Assert.InRange(random.NextDouble(), 0, 0.999_999_999_999_999_9));
        Assert.All(
            Enumerable.Range(0, 1000),
            _ => Assert.InRange(random.NextInt64(long.MinValue, long.MaxValue), long.MinValue, long.MaxValue - 1)
        );
        Assert.Equal(5, random.Next(5, 5));
        Assert.Throws<ArgumentOutOfRangeException>(() => random.Next(1, 0));
    }

    [Fact]
    public void Each_value_of_a_range_is_about_equally_likely()
    {
        SplitMix64 random = new(2);
        int[] counts = new int[7];
        for (int draw = 0; draw < 70_000; draw++)
        {
            counts[random.Next(counts.Length)]++;
        }

        Assert.All(counts, count => Assert.InRange(count, 9_700, 10_300));
    }

    [Fact]
    public void Bytes_numbers_and_fractions_of_one_seed_repeat()
    {
        byte[] once = new byte[16];
        byte[] again = new byte[16];
        new SplitMix64(3).NextBytes(once);
        new SplitMix64(3).NextBytes(again.AsSpan());
        Assert.Equal(once, again);
        Assert.Equal(new SplitMix64(4).Next(), new SplitMix64(4).Next());
        Assert.NotEqual(new SplitMix64(4).NextInt64(), new SplitMix64(5).NextInt64());
        Assert.Equal(new SplitMix64(6).NextSingle(), new SplitMix64(6).NextSingle());
    }
}

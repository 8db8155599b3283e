using MentorMatch.Benchmarks.Instances;
using MentorMatch.Testing;

namespace MentorMatch.Benchmarks.Tests.Instances;

/// <summary>The best of a sample are those that sorting all of it would give.</summary>
public class BestOfSampleTests
{
    [Theory]
    [InlineData(1, 5)]
    [InlineData(8, 5)]
    [InlineData(8, 200)]
    [InlineData(32, 200)]
    public void It_keeps_what_comes_first_when_all_are_sorted(int keep, int offered)
    {
        SplitMix64 random = new(7);
        BestOfSample best = new(keep);
        for (int round = 0; round < 50; round++)
        {
            best.Clear();
            (int, ulong, int)[] all = [.. Enumerable.Range(0, offered).Select(number => (random.Next(20), (ulong)random.Next(5), number))];
            foreach ((int score, ulong tie, int number) in all)
            {
                if (best.Admits(score))
                {
                    best.Offer(score, tie, number);
                }
            }

            Assert.Equal(all.OrderDescending().Take(keep), best.Kept.ToArray());
        }
    }
}

using MentorMatch.Scoring.Kernels;
using MentorMatch.Tests.Given;

namespace MentorMatch.Tests.Scoring.Kernels;

/// <summary>What a mentee wants in factors that fit a byte: nothing that a mentor offers may look less than it is.</summary>
public sealed class WantedUnitsTests
{
    private const double Tiny = 1e-12;

    [Theory]
    [InlineData("3 6 9", 5, "1 2 3", 3, 30)]
    [InlineData("7", 5, "1", 7, 5)]
    [InlineData("50 1", 5, "50 1", 1, 255)]
    [InlineData("50 2", 5, "25 1", 2, 130)]
    [InlineData("100 70", 15, "10 7", 10, 255)]
    public void Priorities_that_fit_are_kept_as_they_are(string priorities, int unitsPerMatch, string factors, int step, int fullUnits)
    {
        WantedUnits wanted = Of(priorities, unitsPerMatch, out byte[] found);
        Assert.Equal(Numbers(factors), found.Select(factor => (int)factor));
        Assert.True(wanted.IsExact);
        Assert.Equal((step, 0.0, fullUnits), (wanted.Step, wanted.Lost, wanted.FullUnits));
        Assert.Equal((found.Length, found.Sum(factor => factor)), (wanted.Count, wanted.FactorSum));
    }

    [Theory]
    [InlineData("51 1", 5, "50 0", 51, 255)]
    [InlineData("100 99 1", 5, "25 25 0", 51, 255)]
    [InlineData("90 81", 15, "8 8", 17, 255)]
    [InlineData("100 100 100 100", 100, "0 0 0 0", 2, 200)]
    public void Priorities_that_do_not_fit_are_rounded_down_and_what_is_lost_is_told(
        string priorities,
        int unitsPerMatch,
        string factors,
        int most,
        int fullUnits
    )
    {
        WantedUnits wanted = Of(priorities, unitsPerMatch, out byte[] found);
        Assert.Equal(Numbers(factors), found.Select(factor => (int)factor));
        Assert.False(wanted.IsExact);
        Assert.Equal(Numbers(priorities).Sum() / (double)most, wanted.Step, Tiny);
        Assert.Equal(1 - found.Sum(factor => factor) / (double)most, wanted.Lost, Tiny);
        Assert.Equal(fullUnits, wanted.FullUnits);
        Assert.Equal((found.Count(factor => factor > 0), found.Sum(factor => factor)), (wanted.Count, wanted.FactorSum));
    }

    [Fact]
    public void No_offer_is_worth_more_than_its_units_say_and_no_sum_leaves_a_byte() =>
        Seeds.Hold(
            300,
            random =>
            {
                int unitsPerMatch = random.Next(2) == 0 ? 5 : 15;
                int[] priorities = [.. Enumerable.Range(0, random.Next(1, 20)).Select(_ => random.Next(1, 101))];
                byte[] factors = new byte[priorities.Length];
                WantedUnits wanted = WantedUnits.Of(priorities, unitsPerMatch, factors);
                int[] units = [.. priorities.Select(_ => random.Next(0, unitsPerMatch + 1))];
                int sum = priorities.Zip(units, (priority, unit) => priority * unit).Sum();
                int found = factors.Zip(units, (factor, unit) => factor * unit).Sum();
                Assert.InRange(wanted.FullUnits, 1, byte.MaxValue);
                Assert.InRange(found, 0, wanted.FullUnits);
                double full = (double)priorities.Sum() * unitsPerMatch;
                Assert.True(sum / full <= (double)found / wanted.FullUnits + wanted.Lost + Tiny);
                Assert.True(!wanted.IsExact || Math.Abs(sum - wanted.Step * found) < Tiny);
            }
        );

    private static WantedUnits Of(string priorities, int unitsPerMatch, out byte[] factors)
    {
        int[] numbers = Numbers(priorities);
        factors = new byte[numbers.Length];
        return WantedUnits.Of(numbers, unitsPerMatch, factors);
    }

    private static int[] Numbers(string text) =>
        [.. text.Split(' ').Select(number => int.Parse(number, System.Globalization.CultureInfo.InvariantCulture))];
}

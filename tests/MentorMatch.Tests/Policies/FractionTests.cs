using MentorMatch.Policies;

namespace MentorMatch.Tests.Policies;

public sealed class FractionTests
{
    [Fact]
    public void A_fraction_stands_in_lowest_terms()
    {
        Assert.Equal(Fraction.Of(1, 2), Fraction.Of(50, 100));
        Assert.Equal("1/2", Fraction.Of(50, 100).ToString());
        Assert.Equal("0/1", Fraction.Of(0, 7).ToString());
    }

    [Fact]
    public void The_default_value_is_zero()
    {
        Assert.Equal(Fraction.Zero, default);
        Assert.Equal(1, default(Fraction).Denominator);
        Assert.Equal(0m, default(Fraction).ToDecimal());
    }

    [Fact]
    public void A_decimal_number_is_exact_to_a_billionth()
    {
        Assert.Equal(Fraction.Of(1, 4), 0.25m);
        Assert.Equal(Fraction.Of(333333333, 1000000000), 1m / 3);
        Assert.Equal(Fraction.One, 1m);
    }

    [Fact]
    public void Fractions_compare_exactly()
    {
        Assert.True(Fraction.Of(333333333, 1000000000) < Fraction.Of(1, 3));
        Assert.True(Fraction.Of(2, 3) > Fraction.Of(1, 3));
        Assert.True(Fraction.Of(1, 3) <= Fraction.Of(2, 6));
        Assert.True(Fraction.Of(1, 3) >= Fraction.Of(2, 6));
    }

    [Theory]
    [InlineData(-1, 2)]
    [InlineData(3, 2)]
    [InlineData(0, 0)]
    [InlineData(1, -1)]
    [InlineData(1, 1_000_000_001)]
    public void What_is_not_from_0_to_1_is_refused(long numerator, long denominator) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Fraction.Of(numerator, denominator));

    [Fact]
    public void A_decimal_number_out_of_range_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Fraction.FromDecimal(-0.1m));
        Assert.Throws<ArgumentOutOfRangeException>(() => Fraction.FromDecimal(1.1m));
    }
}

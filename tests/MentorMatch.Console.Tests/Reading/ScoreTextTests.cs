using System.Globalization;
using System.Numerics;
using System.Text;
using MentorMatch.Files.Reading.Edges;

namespace MentorMatch.Console.Tests.Reading;

public sealed class ScoreTextTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("-0", 0)]
    [InlineData("1", 1_000_000)]
    [InlineData("+1.5", 1_500_000)]
    [InlineData(".5", 500_000)]
    [InlineData("5.", 5_000_000)]
    [InlineData("0.912345", 912_345)]
    [InlineData("-0.000001", -1)]
    [InlineData("1e-6", 1)]
    [InlineData("12E+2", 1_200_000_000)]
    [InlineData("1000000", 1_000_000_000_000)]
    [InlineData("-1000000.000000000", -1_000_000_000_000)]
    [InlineData("000000000000000000000000000001", 1_000_000)]
    [InlineData("0.1e1", 1_000_000)]
    public void A_score_of_up_to_six_decimals_is_read_exactly(string text, long millionths)
    {
        Assert.Equal(ScoreReading.Exact, Read(text, out long read));
        Assert.Equal(millionths, read);
    }

    [Theory]
    [InlineData("0.0000005", 1)]
    [InlineData("-0.0000005", -1)]
    [InlineData("0.00000049999999999999999999999999", 0)]
    [InlineData("0.1234565", 123_457)]
    [InlineData("2.5000004999999999999999999999", 2_500_000)]
    [InlineData("1e-20", 0)]
    [InlineData("1e-99999999999999999999", 0)]
    [InlineData("999999.9999995", 1_000_000_000_000)]
    public void More_decimals_are_rounded_half_away_from_zero_and_it_is_said(string text, long millionths)
    {
        Assert.Equal(ScoreReading.Rounded, Read(text, out long read));
        Assert.Equal(millionths, read);
    }

    [Theory]
    [InlineData("1000000.0000000000000000000000001")]
    [InlineData("1000001")]
    [InlineData("-1e7")]
    [InlineData("1e999999999999")]
    public void A_score_beyond_a_million_is_out_of_range(string text) => Assert.Equal(ScoreReading.OutOfRange, Read(text, out _));

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData(".")]
    [InlineData("NaN")]
    [InlineData("inf")]
    [InlineData("1e")]
    [InlineData("1e+")]
    [InlineData("e5")]
    [InlineData("1.2.3")]
    [InlineData("1,5")]
    [InlineData("0x10")]
    [InlineData("1 000")]
    [InlineData("12%")]
    public void What_is_no_finite_number_is_not_read(string text) => Assert.Equal(ScoreReading.NotANumber, Read(text, out _));

    [Fact]
    public void A_decimal_comma_is_read_only_where_the_comma_does_not_separate_cells()
    {
        Assert.Equal(ScoreReading.ExactWithComma, ScoreText.Read("-0,25"u8, decimalComma: true, out long read));
        Assert.Equal(-250_000, read);
        Assert.Equal(ScoreReading.NotANumber, ScoreText.Read("1,234.5"u8, decimalComma: true, out _));
    }

    [Fact]
    public void Every_decimal_text_is_read_as_big_integers_read_it()
    {
        Random random = new(20260101);
        for (int trial = 0; trial < 20_000; trial++)
        {
            string whole = random.Next(0, 1_000_000).ToString(CultureInfo.InvariantCulture);
            string decimals = string.Concat(Enumerable.Range(0, random.Next(1, 25)).Select(_ => (char)('0' + random.Next(10))));
            int exponent = random.Next(-8, 1);
            string text = FormattableString.Invariant($"{(random.Next(2) == 0 ? "-" : "")}{whole}.{decimals}e{exponent}");
            Assert.True(Read(text, out long read) is ScoreReading.Exact or ScoreReading.Rounded, text);
            Assert.Equal(
                ByBigIntegers(
                    text.StartsWith('-'),
                    BigInteger.Parse(whole + decimals, CultureInfo.InvariantCulture),
                    exponent - decimals.Length
                ),
                read
            );
        }
    }

    // digits x 10^power, in millionths, rounded half away from zero.
    private static long ByBigIntegers(bool negative, BigInteger digits, int power)
    {
        int shift = power + 6;
        BigInteger size =
            shift >= 0 ? digits * BigInteger.Pow(10, shift) : (2 * digits + BigInteger.Pow(10, -shift)) / (2 * BigInteger.Pow(10, -shift));
        return (long)(negative ? -size : size);
    }

    private static ScoreReading Read(string text, out long millionths) =>
        ScoreText.Read(Encoding.ASCII.GetBytes(text), decimalComma: false, out millionths);
}

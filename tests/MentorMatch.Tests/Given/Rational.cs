using System.Numerics;

namespace MentorMatch.Tests.Given;

/// <summary>A rational number of any size.</summary>
internal readonly record struct Rational(BigInteger Numerator, BigInteger Denominator)
{
    public static Rational Zero => new(0, 1);

    public static Rational Of(BigInteger numerator, BigInteger denominator) => new(numerator, denominator);

    public static Rational Of(decimal value) => new(new BigInteger(value * 1_000_000_000m), 1_000_000_000);

    public static Rational Mean(IReadOnlyCollection<Rational> values) =>
        values.Aggregate(Zero, (sum, value) => sum + value) * new Rational(1, values.Count);

    public static Rational operator +(Rational left, Rational right) =>
        new(left.Numerator * right.Denominator + right.Numerator * left.Denominator, left.Denominator * right.Denominator);

    public static Rational operator *(Rational left, Rational right) =>
        new(left.Numerator * right.Numerator, left.Denominator * right.Denominator);

    public static Rational operator /(Rational left, Rational right) =>
        new(left.Numerator * right.Denominator, left.Denominator * right.Numerator);

    /// <summary>Nearest whole millionth, halves up, worked out by trying the neighbours.</summary>
    public long RoundToMillionths()
    {
        BigInteger floor = 1_000_000 * Numerator / Denominator;
        BigInteger twiceOver = 2 * (1_000_000 * Numerator - floor * Denominator);
        return (long)(twiceOver >= Denominator ? floor + 1 : floor);
    }
}

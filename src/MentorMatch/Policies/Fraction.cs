using System.Globalization;
using System.Numerics;

namespace MentorMatch.Policies;

/// <summary>An exact value from 0 to 1, as a whole number over another: what a criterion says about a pair.</summary>
/// <remarks>In lowest terms, so that equal values are equal. The default value is 0.</remarks>
public readonly record struct Fraction : IComparable<Fraction>
{
    /// <summary>The largest denominator: a billion.</summary>
    public const long LargestDenominator = 1_000_000_000;

    // Stored less one, so that the default value is 0/1 and not 0/0.
    private readonly long denominatorLessOne;

    private Fraction(long numerator, long denominator)
    {
        Numerator = numerator;
        denominatorLessOne = denominator - 1;
    }

    /// <summary>0, the worst.</summary>
    public static Fraction Zero => default;

    /// <summary>1, the best.</summary>
    public static Fraction One => new(1, 1);

    /// <summary>The number above the line, 0 … <see cref="Denominator"/>.</summary>
    public long Numerator { get; }

    /// <summary>The number below the line, 1 … <see cref="LargestDenominator"/>.</summary>
    public long Denominator => denominatorLessOne + 1;

    /// <summary>A fraction.</summary>
    /// <param name="numerator">The number above the line, 0 … <paramref name="denominator"/>.</param>
    /// <param name="denominator">The number below the line, 1 … a billion.</param>
    /// <returns>The fraction in lowest terms.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public static Fraction Of(long numerator, long denominator)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(denominator, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(denominator, LargestDenominator);
        ArgumentOutOfRangeException.ThrowIfNegative(numerator);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(numerator, denominator);
        long divisor = (long)BigInteger.GreatestCommonDivisor(numerator, denominator);
        return new Fraction(numerator / divisor, denominator / divisor);
    }

    /// <summary>A decimal number as a fraction, rounded to a billionth.</summary>
    /// <param name="value">The number, 0 … 1.</param>
    /// <returns>The fraction.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is out of its range.</exception>
    public static Fraction FromDecimal(decimal value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 1);
        return Of((long)decimal.Round(value * LargestDenominator), LargestDenominator);
    }

    /// <summary>The number nearest to the fraction.</summary>
    /// <returns>The number.</returns>
    public decimal ToDecimal() => (decimal)Numerator / Denominator;

    /// <inheritdoc/>
    public int CompareTo(Fraction other) => (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    /// <summary>The fraction as <c>3/4</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Numerator}/{Denominator}");

    /// <summary>A decimal number as a fraction, as by <see cref="FromDecimal"/>.</summary>
    public static implicit operator Fraction(decimal value) => FromDecimal(value);

    /// <summary>Whether <paramref name="left"/> is lower.</summary>
    public static bool operator <(Fraction left, Fraction right) => left.CompareTo(right) < 0;

    /// <summary>Whether <paramref name="left"/> is higher.</summary>
    public static bool operator >(Fraction left, Fraction right) => left.CompareTo(right) > 0;

    /// <summary>Whether <paramref name="left"/> is lower or equal.</summary>
    public static bool operator <=(Fraction left, Fraction right) => left.CompareTo(right) <= 0;

    /// <summary>Whether <paramref name="left"/> is higher or equal.</summary>
    public static bool operator >=(Fraction left, Fraction right) => left.CompareTo(right) >= 0;
}

using System.Globalization;

namespace MentorMatch.Scoring;

/// <summary>A score in fixed point: a whole number of millionths, so that sums and comparisons are exact. Higher is better.</summary>
/// <remarks>The default value is 0. Ordered and equal by <see cref="Millionths"/>.</remarks>
/// <param name="Millionths">The score times 1,000,000.</param>
public readonly record struct Score(long Millionths) : IComparable<Score>
{
    /// <summary>Millionths in one.</summary>
    public const long UnitsPerOne = 1_000_000;

    /// <summary>0.</summary>
    public static Score Zero => default;

    /// <summary>The score as a decimal number, exact.</summary>
    /// <returns>The value with six decimals.</returns>
    public decimal ToDecimal() => new decimal(Millionths) / UnitsPerOne;

    /// <inheritdoc/>
    public int CompareTo(Score other) => Millionths.CompareTo(other.Millionths);

    /// <summary>Six decimals with a point, in any culture: <c>0.912345</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => ToDecimal().ToString("0.000000", CultureInfo.InvariantCulture);

    /// <summary>Exact sum.</summary>
    public static Score operator +(Score left, Score right) => new(checked(left.Millionths + right.Millionths));

    /// <summary>Exact difference.</summary>
    public static Score operator -(Score left, Score right) => new(checked(left.Millionths - right.Millionths));

    /// <summary>The opposite.</summary>
    public static Score operator -(Score value) => new(checked(-value.Millionths));

    /// <summary>Whether <paramref name="left"/> is lower.</summary>
    public static bool operator <(Score left, Score right) => left.Millionths < right.Millionths;

    /// <summary>Whether <paramref name="left"/> is higher.</summary>
    public static bool operator >(Score left, Score right) => left.Millionths > right.Millionths;

    /// <summary>Whether <paramref name="left"/> is lower or equal.</summary>
    public static bool operator <=(Score left, Score right) => left.Millionths <= right.Millionths;

    /// <summary>Whether <paramref name="left"/> is higher or equal.</summary>
    public static bool operator >=(Score left, Score right) => left.Millionths >= right.Millionths;
}

namespace MentorMatch.Analysis;

/// <summary>Where a number lies in 95 of 100 cases: 2.5 in 100 are lower, 2.5 higher. Both ends are values that occurred.</summary>
/// <param name="Low">The lower end.</param>
/// <param name="High">The upper end.</param>
public readonly record struct Interval(decimal Low, decimal High)
{
    /// <summary>How many of 100 cases lie inside.</summary>
    public const int Percent = 95;

    /// <summary>Whether a number lies inside or on an end.</summary>
    /// <param name="value">The number.</param>
    /// <returns>Whether it does.</returns>
    public bool Contains(decimal value) => Low <= value && value <= High;
}

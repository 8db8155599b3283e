namespace MentorMatch.Optimization.Problems;

/// <summary>How many members of one label a circle may have: from <see cref="Min"/> to <see cref="Max"/>, and not exactly one where <see cref="NotOne"/> is set.</summary>
/// <param name="Min">Fewest, at least 0.</param>
/// <param name="Max">Most.</param>
/// <param name="NotOne">Whether a single one is ruled out.</param>
public readonly record struct CountLimits(int Min, int Max, bool NotOne)
{
    /// <summary>Any number.</summary>
    public static CountLimits None { get; } = new(0, int.MaxValue, false);

    /// <summary>Whether a number is allowed.</summary>
    /// <param name="count">The number of members of the label.</param>
    /// <returns>Whether it is allowed.</returns>
    public bool Allows(int count) => count >= Min && count <= Max && !(NotOne && count == 1);

    /// <summary>What two limits allow together.</summary>
    /// <param name="other">The other.</param>
    /// <returns>The limits that allow exactly what both allow.</returns>
    public CountLimits And(CountLimits other) => new(Math.Max(Min, other.Min), Math.Min(Max, other.Max), NotOne || other.NotOne);
}

namespace MentorMatch.Optimization.Problems;

/// <summary>How many chosen edges a node must have at least and may have at most, both inclusive, 0 ≤ <see cref="Min"/> ≤ <see cref="Max"/>.</summary>
public readonly record struct Bounds
{
    /// <summary>Creates bounds.</summary>
    /// <param name="min">Fewest edges allowed, at least 0.</param>
    /// <param name="max">Most edges allowed, at least <paramref name="min"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="min"/> is negative, or <paramref name="max"/> is below <paramref name="min"/>.</exception>
    public Bounds(int min, int max)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(min);
        ArgumentOutOfRangeException.ThrowIfLessThan(max, min);
        Min = min;
        Max = max;
    }

    /// <summary>Fewest edges allowed. The default value is 0.</summary>
    public int Min { get; }

    /// <summary>Most edges allowed. The default value is 0.</summary>
    public int Max { get; }

    /// <summary>At most <paramref name="max"/> edges, possibly none.</summary>
    /// <param name="max">Most edges allowed, at least 0.</param>
    /// <returns>The bounds [0, <paramref name="max"/>].</returns>
    public static Bounds AtMost(int max) => new(0, max);

    /// <summary>Exactly <paramref name="count"/> edges.</summary>
    /// <param name="count">The number of edges, at least 0.</param>
    /// <returns>The bounds [<paramref name="count"/>, <paramref name="count"/>].</returns>
    public static Bounds Exactly(int count) => new(count, count);

    /// <inheritdoc/>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Min}..{Max}");
}

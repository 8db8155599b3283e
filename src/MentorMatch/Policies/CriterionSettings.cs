namespace MentorMatch.Policies;

/// <summary>Sets what all criteria have in common, one call after the other: <c>Criterion.Skills.Weight(3).IfUnknown(0.5m)</c>.</summary>
public static class CriterionSettings
{
    /// <summary>The criterion with a weight.</summary>
    /// <param name="criterion">The criterion.</param>
    /// <param name="weight">How much it counts beside the others: above 0, at most 1,000, up to three decimals.</param>
    /// <returns>The new criterion.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The weight is out of its range.</exception>
    public static Criterion Weight(this Criterion criterion, decimal weight)
    {
        ArgumentNullException.ThrowIfNull(criterion);
        return Flaw.Checked(criterion with { Weight = weight });
    }

    /// <inheritdoc cref="Weight(Criterion, decimal)"/>
    public static Criterion Weight(this Criterion criterion, int weight) => criterion.Weight((decimal)weight);

    /// <inheritdoc cref="Weight(Criterion, decimal)"/>
    public static Criterion Weight(this Criterion criterion, double weight) =>
        double.IsFinite(weight) && Math.Abs(weight) <= PolicyLimits.LargestWeight
            ? criterion.Weight((decimal)weight)
            : throw new ArgumentOutOfRangeException(nameof(weight), weight, "A weight is above 0 and at most 1,000.");

    /// <summary>The criterion with a value to take where it is not known, in place of leaving the mean.</summary>
    /// <param name="criterion">The criterion.</param>
    /// <param name="value">The value, from 0 to 1, up to six decimals.</param>
    /// <returns>The new criterion.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of its range.</exception>
    public static Criterion IfUnknown(this Criterion criterion, decimal value)
    {
        ArgumentNullException.ThrowIfNull(criterion);
        return Flaw.Checked(criterion with { IfUnknown = value });
    }

    /// <summary>The criterion under another name.</summary>
    /// <param name="criterion">The criterion.</param>
    /// <param name="name">The name under which the contribution is shown.</param>
    /// <returns>The new criterion.</returns>
    /// <exception cref="ArgumentException">The name is blank or reserved.</exception>
    public static Criterion Named(this Criterion criterion, string name)
    {
        ArgumentNullException.ThrowIfNull(criterion);
        return Flaw.Checked(criterion with { GivenName = name });
    }
}

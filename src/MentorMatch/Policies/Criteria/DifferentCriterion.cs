using System.Collections.Immutable;
using System.ComponentModel;

namespace MentorMatch.Policies.Criteria;

/// <summary>In some attributes, how different the two are; see <see cref="Criterion.Different"/>.</summary>
public sealed record DifferentCriterion : Criterion
{
    /// <summary>Names of attributes, at least one, each once.</summary>
    [Description("Names of attributes, such as department. The mean over those that are known on both sides.")]
    public required ImmutableArray<string> Attributes
    {
        get;
        init => field = value.IsDefault ? [] : value;
    }

    internal override string OwnName => string.Join('-', Attributes.Prepend("different"));

    internal override IEnumerable<string> Facts => Attributes;

    internal override IEnumerable<Flaw> Flaws() => [.. base.Flaws(), .. Flaw.Attributes("attributes", Attributes)];

    /// <inheritdoc/>
    public bool Equals(DifferentCriterion? other) =>
        base.Equals(other) && Attributes.SequenceEqual(other.Attributes, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), Attributes.Length);
}

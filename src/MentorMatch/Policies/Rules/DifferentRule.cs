using System.ComponentModel;

namespace MentorMatch.Policies.Rules;

/// <summary>Forbids pairs with a value in common; see <see cref="Rule.Different"/>.</summary>
public sealed record DifferentRule : Rule
{
    /// <summary>The attribute's name.</summary>
    [Description("The attribute's name, such as department.")]
    public required string Attribute { get; init; }

    internal override string OwnCode => "different";

    internal override string OwnName => $"different-{Attribute}";

    internal override IEnumerable<string> Facts => [Attribute];

    internal override string Words => $"{Attribute} must differ";

    internal override IEnumerable<Flaw> Flaws() => [.. base.Flaws(), .. Flaw.Name("attribute", Attribute)];
}

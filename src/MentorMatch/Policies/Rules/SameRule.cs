using System.ComponentModel;

namespace MentorMatch.Policies.Rules;

/// <summary>Forbids pairs without a value in common; see <see cref="Rule.Same"/>.</summary>
public sealed record SameRule : Rule
{
    /// <summary>The attribute's name.</summary>
    [Description("The attribute's name, such as languages.")]
    public required string Attribute { get; init; }

    internal override string OwnCode => "same";

    internal override string OwnName => $"same-{Attribute}";

    internal override IEnumerable<string> Facts => [Attribute];

    internal override string Words => $"{Attribute} must be shared";

    internal override IEnumerable<Flaw> Flaws() => [.. base.Flaws(), .. Flaw.Name("attribute", Attribute)];
}

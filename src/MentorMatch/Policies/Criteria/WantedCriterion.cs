using System.ComponentModel;

namespace MentorMatch.Policies.Criteria;

/// <summary>The share of the mentee's values that the mentor has; see <see cref="Criterion.Wanted"/>.</summary>
public sealed record WantedCriterion : Criterion
{
    /// <summary>The attribute in which the mentee says what is wanted.</summary>
    [Description("The attribute in which the mentee says what is wanted.")]
    public required string MenteeAttribute { get; init; }

    /// <summary>The attribute of the mentor in which it is looked for.</summary>
    [Description("The attribute of the mentor in which it is looked for.")]
    public required string MentorAttribute { get; init; }

    internal override string OwnName => $"wanted-{MenteeAttribute}";

    internal override IEnumerable<string> Facts => [MenteeAttribute, MentorAttribute];

    internal override IEnumerable<Flaw> Flaws() =>
        [.. base.Flaws(), .. Flaw.Name("menteeAttribute", MenteeAttribute), .. Flaw.Name("mentorAttribute", MentorAttribute)];
}

using System.ComponentModel;
using System.Text.Json.Serialization;

namespace MentorMatch.Policies.Quotas;

/// <summary>Limits on the matches of mentors who have a value of an attribute; see <see cref="Quota.Mentors"/>. A share is one of all matches.</summary>
public sealed record MentorQuota : BoundedQuota
{
    /// <summary>The value that makes somebody one of the group.</summary>
    [JsonPropertyOrder(-1)]
    [Description("The value that makes a mentor one of the group. A share is one of all matches.")]
    public required string Value { get; init; }

    internal override string OwnName => $"mentors {Attribute}={Value}";

    internal override IEnumerable<Flaw> Flaws() => [.. base.Flaws(), .. Flaw.Name("value", Value)];
}

using System.ComponentModel;
using System.Text.Json.Serialization;

namespace MentorMatch.Policies.Quotas;

/// <summary>Limits on the matches of mentees who have a value of an attribute; see <see cref="Quota.Mentees"/>.</summary>
public sealed record MenteeQuota : BoundedQuota
{
    /// <summary>The value that makes somebody one of the group.</summary>
    [JsonPropertyOrder(-1)]
    [Description("The value that makes a mentee one of the group.")]
    public required string Value { get; init; }

    /// <summary>Of what a share is one. Default: of everybody in the group.</summary>
    [JsonPropertyOrder(6)]
    [Description("Of what a share is one: of everybody in the group, or of all matches. Default: group.")]
    public ShareOf ShareOf { get; init; }

    internal override string OwnName => $"mentees {Attribute}={Value}";

    internal override IEnumerable<Flaw> Flaws() => [.. base.Flaws(), .. Flaw.Name("value", Value)];
}

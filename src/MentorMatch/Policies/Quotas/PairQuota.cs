using System.ComponentModel;
using System.Text.Json.Serialization;

namespace MentorMatch.Policies.Quotas;

/// <summary>Limits on the matches whose two people are the same or different in an attribute; see <see cref="Quota.Pairs"/>. A share is one of all matches.</summary>
public sealed record PairQuota : BoundedQuota
{
    /// <summary>Which pairs count.</summary>
    [JsonPropertyOrder(-1)]
    [Description("Which pairs count: those with no value in common, or with one in common. A share is one of all matches.")]
    public required PairRelation Relation { get; init; }

    internal override string OwnName => $"pairs {(Relation == PairRelation.Same ? "same" : "different")} {Attribute}";
}

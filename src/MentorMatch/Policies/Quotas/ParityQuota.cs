using System.ComponentModel;

namespace MentorMatch.Policies.Quotas;

/// <summary>Limits how far apart the matched shares of groups of mentees may be; see <see cref="Quota.Parity"/>.</summary>
public sealed record ParityQuota : Quota
{
    /// <summary>The most percentage points between two groups, 0 to 100, up to two decimals.</summary>
    [Description("The most percentage points between the matched shares of any two values of the attribute among mentees, 0 to 100.")]
    public required decimal Within { get; init; }

    internal override string OwnName => $"parity {Attribute}";

    internal override IEnumerable<Flaw> Flaws() => [.. base.Flaws(), .. Flaw.Number("within", Within, 0, 100, QuotaLimits.PointDecimals)];
}

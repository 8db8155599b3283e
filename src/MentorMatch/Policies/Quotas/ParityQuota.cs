using System.ComponentModel;

namespace MentorMatch.Policies.Quotas;

/// <summary>Limits how far apart the matched shares of groups of mentees, or the taken shares of the places of groups of mentors, may be; see <see cref="Quota.Parity"/>.</summary>
public sealed record ParityQuota : Quota
{
    /// <summary>The most percentage points between two groups, 0 to 100, up to two decimals.</summary>
    [Description("The most percentage points between the shares of any two values of the attribute, 0 to 100.")]
    public required decimal Within { get; init; }

    /// <summary>Whose groups are compared. Default: the mentees'.</summary>
    [Description(
        "Whose groups are compared: of mentees how many people are matched, of mentors how many places are taken. Default: mentees."
    )]
    public QuotaSide Side { get; init; }

    internal override string OwnName => Side == QuotaSide.Mentees ? $"parity {Attribute}" : $"parity mentors {Attribute}";

    internal override IEnumerable<Flaw> Flaws() => [.. base.Flaws(), .. Flaw.Number("within", Within, 0, 100, QuotaLimits.PointDecimals)];
}

using System.ComponentModel;
using System.Globalization;
using System.Text.Json.Serialization;

namespace MentorMatch.Policies.Quotas;

/// <summary>A quota with a least and a most, as numbers of matches or as shares.</summary>
/// <remarks>Only the quotas of this library derive from it.</remarks>
public abstract record BoundedQuota : Quota
{
    private protected BoundedQuota() { }

    /// <summary>The least number of matches, 0 to 1,000,000; <see langword="null"/> for no limit.</summary>
    [JsonPropertyOrder(2)]
    [Description("The least number of matches, 0 to 1000000.")]
    public int? AtLeast { get; init; }

    /// <summary>The most matches, 0 to 1,000,000; <see langword="null"/> for no limit.</summary>
    [JsonPropertyOrder(3)]
    [Description("The most matches, 0 to 1000000.")]
    public int? AtMost { get; init; }

    /// <summary>The least share, 0 to 1, up to four decimals; <see langword="null"/> for no limit.</summary>
    [JsonPropertyOrder(4)]
    [Description("The least share, 0 to 1, up to four decimals.")]
    public decimal? AtLeastShare { get; init; }

    /// <summary>The most as a share, 0 to 1, up to four decimals; <see langword="null"/> for no limit.</summary>
    [JsonPropertyOrder(5)]
    [Description("The most as a share, 0 to 1, up to four decimals.")]
    public decimal? AtMostShare { get; init; }

    /// <summary>Whether the limits are shares.</summary>
    [JsonIgnore]
    public bool IsShare => AtLeastShare is not null || AtMostShare is not null;

    internal override IEnumerable<Flaw> Flaws() =>
        [
            .. base.Flaws(),
            .. AtLeast is { } least ? Flaw.Number("atLeast", least, 0, QuotaLimits.MostMatches, decimals: 0) : [],
            .. AtMost is { } most ? Flaw.Number("atMost", most, 0, QuotaLimits.MostMatches, decimals: 0) : [],
            .. AtLeastShare is { } leastShare ? Flaw.Number("atLeastShare", leastShare, 0, 1, QuotaLimits.ShareDecimals) : [],
            .. AtMostShare is { } mostShare ? Flaw.Number("atMostShare", mostShare, 0, 1, QuotaLimits.ShareDecimals) : [],
            .. LimitFlaws(),
        ];

    private IEnumerable<Flaw> LimitFlaws()
    {
        bool isCount = AtLeast is not null || AtMost is not null;
        if (!isCount && !IsShare)
        {
            yield return new Flaw("", "no-limit", "the quota has no limit", "write \"atLeast\": 5, or \"atLeastShare\": 0.3");
        }

        if (isCount && IsShare)
        {
            yield return new Flaw("", "two-kinds-of-limit", "the quota has limits in matches and in shares", "write two quotas");
        }

        if (AtLeast > AtMost || AtLeastShare > AtMostShare)
        {
            yield return new Flaw(
                IsShare ? "atMostShare" : "atMost",
                "out-of-range",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"the most, {AtMost ?? AtMostShare}, is below the least, {AtLeast ?? AtLeastShare}"
                ),
                "the two are exchanged"
            );
        }
    }
}

using System.Text.Json.Serialization;
using MentorMatch.Scoring;

namespace MentorMatch.Reporting.Documents;

/// <summary>What became of a quota in a <see cref="ResultDocument"/>; see <see cref="QuotaFinding"/>.</summary>
public sealed record QuotaRow
{
    /// <summary>The quota's name.</summary>
    public required string Name { get; init; }

    /// <summary>In what the numbers are counted.</summary>
    public required QuotaUnit Unit { get; init; }

    /// <summary>The least that was asked for; left out without a limit.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public decimal? AtLeast { get; init; }

    /// <summary>The most that was allowed; left out without a limit.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public decimal? AtMost { get; init; }

    /// <summary>What the matching has; <see langword="null"/> where it is withheld or there is none.</summary>
    public required decimal? Achieved { get; init; }

    /// <summary>What loosening the limit by one match (parity: one percentage point) adds to the total.</summary>
    public required Score Price { get; init; }

    /// <summary>The same in matches; left out where the quota costs none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public decimal? PriceInMatches { get; init; }

    /// <summary>All that in a sentence.</summary>
    public required string Message { get; init; }

    internal static QuotaRow Of(QuotaFinding finding, Wording wording) =>
        new()
        {
            Name = finding.Name,
            Unit = finding.Unit,
            AtLeast = finding.AtLeast,
            AtMost = finding.AtMost,
            Achieved = finding.Achieved,
            Price = finding.Price,
            PriceInMatches = finding.PriceInMatches == 0 ? null : finding.PriceInMatches,
            Message = wording.Quota(finding),
        };
}

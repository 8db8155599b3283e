using MentorMatch.Scoring;

namespace MentorMatch.Reporting;

/// <summary>What became of a quota of the policy.</summary>
/// <param name="Name">The quota's name.</param>
/// <param name="Unit">In what the following numbers are counted.</param>
/// <param name="AtLeast">The least that was asked for; <see langword="null"/> for no limit.</param>
/// <param name="AtMost">The most that was allowed; <see langword="null"/> for no limit.</param>
/// <param name="Achieved">What the matching has, shares rounded to four decimals and points to two; <see langword="null"/> where that would tell of fewer than five people by a private attribute, and where there is no match to have a share of.</param>
/// <param name="IsWithheld">Whether the number is withheld because it would tell of fewer than five people by a private attribute.</param>
/// <param name="Price">
/// The quota's shadow price: what loosening its limit by one match (parity: by one percentage point) adds to the total while prices stay as they are; 0 where it does not bind.
/// </param>
/// <param name="PriceInMatches">How many matches it adds besides, where the quota costs matches, rounded to two decimals: a percentage point of a small group is a part of a match, and of its score.</param>
public sealed record QuotaFinding(
    string Name,
    QuotaUnit Unit,
    decimal? AtLeast,
    decimal? AtMost,
    decimal? Achieved,
    bool IsWithheld,
    Score Price,
    decimal PriceInMatches
)
{
    /// <summary>The finding in a sentence.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The sentence.</returns>
    public string Message(Language language = Language.English) => Wording.Of(language).Quota(this);

    /// <inheritdoc/>
    public override string ToString() => Message();
}

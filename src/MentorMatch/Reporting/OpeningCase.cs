using System.Collections.Immutable;
using System.Text.Json.Serialization;
using MentorMatch.Scoring;

namespace MentorMatch.Reporting;

/// <summary>
/// One step of the proof about groups that open or not: either a mentor on whom the proof divides (first everything that follows when the mentor leads no group, then
/// everything when the mentor leads one), or the evidence for what is left: prices, or mentors whose groups cannot all be filled.
/// </summary>
public sealed record OpeningCase
{
    /// <summary>The mentor on whom the proof divides; <see langword="null"/> for evidence.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Mentor { get; init; }

    /// <summary>Every mentor whose price is not 0: with the bonus and the cut, a bound on every matching of the case.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ImmutableArray<NamedScore>? MentorPrices { get; init; }

    /// <summary>What one more match is worth, added to every score; left out where there are no prices.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Score? MatchBonus { get; init; }

    /// <summary>Why no matching of the case has more matches; only where most matches come first.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public CoverageCut? Cut { get; init; }

    /// <summary>The mentors whose groups cannot all be filled: the case is impossible.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ImmutableArray<string>? Unfillable { get; init; }
}

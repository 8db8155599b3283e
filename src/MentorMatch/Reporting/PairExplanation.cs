using System.Collections.Immutable;
using MentorMatch.Scoring;

namespace MentorMatch.Reporting;

/// <summary>What one pair scores and why, or which rules forbid it, whether or not it was chosen.</summary>
/// <param name="Mentee">The mentee's id.</param>
/// <param name="Mentor">The mentor's id.</param>
/// <param name="Eligible">Whether the pair may be chosen.</param>
/// <param name="Score">The score; of a forbidden pair, what it would score if the rules allowed it (0 for own scores).</param>
public sealed record PairExplanation(string Mentee, string Mentor, bool Eligible, Score Score)
{
    /// <summary>What each criterion adds, in the policy's order; the parts add up to <see cref="Score"/> exactly. Empty for own scores.</summary>
    public ImmutableArray<Contribution> Contributions
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = [];

    /// <summary>
    /// The skills that the mentee wants, each with what the mentor offers, in the mentee's order. Empty where skills count for nothing or are private, for own scores, and where
    /// two sides teach each other.
    /// </summary>
    public ImmutableArray<SkillAnswer> Skills
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = [];

    /// <summary>How much of the criteria's weight could be answered, 0 to 1; <see langword="null"/> for own scores.</summary>
    public decimal? KnownShare { get; init; }

    /// <summary>The rules that the pair breaks. Empty for an eligible pair, and for own scores.</summary>
    public ImmutableArray<BrokenRule> BrokenRules
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = [];

    /// <summary>The names of the criteria that could not be answered from what is known of the two; they leave the mean and add nothing.</summary>
    public IEnumerable<string> Unknown => Contributions.Where(ScoreParts.IsUnknown).Select(part => part.Name);

    /// <summary>The explanation in sentences, one a line.</summary>
    /// <param name="language">The language.</param>
    /// <returns>Lines that end in <c>\n</c>.</returns>
    public string ToText(Language language = Language.English) => ExplanationText.Of(this, Wording.Of(language));

    /// <summary>The explanation of a pair scored under a policy.</summary>
    /// <param name="pair">The pair with its contributions and broken rules.</param>
    /// <returns>The explanation.</returns>
    public static PairExplanation Of(PairScore pair)
    {
        ArgumentNullException.ThrowIfNull(pair);
        return new PairExplanation(pair.Mentee, pair.Mentor, pair.IsEligible, pair.Score)
        {
            Contributions = pair.Contributions,
            KnownShare = pair.KnownShare,
            BrokenRules = pair.BrokenRules,
        };
    }

    /// <inheritdoc/>
    public override string ToString() => ToText();
}

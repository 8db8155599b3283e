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
    public ImmutableArray<ScorePart> Contributions
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = [];

    /// <summary>The criteria that could not be answered from what is known of the two; they leave the mean and add nothing.</summary>
    public ImmutableArray<string> Unknown
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = [];

    /// <summary>How much of the criteria's weight could be answered, 0 to 1; <see langword="null"/> for own scores.</summary>
    public Score? Known { get; init; }

    /// <summary>The rules that the pair breaks. Empty for an eligible pair, and for own scores.</summary>
    public ImmutableArray<BrokenRule> BrokenRules
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = [];

    /// <summary>The explanation in sentences, one a line.</summary>
    /// <param name="language">The language.</param>
    /// <returns>Lines that end in <c>\n</c>.</returns>
    public string ToText(Language language = Language.English) => ExplanationText.Of(this, Wording.Of(language));

    /// <inheritdoc/>
    public override string ToString() => ToText();
}

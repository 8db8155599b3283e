using MentorMatch.Scoring;

namespace MentorMatch.Analysis.Fairness;

/// <summary>How a number of people fare in a result.</summary>
/// <param name="People">How many they are.</param>
/// <param name="Matched">How many of them have a match.</param>
/// <param name="MeanScore">
/// The mean, over those matched, of each one's own mean score, rounded half up to six decimals (to two where the attribute is private); <see langword="null"/> when nobody is
/// matched.
/// </param>
/// <param name="WorstScore">
/// The lowest score of any match of theirs; <see langword="null"/> when nobody is matched, and where the attribute is private, since a score names a person.
/// </param>
public sealed record AuditFigures(int People, int Matched, decimal? MeanScore, Score? WorstScore)
{
    /// <summary>How many have no match.</summary>
    public int Waiting => People - Matched;

    /// <summary>The share of them who are matched, 0 to 1, rounded half up to six decimals; 0 for nobody.</summary>
    public decimal Coverage => People == 0 ? 0 : decimal.Round((decimal)Matched / People, 6, MidpointRounding.AwayFromZero);
}

using MentorMatch.Scoring;

namespace MentorMatch.Reporting;

/// <summary>An eligible mentor a mentee did not get.</summary>
/// <param name="Mentor">The mentor's id.</param>
/// <param name="Score">The pair's score (its cost, where scores are costs).</param>
/// <param name="Price">What a place of this mentor is worth to the whole.</param>
/// <param name="CostOfForcing">
/// What the whole would lose at least if the pair were asked for instead, by the proof; <see langword="null"/> when the proof does not say (no proven optimum,
/// a pinned match, or a mentee who may have several mentors).
/// </param>
/// <param name="OrAMatch">Whether the whole might lose a match instead: where most matches come first, the proof weighs a match and a total together.</param>
public sealed record Alternative(string Mentor, Score Score, Score Price, Score? CostOfForcing, bool OrAMatch = false);

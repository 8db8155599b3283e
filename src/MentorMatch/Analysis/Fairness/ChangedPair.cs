using MentorMatch.Scoring;

namespace MentorMatch.Analysis.Fairness;

/// <summary>A pair that stands in one of two matchings only.</summary>
/// <param name="Mentee">The mentee, or the first of two peers.</param>
/// <param name="Mentor">The mentor, or the other.</param>
/// <param name="IsGained">Whether it stands in the second.</param>
/// <param name="Score">Its score under the policy that has the attribute; <see langword="null"/> where that policy forbids it.</param>
public sealed record ChangedPair(string Mentee, string Mentor, bool IsGained, Score? Score);

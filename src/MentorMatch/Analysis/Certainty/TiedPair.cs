using MentorMatch.Scoring;

namespace MentorMatch.Analysis.Certainty;

/// <summary>A pair that this plan does not have and another, just as good, has.</summary>
/// <param name="Mentee">The mentee's id.</param>
/// <param name="Mentor">The mentor's id.</param>
/// <param name="Score">The pair's score.</param>
public sealed record TiedPair(string Mentee, string Mentor, Score Score);

using MentorMatch.Scoring;

namespace MentorMatch.Reporting;

/// <summary>What one criterion adds to a score.</summary>
/// <param name="Criterion">The criterion's name.</param>
/// <param name="Score">Its part of the score.</param>
public readonly record struct ScorePart(string Criterion, Score Score);

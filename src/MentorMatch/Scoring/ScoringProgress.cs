namespace MentorMatch.Scoring;

/// <summary>How far the scoring of a cohort is.</summary>
/// <param name="Done">Mentees done.</param>
/// <param name="Expected">Mentees in all.</param>
public readonly record struct ScoringProgress(int Done, int Expected);

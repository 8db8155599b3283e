using MentorMatch.Scoring;

namespace MentorMatch.Analysis.Changes;

/// <summary>One result in numbers.</summary>
/// <param name="Matched">Number of matches.</param>
/// <param name="Total">Their total.</param>
/// <param name="Worst">The lowest score of any; the highest where scores are costs; <see langword="null"/> without a match.</param>
public sealed record RoundFigures(long Matched, Score Total, Score? Worst);

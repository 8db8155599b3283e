namespace MentorMatch.Benchmarks.Cohorts;

/// <summary>What one way of choosing comes to.</summary>
/// <param name="Matched">Mentees with a mentor.</param>
/// <param name="Total">The sum of the scores, in millionths.</param>
/// <param name="Worst">The lowest score of a match, in millionths; 0 without a match.</param>
internal sealed record PlanFigures(long Matched, long Total, long Worst);

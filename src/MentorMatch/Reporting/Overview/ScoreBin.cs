using MentorMatch.Scoring;

namespace MentorMatch.Reporting.Overview;

/// <summary>How many scores lie in a range.</summary>
/// <param name="From">The lower end, which belongs to the range.</param>
/// <param name="To">The upper end, which belongs to the range of the highest scores only.</param>
/// <param name="Count">How many.</param>
public sealed record ScoreBin(Score From, Score To, int Count);

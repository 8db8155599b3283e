using MentorMatch.Scoring;

namespace MentorMatch.Reporting;

/// <summary>What one place of a mentor is worth to the whole: the dual price of the proof.</summary>
/// <param name="Mentor">The mentor's id.</param>
/// <param name="Price">The price in score (of costs: in cost with the opposite sign); negative where a minimum binds.</param>
public readonly record struct MentorPrice(string Mentor, Score Price);

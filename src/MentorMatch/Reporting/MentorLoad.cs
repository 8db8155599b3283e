using MentorMatch.Optimization.Problems;

namespace MentorMatch.Reporting;

/// <summary>How many mentees a mentor has.</summary>
/// <param name="Mentor">The mentor's id.</param>
/// <param name="Mentees">How many.</param>
/// <param name="Bounds">How many there had to be at least and could be at most.</param>
public sealed record MentorLoad(string Mentor, int Mentees, Bounds Bounds);

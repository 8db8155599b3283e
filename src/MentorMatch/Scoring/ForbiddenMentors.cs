namespace MentorMatch.Scoring;

/// <summary>How many mentors a rule forbids to one mentee.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Count">Number of mentors.</param>
public sealed record ForbiddenMentors(BrokenRule Rule, int Count);

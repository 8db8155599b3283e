namespace MentorMatch.Reporting.Documents;

/// <summary>How many mentors a rule forbids for one mentee.</summary>
/// <param name="Rule">The rule's name.</param>
/// <param name="Mentors">How many mentors.</param>
public readonly record struct ForbiddingRule(string Rule, int Mentors);

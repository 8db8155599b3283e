namespace MentorMatch.Reporting;

/// <summary>A set of mentees who, taken together, have fewer places than they ask for: no plan can serve them all (a Hall set).</summary>
/// <param name="Mentees">How many mentees are in the set.</param>
/// <param name="Asked">How many places they ask for together: one each, unless mentees may have several mentors.</param>
/// <param name="Mentors">How many mentors are eligible for at least one of them.</param>
/// <param name="Places">How many places these mentors have for them (places pinned to others are not counted); less than <paramref name="Asked"/>.</param>
public sealed record Shortage(int Mentees, long Asked, int Mentors, long Places);

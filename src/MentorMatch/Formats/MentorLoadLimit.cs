namespace MentorMatch.Formats;

/// <summary>How many matches a mentor may have, whatever each counts: a team, a booking.</summary>
/// <param name="Mentor">The mentor's id.</param>
/// <param name="Max">The most matches.</param>
internal readonly record struct MentorLoadLimit(string Mentor, int Max);

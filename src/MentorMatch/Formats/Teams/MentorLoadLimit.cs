namespace MentorMatch.Formats.Teams;

/// <summary>How many teams a mentor may have.</summary>
/// <param name="Mentor">The mentor's id.</param>
/// <param name="Max">The most teams.</param>
internal readonly record struct MentorLoadLimit(string Mentor, int Max);

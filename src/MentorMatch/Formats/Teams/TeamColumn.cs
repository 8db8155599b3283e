namespace MentorMatch.Formats.Teams;

/// <summary>A mentor in a team.</summary>
/// <param name="Mentor">The mentor's number.</param>
/// <param name="Team">The team's number.</param>
internal readonly record struct TeamColumn(int Mentor, int Team);

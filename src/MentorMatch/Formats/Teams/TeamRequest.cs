namespace MentorMatch.Formats.Teams;

/// <summary>One speciality that a team asks for.</summary>
/// <param name="Team">The number of the team in its plan.</param>
/// <param name="Speciality">The skill, as the first of its members by id writes it.</param>
internal readonly record struct TeamRequest(int Team, string Speciality);

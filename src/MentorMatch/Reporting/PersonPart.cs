using System.Text.Json.Serialization;

namespace MentorMatch.Reporting;

/// <summary>A person, where one person stands several times in a problem, and which part of the person: a team's speciality, a mentor in one team, somebody's time slot.</summary>
/// <param name="Id">The person's id; of a team, its name.</param>
/// <param name="Part">The part; empty for the person as a whole.</param>
[method: JsonConstructor] // A struct can also be made of nothing: what its members must be is asked of a constructor only.
public readonly record struct PersonPart(string Id, string Part);

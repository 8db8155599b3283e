using System.Collections.Immutable;
using MentorMatch.People;

namespace MentorMatch.Tests.Given;

/// <summary>People for tests, in few words.</summary>
internal static class Someone
{
    public static Participant Mentor(string id) => new() { Id = id, Role = ParticipantRole.Mentor };

    public static Participant Mentee(string id) => new() { Id = id, Role = ParticipantRole.Mentee };

    public static Participant Both(string id) => new() { Id = id, Role = ParticipantRole.Both };

    public static Participant Offering(this Participant person, params string[] skills) =>
        person with
        {
            Skills =
            [
                .. skills.Select(text =>
                    Skill.TryParse(text, out Skill? skill, out DataProblem? problem) ? skill : throw new FormatException(problem.ToString())
                ),
            ],
        };

    public static Participant Wanting(this Participant person, params string[] wants) =>
        person with
        {
            Wants =
            [
                .. wants.Select(text =>
                    WantedSkill.TryParse(text, out WantedSkill? want, out DataProblem? problem)
                        ? want
                        : throw new FormatException(problem.ToString())
                ),
            ],
        };

    public static Participant At(this Participant person, int level) => person with { Level = level };

    public static Participant With(this Participant person, string attribute, params string[] values) =>
        person with
        {
            Attributes = person.Attributes.With(attribute, values),
        };

    public static Participant Free(this Participant person, string availability, string? zone = null) =>
        person with
        {
            Availability = Availability.Parse(availability),
            TimeZone = zone is null ? null : HomeTimeZone.Parse(zone),
        };

    public static Participant Preferring(this Participant person, params ImmutableArray<string> ids) => person with { Prefers = ids };

    public static Participant Avoiding(this Participant person, params ImmutableArray<string> ids) => person with { Avoids = ids };

    public static Participant Under(this Participant person, string manager) => person with { ManagerId = manager };
}

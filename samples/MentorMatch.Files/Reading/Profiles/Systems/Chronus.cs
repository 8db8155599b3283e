using MentorMatch.Files.Reading.Headers;

namespace MentorMatch.Files.Reading.Profiles.Systems;

/// <summary>Connections of mentors and mentees as Chronus imports them: matches, not people.</summary>
internal static class Chronus
{
    /// <summary>The profile.</summary>
    public static ImportProfile Profile { get; } =
        new()
        {
            Name = "chronus",
            System = "Chronus, connections",
            Signatures =
            [
                ["Mentor Email Address", "Mentee Email Address"],
            ],
            IsNoPeopleBut = "connections of mentors and mentees",
        };
}

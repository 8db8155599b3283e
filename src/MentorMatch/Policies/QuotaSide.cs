using System.Text.Json.Serialization;

namespace MentorMatch.Policies;

/// <summary>Whose groups a quota compares.</summary>
public enum QuotaSide
{
    /// <summary>Mentees: the share of a group is how many of its people are matched.</summary>
    [JsonStringEnumMemberName("mentees")]
    Mentees,

    /// <summary>Mentors: the share of a group is how many of its places are taken.</summary>
    [JsonStringEnumMemberName("mentors")]
    Mentors,
}

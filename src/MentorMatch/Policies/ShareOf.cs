using System.Text.Json.Serialization;

namespace MentorMatch.Policies;

/// <summary>Of what a quota's share is one.</summary>
public enum ShareOf
{
    /// <summary>Of everybody in the group, matched or not: 0.5 asks that half of the group be matched.</summary>
    [JsonStringEnumMemberName("group")]
    Group,

    /// <summary>Of all matches: 0.5 asks that half of the matches be the group's.</summary>
    [JsonStringEnumMemberName("matches")]
    Matches,
}

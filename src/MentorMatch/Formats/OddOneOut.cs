using System.Text.Json.Serialization;

namespace MentorMatch.Formats;

/// <summary>What becomes of somebody for whom no partner is left among peers.</summary>
public enum OddOneOut
{
    /// <summary>Stays single this time: whoever leaves the best pairs to the others.</summary>
    [JsonStringEnumMemberName("single")]
    Single,

    /// <summary>Joins a pair: one group of three is allowed, whichever is best for the whole.</summary>
    [JsonStringEnumMemberName("trio")]
    Trio,

    /// <summary>Stays single this time, and who waited longest is matched first.</summary>
    [JsonStringEnumMemberName("waiting")]
    Waiting,
}

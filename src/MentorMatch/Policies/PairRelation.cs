using System.Text.Json.Serialization;

namespace MentorMatch.Policies;

/// <summary>Which pairs a quota counts. A pair of which one has no known value is of neither kind.</summary>
public enum PairRelation
{
    /// <summary>The two have no value in common.</summary>
    [JsonStringEnumMemberName("different")]
    Different,

    /// <summary>The two have a value in common.</summary>
    [JsonStringEnumMemberName("same")]
    Same,
}

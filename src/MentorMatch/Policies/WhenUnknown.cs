using System.Text.Json.Serialization;

namespace MentorMatch.Policies;

/// <summary>What a rule says about a pair when the facts it asks for are not known.</summary>
public enum WhenUnknown
{
    /// <summary>The pair is allowed.</summary>
    [JsonStringEnumMemberName("allow")]
    Allow,

    /// <summary>The pair is forbidden.</summary>
    [JsonStringEnumMemberName("forbid")]
    Forbid,
}

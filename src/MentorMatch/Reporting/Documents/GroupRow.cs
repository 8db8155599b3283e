using System.Collections.Immutable;
using System.Text.Json.Serialization;
using MentorMatch.Scoring;

namespace MentorMatch.Reporting.Documents;

/// <summary>A group in a <see cref="ResultDocument"/>; see <see cref="MatchGroup"/>. The formats of pairs have none.</summary>
public sealed record GroupRow
{
    /// <summary>The group's id within the result.</summary>
    public required string Id { get; init; }

    /// <summary>Ids of its mentors.</summary>
    public required ImmutableArray<string> Mentors { get; init; }

    /// <summary>Ids of its members.</summary>
    public required ImmutableArray<string> Members { get; init; }

    /// <summary>What the group is about; left out where groups have no topic.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Topic { get; init; }

    /// <summary>The group's score.</summary>
    public required Score Score { get; init; }
}

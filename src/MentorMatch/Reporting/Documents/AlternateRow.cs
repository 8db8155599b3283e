using System.Text.Json.Serialization;
using MentorMatch.Scoring;

namespace MentorMatch.Reporting.Documents;

/// <summary>A mentor who comes next when somebody in a list declines; see <see cref="Alternate"/>.</summary>
public sealed record AlternateRow
{
    /// <summary>The mentee's id.</summary>
    public required string Mentee { get; init; }

    /// <summary>The mentor's id.</summary>
    public required string Mentor { get; init; }

    /// <summary>The pair's score.</summary>
    public required Score Score { get; init; }

    /// <summary>The place in the order in which to ask, from 1.</summary>
    public required int Rank { get; init; }

    /// <summary>The category; left out where categories are not limited.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Topic { get; init; }
}

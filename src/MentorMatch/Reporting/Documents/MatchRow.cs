using System.Collections.Immutable;
using System.Text.Json.Serialization;
using MentorMatch.Scoring;

namespace MentorMatch.Reporting.Documents;

/// <summary>One agreed pair in a <see cref="ResultDocument"/>; see <see cref="Match"/> for what the members mean.</summary>
public sealed record MatchRow
{
    /// <summary>The mentee's id.</summary>
    public required string Mentee { get; init; }

    /// <summary>The mentor's id.</summary>
    public required string Mentor { get; init; }

    /// <summary>The pair's score, or its cost.</summary>
    public required Score Score { get; init; }

    /// <summary>Whether the pair was asked for.</summary>
    public required bool Pinned { get; init; }

    /// <summary>What each known criterion adds; adds up to <see cref="Score"/> exactly. Empty for own scores.</summary>
    public required ImmutableArray<NamedScore> Contributions { get; init; }

    /// <summary>How much of the criteria's weight could be answered, 0 to 1; left out for own scores.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public decimal? Known { get; init; }

    /// <summary>The criteria that could not be answered; left out when there is none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ImmutableArray<string>? Unknown { get; init; }

    /// <summary>How many other eligible mentors have the same score for this mentee; left out when none has.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? TiedCount { get; init; }

    /// <summary>The first of those mentors; left out when there is none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ImmutableArray<string>? TiedWith { get; init; }
}

using System.Collections.Immutable;
using System.Text.Json.Serialization;
using MentorMatch.Scoring;

namespace MentorMatch.Reporting.Documents;

/// <summary>One agreed pair in a <see cref="ResultDocument"/>; see <see cref="Match"/> for what the members mean.</summary>
public sealed record MatchRow
{
    /// <summary>The mentee's id (of a team, its name); left out for peers.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Mentee { get; init; }

    /// <summary>The mentor's id; left out for peers.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Mentor { get; init; }

    /// <summary>Of two peers, the id that comes first in ordinal order; left out where there are sides.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? A { get; init; }

    /// <summary>Of two peers, the other id; left out where there are sides.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? B { get; init; }

    /// <summary>The pair's score, or its cost.</summary>
    public required Score Score { get; init; }

    /// <summary>Whether the pair was asked for.</summary>
    public required bool Pinned { get; init; }

    /// <summary>The place in the mentee's list, from 1; left out where there are no lists.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Rank { get; init; }

    /// <summary>When the two meet; left out where no time is booked.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Slot { get; init; }

    /// <summary>What the pair is about; left out where there are no topics.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Topic { get; init; }

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

    /// <summary>Whether the row names one mentee and one mentor, or two peers, and not both.</summary>
    [JsonIgnore]
    internal bool NamesAPair =>
        this is { Mentee: not null, Mentor: not null, A: null, B: null } or { Mentee: null, Mentor: null, A: not null, B: not null };

    /// <summary>The mentee, or the first of two peers; empty when the row names neither.</summary>
    [JsonIgnore]
    public string First => Mentee ?? A ?? "";

    /// <summary>The mentor, or the other of two peers; empty when the row names neither.</summary>
    [JsonIgnore]
    public string Second => Mentor ?? B ?? "";
}

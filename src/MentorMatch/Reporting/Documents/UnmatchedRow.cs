using System.Collections.Immutable;
using System.Text.Json.Serialization;
using MentorMatch.People;

namespace MentorMatch.Reporting.Documents;

/// <summary>A person without a match in a <see cref="ResultDocument"/>; see <see cref="UnmatchedPerson"/>.</summary>
public sealed record UnmatchedRow
{
    /// <summary>The person's id.</summary>
    public required string Id { get; init; }

    /// <summary>The role in which the person is unmatched: <c>mentee</c> or <c>peer</c>.</summary>
    public required ParticipantRole Role { get; init; }

    /// <summary>What was asked for and not found; left out where one person asks for one thing.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Topic { get; init; }

    /// <summary>Why.</summary>
    public required UnmatchedReason Reason { get; init; }

    /// <summary>Why, in a sentence.</summary>
    public required string Detail { get; init; }

    /// <summary>How many partners are eligible.</summary>
    public required int Eligible { get; init; }

    /// <summary>How many people the eligible partners can take together.</summary>
    public required long Places { get; init; }

    /// <summary>The mentees who share too few places; left out when there is no such set.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Shortage? Shortage { get; init; }

    /// <summary>How many mentors each rule forbids; left out when not known.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ImmutableArray<ForbiddingRule>? ForbiddenBy { get; init; }
}

using System.Collections.Immutable;
using MentorMatch.Scoring;

namespace MentorMatch.Reporting.Documents;

/// <summary>A group in a <see cref="ResultDocument"/>. The formats of pairs have none.</summary>
public sealed record GroupRow
{
    /// <summary>The group's id within the result.</summary>
    public required string Id { get; init; }

    /// <summary>Ids of its mentors.</summary>
    public required ImmutableArray<string> Mentors { get; init; }

    /// <summary>Ids of its members.</summary>
    public required ImmutableArray<string> Members { get; init; }

    /// <summary>The group's score.</summary>
    public required Score Score { get; init; }
}

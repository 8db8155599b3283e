using System.Collections.Immutable;
using MentorMatch.Scoring;

namespace MentorMatch.Reporting;

/// <summary>One group of a matching.</summary>
/// <param name="Id">The group's id within the result: of a facilitated group, its mentor's id; of a team, its name; otherwise <c>g1</c>, <c>g2</c> …</param>
/// <param name="Mentors">Ids of its mentors, in ordinal order; empty for a group that leads itself.</param>
/// <param name="Members">Ids of its members, in ordinal order.</param>
/// <param name="Score">The group's score: the sum of the scores of its pairs.</param>
public sealed record MatchGroup(string Id, ImmutableArray<string> Mentors, ImmutableArray<string> Members, Score Score)
{
    /// <summary>What the group is about; <see langword="null"/> where groups have no topic.</summary>
    public string? Topic { get; init; }
}

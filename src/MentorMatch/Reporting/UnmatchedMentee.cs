using System.Collections.Immutable;
using MentorMatch.Scoring;

namespace MentorMatch.Reporting;

/// <summary>A mentee without a mentor, and why.</summary>
/// <param name="Id">The mentee's id.</param>
/// <param name="Reason">Why.</param>
public sealed record UnmatchedMentee(string Id, UnmatchedReason Reason)
{
    /// <summary>How many mentors are eligible for this mentee.</summary>
    public int EligibleMentors { get; init; }

    /// <summary>How many mentees the eligible mentors can take together.</summary>
    public long Places { get; init; }

    /// <summary>
    /// Mentees (this one among them) whose eligible mentors have fewer places than these mentees ask for; <see langword="null"/> when there is no such set.
    /// </summary>
    public Shortage? Shortage { get; init; }

    /// <summary>For <see cref="UnmatchedReason.NoEligibleMentor"/>: how many mentors each rule forbids, most first. Empty when not known.</summary>
    public ImmutableArray<ForbiddenMentors> ForbiddenBy
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = [];
}

using System.Collections.Immutable;
using MentorMatch.People;
using MentorMatch.Scoring;

namespace MentorMatch.Reporting;

/// <summary>A person who was to be matched and is not, and why.</summary>
/// <param name="Id">The person's id; of a team, its name.</param>
/// <param name="Reason">Why.</param>
public sealed record UnmatchedPerson(string Id, UnmatchedReason Reason)
{
    /// <summary>The role in which the person is unmatched. Default: mentee.</summary>
    public ParticipantRole Role { get; init; } = ParticipantRole.Mentee;

    /// <summary>What was asked for and not found, in formats where one person asks for several things; otherwise <see langword="null"/>.</summary>
    public string? Topic { get; init; }

    /// <summary>How many requests the mentee made, where mentees ask for mentors; otherwise <see langword="null"/>.</summary>
    public int? Requests { get; init; }

    /// <summary>Whether the answer was to be stable rather than best: then others were preferred, and nothing is said of the whole. Default: no.</summary>
    public bool IsStable { get; init; }

    /// <summary>Whether quotas or the like had to be kept, which may have kept this person from a match. Default: no.</summary>
    public bool IsUnderQuotas { get; init; }

    /// <summary>How many partners are eligible for this person: of a mentee, mentors; of a peer, peers.</summary>
    public int Eligible { get; init; }

    /// <summary>How many people the eligible partners can take together.</summary>
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

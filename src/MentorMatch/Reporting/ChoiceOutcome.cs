using System.Collections.Immutable;

namespace MentorMatch.Reporting;

/// <summary>What became of the requests, where mentees ask for mentors.</summary>
public sealed record ChoiceOutcome
{
    /// <summary>How many requests there were, forbidden ones included.</summary>
    public required int Requests { get; init; }

    /// <summary>How many were met; pins that nobody asked for do not count.</summary>
    public required int Met { get; init; }

    /// <summary>The sum of the ranks of those met: of equally many, fewer is better.</summary>
    public required long RankSum { get; init; }

    /// <summary>The requests not met that somebody would rather have than what they got, by mentee, rank, mentor, then slot.</summary>
    public ImmutableArray<RefusedRequest> Refused
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = [];

    /// <summary>Who is next, by mentor, then slot.</summary>
    public ImmutableArray<WaitingList> Waiting
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = [];

    /// <summary>Whether the bookings are stable, where that was asked for; otherwise <see langword="null"/>.</summary>
    public StabilityFinding? Stability { get; init; }
}

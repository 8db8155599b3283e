using System.Collections.Immutable;
using MentorMatch.People;
using MentorMatch.Scoring;

namespace MentorMatch.Reporting;

/// <summary>One agreed pair.</summary>
/// <param name="Mentee">The mentee's id; of two peers, the id that comes first in ordinal order; of a team, its name.</param>
/// <param name="Mentor">The mentor's id; of two peers, the other id.</param>
/// <param name="Score">The pair's score (its cost, where scores are costs).</param>
/// <param name="Pinned">Whether the pair was asked for rather than chosen.</param>
public sealed record Match(string Mentee, string Mentor, Score Score, bool Pinned)
{
    /// <summary>
    /// The place in the mentee's list, from 1: of a suggestion, its place among those shown; of a booking, how the mentee ranked it. <see langword="null"/> in the other
    /// formats.
    /// </summary>
    public int? Rank { get; init; }

    /// <summary>When the two meet, where time slots are booked; otherwise <see langword="null"/>.</summary>
    public string? Slot { get; init; }

    /// <summary>What the pair is about, in formats that spread topics or ask for specialities; otherwise <see langword="null"/>.</summary>
    public string? Topic { get; init; }

    /// <summary>What each criterion adds to the score, in the policy's order; the parts add up to the score exactly. Empty for own scores.</summary>
    public ImmutableArray<Contribution> Contributions
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = [];

    /// <summary>The two, to pin them in the next round and have the rest matched anew.</summary>
    public Pairing Pairing => new(Mentee, Mentor);

    /// <summary>The names of the criteria that could not be answered from what is known of the two; they leave the mean and add nothing.</summary>
    public IEnumerable<string> Unknown => Contributions.Where(ScoreParts.IsUnknown).Select(part => part.Name);

    /// <summary>How much of the criteria's weight could be answered from what is known of the two, 0 to 1; <see langword="null"/> for own scores.</summary>
    public decimal? KnownShare { get; init; }

    /// <summary>How many other eligible mentors have exactly the same score for this mentee.</summary>
    public int TiedCount { get; init; }

    /// <summary>The first of those mentors, at most <see cref="MostTiesNamed"/>, in ordinal order of ids.</summary>
    public ImmutableArray<string> TiedWith
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = [];

    /// <summary>How many tied mentors are named.</summary>
    public const int MostTiesNamed = 5;
}

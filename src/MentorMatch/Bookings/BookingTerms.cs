using System.Collections.Immutable;
using MentorMatch.People;
using MentorMatch.Scoring;

namespace MentorMatch.Bookings;

/// <summary>What a ledger keeps: the places there are, how many each mentee may hold, and which pairs are allowed.</summary>
public sealed record BookingTerms
{
    /// <summary>How many places a mentor without a capacity offers, where nothing else is said: one to three is the sweet spot.</summary>
    public const int DefaultPlaces = 3;

    /// <summary>The mentors, in any order.</summary>
    public required ImmutableArray<MentorPlaces> Mentors
    {
        get;
        init => field = value.IsDefault ? [] : value;
    }

    /// <summary>The most bookings that a mentee holds at once; at least 0. Default: 1.</summary>
    public int SessionsPerMentee { get; init; } = 1;

    /// <summary>Mentees with a limit of their own. Default: none.</summary>
    public ImmutableArray<MenteeLimit> Limits
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = [];

    /// <summary>
    /// Whether a mentee (first) may book a mentor (second). Asked before every booking, outside the ledger's lock, from any thread, and not kept in snapshots.
    /// <see langword="null"/>, the default, allows every pair.
    /// </summary>
    public Func<string, string, bool>? Allows { get; init; }

    /// <summary>The terms of a cohort under a policy: mentors with their capacities, and only eligible pairs of people of the cohort.</summary>
    /// <param name="scorer">The policy compiled for the cohort.</param>
    /// <param name="places">How many places a mentor without a capacity offers; at least 0.</param>
    /// <param name="sessionsPerMentee">The most bookings that a mentee holds at once; at least 0.</param>
    /// <returns>The terms.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative.</exception>
    public static BookingTerms Of(CohortScorer scorer, int places = DefaultPlaces, int sessionsPerMentee = 1)
    {
        ArgumentNullException.ThrowIfNull(scorer);
        ArgumentOutOfRangeException.ThrowIfNegative(places);
        ArgumentOutOfRangeException.ThrowIfNegative(sessionsPerMentee);
        Cohort cohort = scorer.Cohort;
        return new BookingTerms
        {
            Mentors = [.. cohort.Mentors.Select(mentor => new MentorPlaces { Mentor = mentor.Id, Places = mentor.Capacity ?? places })],
            SessionsPerMentee = sessionsPerMentee,
            Allows = (mentee, mentor) =>
                cohort.FindMentee(mentee) is not null && cohort.FindMentor(mentor) is not null && scorer.Score(mentee, mentor).IsEligible,
        };
    }
}

namespace MentorMatch.Reporting;

/// <summary>A request that was not met although the mentee would rather have it than what they got.</summary>
/// <param name="Mentee">The mentee's id.</param>
/// <param name="Mentor">The mentor's id.</param>
/// <param name="Rank">How the mentee ranked it.</param>
/// <param name="Slot">The time asked for; <see langword="null"/> where no times are booked.</param>
/// <param name="Reason">Why.</param>
public sealed record RefusedRequest(string Mentee, string Mentor, int Rank, string? Slot, RefusalReason Reason)
{
    /// <summary>
    /// What meeting it would have cost, exactly; <see langword="null"/> when a rule or a pin leaves no way to meet it, the answer is stable rather than optimal, or it was not
    /// worked out: only for an answer proved optimal, and for the first
    /// refused requests, 2,000,000 divided by the number of requests.
    /// </summary>
    public RequestCost? Cost { get; init; }
}

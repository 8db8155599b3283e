namespace MentorMatch.Bookings;

/// <summary>What became of a request for a place.</summary>
/// <param name="Outcome">The answer.</param>
/// <param name="Booking">The place taken or waited for; otherwise <see langword="null"/>.</param>
/// <param name="Ahead">How many wait for this mentor before this request; <see langword="null"/> unless it waits.</param>
public readonly record struct BookingAnswer(BookingOutcome Outcome, Booking? Booking = null, int? Ahead = null)
{
    /// <summary>Whether the key holds a place.</summary>
    public bool IsBooked => Outcome is BookingOutcome.Booked or BookingOutcome.AlreadyBooked;
}

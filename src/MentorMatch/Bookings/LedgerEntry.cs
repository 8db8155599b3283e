namespace MentorMatch.Bookings;

/// <summary>One remembered request. Changed only under the ledger's lock.</summary>
internal sealed class LedgerEntry(Booking booking, MentorBook book, int slot)
{
    public Booking Booking { get; } = booking;

    public MentorBook Book { get; } = book;

    /// <summary>Position of the slot among the mentor's, −1 when there is none.</summary>
    public int Slot { get; } = slot;

    public BookingState State { get; set; }

    public bool Asks(string mentee, string mentor, string? slot) =>
        string.Equals(Booking.Mentee, mentee, StringComparison.Ordinal)
        && string.Equals(Booking.Mentor, mentor, StringComparison.Ordinal)
        && string.Equals(Booking.Slot, slot, StringComparison.Ordinal);
}

namespace MentorMatch.Bookings;

/// <summary>One request in a snapshot.</summary>
/// <param name="Number">Its place in the order of all requests, from 1; each once.</param>
/// <param name="Key">Its key; each once.</param>
/// <param name="Mentee">The mentee's id.</param>
/// <param name="Mentor">The mentor's id.</param>
/// <param name="Slot">The time; <see langword="null"/> when the mentor offers none.</param>
/// <param name="State">What became of it.</param>
public sealed record BookingRow(long Number, string Key, string Mentee, string Mentor, string? Slot, BookingState State)
{
    internal static BookingRow Of(Booking booking, BookingState state) =>
        new(booking.Number, booking.Key, booking.Mentee, booking.Mentor, booking.Slot, state);
}

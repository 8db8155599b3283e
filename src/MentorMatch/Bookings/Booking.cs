namespace MentorMatch.Bookings;

/// <summary>A place taken, or a place in the waiting list.</summary>
/// <param name="Key">The key under which it was asked for.</param>
/// <param name="Mentee">The mentee's id.</param>
/// <param name="Mentor">The mentor's id.</param>
/// <param name="Slot">The time; <see langword="null"/> when the mentor offers none.</param>
/// <param name="Number">Its place in the order of all requests that the ledger accepted or refused, from 1.</param>
public sealed record Booking(string Key, string Mentee, string Mentor, string? Slot, long Number);

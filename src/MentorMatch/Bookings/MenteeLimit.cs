namespace MentorMatch.Bookings;

/// <summary>How many bookings one mentee may hold at once, where that differs from the common limit.</summary>
/// <param name="Mentee">The mentee's id.</param>
/// <param name="Sessions">The most bookings held at once; at least 0.</param>
public sealed record MenteeLimit(string Mentee, int Sessions);

using System.Collections.Immutable;

namespace MentorMatch.Bookings;

/// <summary>What became of a cancellation.</summary>
/// <param name="Outcome">The answer.</param>
/// <param name="Promoted">The requests that had waited and hold a place now, in the order in which they got it.</param>
public readonly record struct CancelAnswer(CancelOutcome Outcome, ImmutableArray<Booking> Promoted);

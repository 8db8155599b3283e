namespace MentorMatch.Bookings;

/// <summary>The answer to a cancellation.</summary>
public enum CancelOutcome
{
    /// <summary>The place, or the place in the waiting list, was given up.</summary>
    Cancelled,

    /// <summary>It had been given up before; nothing was changed.</summary>
    AlreadyCancelled,

    /// <summary>The key holds nothing: it was never used, or its request was refused.</summary>
    NothingHeld,
}

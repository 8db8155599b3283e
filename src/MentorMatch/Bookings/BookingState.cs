namespace MentorMatch.Bookings;

/// <summary>What became of a request that a ledger remembers.</summary>
public enum BookingState
{
    /// <summary>It holds a place.</summary>
    Booked,

    /// <summary>It waits for a place.</summary>
    Waiting,

    /// <summary>It held a place, or waited for one, and gave it up.</summary>
    Cancelled,

    /// <summary>It was refused because there was no free place.</summary>
    Full,

    /// <summary>It was refused because the mentee held as many places as they may.</summary>
    LimitReached,

    /// <summary>It was refused because the mentee was with another mentor at that time.</summary>
    Elsewhere,

    /// <summary>It was refused because the mentee held this very place, or waited for it, under another key.</summary>
    AlreadyThere,
}

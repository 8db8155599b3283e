namespace MentorMatch.Bookings;

/// <summary>The answer to a request for a place.</summary>
public enum BookingOutcome
{
    /// <summary>The place was free and is taken now.</summary>
    Booked,

    /// <summary>This key holds the place since an earlier request, perhaps from the waiting list; nothing was changed.</summary>
    AlreadyBooked,

    /// <summary>There is no free place; the request waits in order, and gets the first place that falls to it.</summary>
    Waiting,

    /// <summary>There is no free place, and the request did not ask to wait.</summary>
    Full,

    /// <summary>The mentee holds as many places as they may.</summary>
    LimitReached,

    /// <summary>The mentee is with another mentor at that time.</summary>
    Elsewhere,

    /// <summary>The mentee holds this very place, or waits for it, under another key.</summary>
    AlreadyThere,

    /// <summary>The policy forbids the pair. Not remembered: a rule may change.</summary>
    NotAllowed,

    /// <summary>There is no such mentor. Not remembered.</summary>
    UnknownMentor,

    /// <summary>The mentor offers no such time, or offers times and none was named. Not remembered.</summary>
    UnknownSlot,

    /// <summary>The key belongs to another request, of which nothing was changed. A new request needs a new key.</summary>
    KeyTaken,

    /// <summary>What this key asked for was cancelled. A new request needs a new key.</summary>
    Cancelled,
}

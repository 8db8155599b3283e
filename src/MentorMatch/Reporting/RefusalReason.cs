namespace MentorMatch.Reporting;

/// <summary>Why a request was not met.</summary>
public enum RefusalReason
{
    /// <summary>A rule forbids the pair; the rule wins.</summary>
    Forbidden,

    /// <summary>Pins take all sessions of the mentee.</summary>
    Pinned,

    /// <summary>The mentor's places, or the time asked for, went to others.</summary>
    Full,

    /// <summary>There was a place, but meeting the request would not make the whole better: the mentee is elsewhere at that time.</summary>
    NotChosen,
}

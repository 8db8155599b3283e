namespace MentorMatch.Reporting;

/// <summary>What a warning is about.</summary>
public enum WarningCode
{
    /// <summary>There are fewer places than mentees: somebody stays unmatched whatever is done.</summary>
    FewerPlacesThanMentees,

    /// <summary>Mentees who may have several mentors have fewer than asked for.</summary>
    DemandNotMet,

    /// <summary>The policy asks for facts that nobody gave, such as a misspelt attribute.</summary>
    PolicyAsksForUnknown,

    /// <summary>The solver finished and called its answer optimal, but its proof did not hold; the result says only what was proved.</summary>
    ProofRejected,

    /// <summary>Lists are shorter than asked for.</summary>
    ShortLists,

    /// <summary>All mentors together may be shown less often than the lists ask for.</summary>
    TooLittleExposure,

    /// <summary>Somebody asked for a pair that a rule forbids: the rule wins.</summary>
    RequestForbidden,

    /// <summary>Mentors have fewer mentees than their own minimum, in a format that leaves it to mentees whom they ask for.</summary>
    BelowMinimum,

    /// <summary>No warning but a proof: no two people would rather have each other than the partners they are given.</summary>
    StablePairs,

    /// <summary>Stable pairs were asked for, and it was not proved that these are.</summary>
    NotProvedStable,

    /// <summary>No warning but a note: how many of those who waited are matched; they come before any score.</summary>
    WaitingFirst,
}

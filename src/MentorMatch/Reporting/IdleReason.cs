namespace MentorMatch.Reporting;

/// <summary>Why a mentor has no mentee.</summary>
public enum IdleReason
{
    /// <summary>Every mentee is forbidden.</summary>
    NoEligibleMentee,

    /// <summary>Nobody asked for the mentor, where mentees ask for mentors.</summary>
    NotRequested,

    /// <summary>The mentor offers no place.</summary>
    NoPlaces,

    /// <summary>Every eligible mentee has all the mentors asked for.</summary>
    MenteesPlaced,

    /// <summary>An eligible mentee is free, but the match would not make the whole better (or the search was stopped before).</summary>
    NotChosen,

    /// <summary>The mentor takes fewer mentees than a group needs.</summary>
    FewerPlacesThanAGroup,

    /// <summary>Fewer mentees are eligible than a group of this mentor needs.</summary>
    TooFewForAGroup,

    /// <summary>A group of this mentor would not make the whole better (or the search was stopped before).</summary>
    GroupNotOpened,
}

namespace MentorMatch.Reporting;

/// <summary>Why a mentee has no mentor.</summary>
public enum UnmatchedReason
{
    /// <summary>Every mentor is forbidden.</summary>
    NoEligibleMentor,

    /// <summary>Every eligible mentor is full.</summary>
    Capacity,

    /// <summary>An eligible mentor has a free place, but taking it would not make the whole better (or the search was stopped before).</summary>
    NotChosen,

    /// <summary>Every eligible mentor is full or leads no group, and opening one would not make the whole better (or the search was stopped before).</summary>
    GroupNotOpened,
}

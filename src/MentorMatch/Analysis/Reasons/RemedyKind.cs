namespace MentorMatch.Analysis.Reasons;

/// <summary>One change that would give somebody a mentor.</summary>
public enum RemedyKind
{
    /// <summary>Nothing but a pin: somebody else makes room.</summary>
    Pin,

    /// <summary>One mentor takes one mentee more.</summary>
    PlaceMore,

    /// <summary>A rule or a ban is lifted for one pair.</summary>
    AllowPair,

    /// <summary>Every mentor may take one mentee more than the format (or the terms) allow now, their own capacities kept.</summary>
    HigherMaximum,
}

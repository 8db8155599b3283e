namespace MentorMatch.Optimization.Solvers.Grouping;

/// <summary>Why a circles problem has no solution.</summary>
public enum CirclesClashKind
{
    /// <summary>No number of circles of the sizes allowed holds exactly everybody.</summary>
    Sizes,

    /// <summary>Pins join more members than a circle holds.</summary>
    PinsExceedSize,

    /// <summary>Pins join two members who must not share a circle.</summary>
    PinsJoinForbidden,

    /// <summary>Pins join more members of one label than a rule allows, for any number of circles.</summary>
    PinsExceedRule,

    /// <summary>A member has fewer allowed companions than the smallest circle needs.</summary>
    TooFewCompanions,

    /// <summary>More members must all be apart from each other than there can be circles.</summary>
    TooManyApart,

    /// <summary>For every number of circles some rule cannot be kept by any distribution of its labels.</summary>
    Composition,

    /// <summary>Every way of forming circles was tried; each breaks something. Only for few members.</summary>
    Exhausted,
}

namespace MentorMatch.Reporting.Overview;

/// <summary>What there is to do, the most pressing first.</summary>
public enum NextStepKind
{
    /// <summary>Pins, minimums or rules clash: nothing can be matched before one of them gives way.</summary>
    ResolveClash,

    /// <summary>The solver was stopped before it could prove its answer best.</summary>
    AllowMoreTime,

    /// <summary>The policy asks for facts that nobody gave.</summary>
    CorrectFacts,

    /// <summary>Peers are without a partner.</summary>
    PlaceSingles,

    /// <summary>People share too few places.</summary>
    AddPlaces,

    /// <summary>Rules leave people without anybody who is eligible.</summary>
    RelaxRules,

    /// <summary>People are left over although they could be matched, because the total is better without them, or a quota would break.</summary>
    MatchMore,

    /// <summary>Requests were refused.</summary>
    OfferOthers,

    /// <summary>Matches are far below the others.</summary>
    ReviewWeakest,

    /// <summary>Of many pairs too little is known.</summary>
    AskForFacts,

    /// <summary>Mentors have no mentee.</summary>
    UseIdleMentors,

    /// <summary>Equally good mentors were told apart by their ids alone.</summary>
    LookAtTies,

    /// <summary>The plan can be checked and given out.</summary>
    GiveOut,
}

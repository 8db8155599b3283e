namespace MentorMatch.Analysis.Changes;

/// <summary>What became of one person from one result to another.</summary>
public enum ChangeKind
{
    /// <summary>The same partners as before.</summary>
    Kept,

    /// <summary>Other partners than before: one, some or all.</summary>
    Moved,

    /// <summary>Took part before without a partner, and has one now.</summary>
    Matched,

    /// <summary>Had a partner, takes part still, and has none.</summary>
    Unmatched,

    /// <summary>Has no partner in either.</summary>
    Waiting,

    /// <summary>Took no part before.</summary>
    Joined,

    /// <summary>Takes no part any more.</summary>
    Left,
}

namespace MentorMatch.HrPortal.Programmes;

/// <summary>What somebody did to a programme.</summary>
internal enum WhatChanged
{
    /// <summary>Loaded people.</summary>
    People,

    /// <summary>Changed the policy.</summary>
    Policy,

    /// <summary>Pinned a pair.</summary>
    Pin,

    /// <summary>Banned a pair.</summary>
    Ban,

    /// <summary>Took a pin or a ban back.</summary>
    RuleRemoved,

    /// <summary>Approved a result.</summary>
    Approved,

    /// <summary>Took the approval back.</summary>
    Reopened,
}

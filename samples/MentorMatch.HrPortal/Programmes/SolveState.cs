namespace MentorMatch.HrPortal.Programmes;

/// <summary>How far a solve is.</summary>
internal enum SolveState
{
    /// <summary>Waits for its turn; goes on doing so after a restart.</summary>
    Queued,

    /// <summary>Is being worked on.</summary>
    Running,

    /// <summary>Has a result.</summary>
    Finished,

    /// <summary>Was cancelled before anything was known.</summary>
    Cancelled,

    /// <summary>The portal stopped in the middle; nothing was kept, and it may be asked again.</summary>
    Interrupted,

    /// <summary>Could not be done; the problems say why.</summary>
    Failed,
}

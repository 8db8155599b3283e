namespace MentorMatch.Console;

/// <summary>How the command ends. Scripts depend on these numbers.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>An unexpected failure.</summary>
    public const int UnexpectedFailure = 1;

    /// <summary>Bad usage or bad input; nothing was written.</summary>
    public const int BadInput = 2;

    /// <summary>Pins, minimums or quotas clash.</summary>
    public const int Infeasible = 3;

    /// <summary>A verification failed.</summary>
    public const int VerificationFailed = 4;

    /// <summary>Cancelled, or out of time, before anything feasible was known.</summary>
    public const int Cancelled = 130;
}

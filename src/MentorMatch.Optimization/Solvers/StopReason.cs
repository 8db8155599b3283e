namespace MentorMatch.Optimization.Solvers;

/// <summary>Why a solver stopped. Says nothing about what was proved.</summary>
public enum StopReason
{
    /// <summary>Its work was done.</summary>
    Finished,

    /// <summary>The time limit was reached.</summary>
    TimeLimit,

    /// <summary>The caller cancelled.</summary>
    Cancelled,
}

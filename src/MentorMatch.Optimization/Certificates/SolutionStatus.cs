namespace MentorMatch.Optimization.Certificates;

/// <summary>What was proved about a solution, by code that shares nothing with the solver.</summary>
public enum SolutionStatus
{
    /// <summary>Nothing: no solution is known and none was shown impossible.</summary>
    Unknown,

    /// <summary>It was proved that no solution exists.</summary>
    Infeasible,

    /// <summary>The solution keeps every bound; a better one may exist.</summary>
    Feasible,

    /// <summary>The solution keeps every bound and its value equals a proven bound on every solution.</summary>
    Optimal,
}

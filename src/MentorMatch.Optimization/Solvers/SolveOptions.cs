namespace MentorMatch.Optimization.Solvers;

/// <summary>Limits and progress of a solve. Defaults: no time limit, all processors, no progress.</summary>
public sealed record SolveOptions
{
    /// <summary>The defaults.</summary>
    public static SolveOptions Default { get; } = new();

    /// <summary>How long to work at most; <see langword="null"/> for no limit. A solver stopped by it returns the best solution it knows with a proven bound.</summary>
    public TimeSpan? TimeLimit { get; init; }

    /// <summary>Most threads to use, at least 1. The answer does not depend on it.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Told from time to time how far the solve is, on the solving thread; <see langword="null"/> for nobody.</summary>
    public IProgress<SolveProgress>? Progress { get; init; }
}

using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.Assignment;

namespace MentorMatch;

/// <summary>How to work, never what to answer: without a time limit every choice here leads to the same matches.</summary>
public sealed record MatchOptions
{
    /// <summary>The defaults: all processors, no limit, no progress, the solver in the box.</summary>
    public static MatchOptions Default { get; } = new();

    /// <summary>Most threads to use, at least 1. Default: one a processor.</summary>
    public int Threads
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = Environment.ProcessorCount;

    /// <summary>How long scoring and solving may take together; <see langword="null"/> (the default) for no limit. Judging is not counted.</summary>
    public TimeSpan? TimeLimit { get; init; }

    /// <summary>Told how far the work is, on the working thread; <see langword="null"/> for nobody.</summary>
    public IProgress<SolveProgress>? Progress { get; init; }

    /// <summary>The solver. Its claims are judged by code it shares nothing with, so any may be tried. Default: <see cref="AuctionPathsSolver"/>.</summary>
    public ISolver<AssignmentProblem, AssignmentSolution> Solver { get; init; } = new AuctionPathsSolver();

    /// <summary>
    /// Pairs of people, eligible or not, up to which all are scored once and stored. Cohorts with more are matched without storing them, where format and aim allow it (one to one, ratio,
    /// suggestions without categories; no quotas, nobody first for having waited, not worst-off first): the same status and totals, proved over the same pairs; among equally good matchings another may be
    /// found. Default: 2^26, some 67 million; 12 bytes each while they are scored and about 30 while they are solved.
    /// </summary>
    public long StoredPairsLimit { get; init; } = 1L << 26;

    /// <summary>The clock behind <see cref="MatchResult.Timing"/>. Default: the system's.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}

using MentorMatch.Optimization.Solvers;
using MentorMatch.Reporting;

namespace MentorMatch.Formats;

/// <summary>Solving and judging, each timed by the clock of the options.</summary>
internal static class TimedWork
{
    /// <summary>What a solver is told of the options.</summary>
    public static SolveOptions Limits(MatchOptions options) =>
        new()
        {
            Threads = options.Threads,
            TimeLimit = options.TimeLimit,
            Progress = options.Progress,
        };

    /// <summary>Solves, then judges.</summary>
    public static (TSolution Solution, TVerdict Verdict, MatchTiming Timing) Do<TSolution, TVerdict>(
        MatchOptions options,
        Func<TSolution> solve,
        Func<TSolution, TVerdict> judge
    )
    {
        long start = options.Clock.GetTimestamp();
        TSolution solution = solve();
        long solved = options.Clock.GetTimestamp();
        TVerdict verdict = judge(solution);
        MatchTiming timing = new() { Solve = options.Clock.GetElapsedTime(start, solved), Verify = options.Clock.GetElapsedTime(solved) };
        return (solution, verdict, timing);
    }
}

namespace MentorMatch.Benchmarks.Measuring;

/// <summary>Processor time of this process: the clock on the wall says little on a machine that has other work.</summary>
internal static class ProcessorTime
{
    /// <summary>How many runs are usual after one that warms up.</summary>
    public const int UsualRuns = 5;

    /// <summary>The least processor time of some runs, after one that only warms up.</summary>
    /// <typeparam name="T">What the work gives.</typeparam>
    /// <param name="work">The work.</param>
    /// <returns>What the last run gave, and the least time.</returns>
    public static (T Result, TimeSpan Time) Least<T>(Func<T> work)
    {
        T result = work();
        TimeSpan least = TimeSpan.MaxValue;
        for (int run = 0; run < UsualRuns; run++)
        {
            TimeSpan started = Environment.CpuUsage.TotalTime;
            result = work();
            TimeSpan time = Environment.CpuUsage.TotalTime - started;
            least = time < least ? time : least;
        }

        return (result, least);
    }
}

using System.Diagnostics;

namespace MentorMatch.Optimization.Solvers;

/// <summary>Notices the time limit and cancellation. Once it has said stop it keeps saying so.</summary>
internal sealed class StopSignal(SolveOptions options, CancellationToken cancellationToken)
{
    private readonly long started = Stopwatch.GetTimestamp();

    /// <summary>Why to stop; <see cref="StopReason.Finished"/> while there is no reason.</summary>
    public StopReason Reason { get; private set; }

    /// <summary>The options of a part of the work: what is left of the time limit.</summary>
    public SolveOptions Remaining()
    {
        if (options.TimeLimit is not { } limit)
        {
            return options;
        }

        TimeSpan left = limit - Stopwatch.GetElapsedTime(started);
        return options with { TimeLimit = left > TimeSpan.Zero ? left : TimeSpan.Zero };
    }

    /// <summary>Looks at the clock and the token. Call every few thousand operations.</summary>
    /// <returns>Whether to stop now.</returns>
    public bool IsRaised()
    {
        if (Reason == StopReason.Finished)
        {
            if (cancellationToken.IsCancellationRequested)
            {
                Reason = StopReason.Cancelled;
            }
            else if (options.TimeLimit is { } limit && Stopwatch.GetElapsedTime(started) >= limit)
            {
                Reason = StopReason.TimeLimit;
            }
        }

        return Reason != StopReason.Finished;
    }
}

using System.Diagnostics;
using MentorMatch.Optimization.Solvers;

namespace MentorMatch.OrTools;

/// <summary>How long a solve may still take, and whether it was asked to stop.</summary>
internal sealed class Deadline(SolveOptions options, CancellationToken cancellationToken)
{
    private readonly long start = Stopwatch.GetTimestamp();

    public CancellationToken Cancellation => cancellationToken;

    /// <summary>Why to stop now; <see langword="null"/> to go on.</summary>
    public StopReason? Passed =>
        cancellationToken.IsCancellationRequested ? StopReason.Cancelled
        : Left.TimeLimit == TimeSpan.Zero ? StopReason.TimeLimit
        : null;

    /// <summary>The options, with what is left of the time.</summary>
    public SolveOptions Left
    {
        get
        {
            TimeSpan? left = options.TimeLimit - Stopwatch.GetElapsedTime(start);
            return options with { TimeLimit = left < TimeSpan.Zero ? TimeSpan.Zero : left };
        }
    }
}

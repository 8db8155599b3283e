using System.Collections.Concurrent;
using System.Threading.Channels;
using MentorMatch.HrPortal.Programmes;
using MentorMatch.HrPortal.Storage;
using MentorMatch.Optimization.Solvers;

namespace MentorMatch.HrPortal.Solving;

/// <summary>Between the requests, which ask and watch, and the worker, which solves one at a time. What waits is in the database; here is only the bell.</summary>
/// <param name="solves">The solves.</param>
internal sealed class SolveQueue(SolveStore solves)
{
    private readonly Channel<bool> bell = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite }
    );
    private readonly ConcurrentDictionary<long, LiveSolve> live = new();

    /// <summary>Asks for a solve of a programme as it is; see <see cref="SolveStore.Ask"/>.</summary>
    /// <param name="programme">The programme.</param>
    /// <param name="revision">The revision that was seen.</param>
    /// <returns>The solve.</returns>
    public Solve Ask(long programme, long revision)
    {
        Solve solve = solves.Ask(programme, revision);
        bell.Writer.TryWrite(true);
        return solve;
    }

    /// <summary>Cancels a solve: one that waits is not begun; one under way ends with the best it knows.</summary>
    /// <param name="solve">The solve.</param>
    /// <exception cref="RefusedException">It has ended.</exception>
    public void Cancel(Solve solve)
    {
        if (live.TryGetValue(solve.Id, out LiveSolve? working))
        {
            working.Cancel();
        }
        else if (!solves.CancelQueued(solve.Id))
        {
            throw RefusedException.Conflict("This solve has ended.");
        }
    }

    /// <summary>Cancels what is under way for a programme that is about to go.</summary>
    /// <param name="programme">The programme.</param>
    public void CancelAll(long programme)
    {
        foreach (Solve solve in solves.List(programme).Where(solve => solve.State is SolveState.Queued or SolveState.Running))
        {
            if (live.TryGetValue(solve.Id, out LiveSolve? working))
            {
                working.Cancel();
            }
            else
            {
                solves.CancelQueued(solve.Id);
            }
        }
    }

    /// <summary>How far a solve is that is being worked on.</summary>
    /// <param name="solve">Its number.</param>
    /// <returns>The last word of the solver; <see langword="null"/> when there is none.</returns>
    public SolveProgress? Progress(long solve) => live.TryGetValue(solve, out LiveSolve? working) ? working.Latest : null;

    /// <summary>Waits until somebody asks.</summary>
    internal ValueTask<bool> WaitAsync(CancellationToken cancellationToken) => bell.Reader.ReadAsync(cancellationToken);

    /// <summary>Says that a solve is being worked on.</summary>
    internal LiveSolve Begin(long solve, CancellationToken stopping) => live[solve] = new LiveSolve(stopping);

    /// <summary>Says that work on a solve has ended.</summary>
    internal void End(long solve)
    {
        if (live.TryRemove(solve, out LiveSolve? ended))
        {
            ended.Dispose();
        }
    }
}

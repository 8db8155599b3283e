using MentorMatch.Optimization.Solvers;

namespace MentorMatch.HrPortal.Solving;

/// <summary>A solve that is being worked on: how far it is, and how to stop it.</summary>
internal sealed class LiveSolve : IProgress<SolveProgress>, IDisposable
{
    private readonly CancellationTokenSource stop;
    private volatile StrongProgress? latest;

    /// <summary>Makes it.</summary>
    /// <param name="stopping">The portal's own end, which stops every solve.</param>
    public LiveSolve(CancellationToken stopping) => stop = CancellationTokenSource.CreateLinkedTokenSource(stopping);

    /// <summary>Asks the solver to stop.</summary>
    public CancellationToken Stop => stop.Token;

    /// <summary>How far it is; <see langword="null"/> before the solver said.</summary>
    public SolveProgress? Latest => latest?.Value;

    /// <summary>Cancels the work.</summary>
    public void Cancel() => stop.Cancel();

    /// <inheritdoc/>
    public void Report(SolveProgress value) => latest = new StrongProgress(value);

    /// <inheritdoc/>
    public void Dispose() => stop.Dispose();

    // A reference, so that a reader never sees one half of one report and one of another.
    private sealed record StrongProgress(SolveProgress Value);
}

using MentorMatch.Optimization.Solvers;
using MentorMatch.Testing;

namespace MentorMatch.Fuzz.Solvers;

/// <summary>Options that let some solves end, and stop others before they begin or at one of their first reports: moments that are counted, not timed.</summary>
internal sealed class Stopping : IProgress<SolveProgress>, IDisposable
{
    private const int Share = 6;

    private readonly CancellationTokenSource source = new();
    private int left;

    public Stopping(SplitMix64 random)
    {
        bool stops = random.Next(Share) == 0;
        left = stops ? random.Next(0, 5) : int.MaxValue;
        Options = new SolveOptions { Threads = 1, Progress = stops ? this : null };
        if (left == 0)
        {
            source.Cancel();
        }
    }

    public SolveOptions Options { get; }

    public CancellationToken Token => source.Token;

    public void Report(SolveProgress value)
    {
        left--;
        if (left == 0)
        {
            source.Cancel();
        }
    }

    public void Dispose() => source.Dispose();
}

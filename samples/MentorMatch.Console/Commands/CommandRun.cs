using MentorMatch.Console.Terminals;
using MentorMatch.Files.Reading;
using MentorMatch.People;

namespace MentorMatch.Console.Commands;

/// <summary>One run of a command: where it speaks to, how it works, what it found wrong, and when it must stop.</summary>
internal sealed class CommandRun : IDisposable
{
    private readonly CancellationTokenSource stop;
    private readonly TimeProvider clock = TimeProvider.System;
    private readonly long start;

    /// <summary>Starts a run; the time limit counts from here.</summary>
    /// <param name="terminal">Where it speaks to.</param>
    /// <param name="settings">How it works.</param>
    /// <param name="cancelled">Asks it to stop.</param>
    public CommandRun(Terminal terminal, RunSettings settings, CancellationToken cancelled)
    {
        Terminal = terminal;
        Settings = settings;
        Cancelled = cancelled;
        start = clock.GetTimestamp();
        stop = CancellationTokenSource.CreateLinkedTokenSource(cancelled);
        if (settings.TimeLimit is { } limit)
        {
            stop.CancelAfter(limit);
        }
    }

    /// <summary>Where the run speaks to.</summary>
    public Terminal Terminal { get; }

    /// <summary>How it works.</summary>
    public RunSettings Settings { get; }

    /// <summary>The problems and warnings found.</summary>
    public ProblemList Problems { get; } = new();

    /// <summary>Set when the user cancels: a solver then gives the best it knows.</summary>
    public CancellationToken Cancelled { get; }

    /// <summary>Set when the user cancels or the time is over: for work that is worth nothing half done.</summary>
    public CancellationToken Stop => stop.Token;

    /// <summary>The time since the run started.</summary>
    public TimeSpan Elapsed => clock.GetElapsedTime(start);

    /// <summary>How the library is to work on this run: what is left of the time is the solver's.</summary>
    /// <returns>The options.</returns>
    /// <exception cref="OperationCanceledException">The time is over, or the user cancelled.</exception>
    public MatchOptions MatchOptions()
    {
        Stop.ThrowIfCancellationRequested();
        TimeSpan? left = Settings.TimeLimit - Elapsed;
        return left <= TimeSpan.Zero
            ? throw new OperationCanceledException("The time limit was reached.")
            : new MatchOptions { Threads = Settings.Threads, TimeLimit = left };
    }

    /// <summary>Ends the run if any problem was found.</summary>
    /// <exception cref="InputRejectedException">There is a problem.</exception>
    public void ThrowIfProblems()
    {
        if (!Problems.IsEmpty)
        {
            throw new InputRejectedException(Problems);
        }
    }

    /// <summary>Writes the warnings of the input to the error stream.</summary>
    /// <param name="more">Further warnings, such as those of a scorer.</param>
    public void WriteWarnings(params IEnumerable<DataProblem> more)
    {
        foreach (DataProblem warning in Problems.Warnings.Concat(more))
        {
            Terminal.Error.Write($"warning: {ShownText.OneLine(warning.ToString())}\n");
        }
    }

    /// <summary>Writes a line of the summary, unless the run is quiet.</summary>
    /// <param name="line">The line.</param>
    public void Say(string line = "")
    {
        if (!Settings.IsQuiet)
        {
            Terminal.Output.Write($"{ShownText.Lines(line)}\n");
        }
    }

    /// <inheritdoc/>
    public void Dispose() => stop.Dispose();
}

using MentorMatch.Console.Terminals;
using MentorMatch.Optimization.Solvers;
using Spectre.Console;

namespace MentorMatch.Console.Commands;

/// <summary>Work of the library that shows how far it is while a person watches the error stream, and is silent elsewhere.</summary>
internal static class WatchedWork
{
    /// <summary>Does the work.</summary>
    /// <typeparam name="T">The result.</typeparam>
    /// <param name="run">The run.</param>
    /// <param name="work">The work.</param>
    /// <returns>What the work returns.</returns>
    public static T Do<T>(CommandRun run, Func<MatchOptions, T> work)
    {
        MatchOptions options = run.MatchOptions();
        if (!run.Terminal.ErrorIsWatched || run.Settings.IsQuiet)
        {
            return work(options);
        }

        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(run.Terminal.Error) });
        return console.Status().Start("…", status => work(options with { Progress = new StatusProgress(status) }));
    }

    private sealed class StatusProgress(StatusContext status) : IProgress<SolveProgress>
    {
        public void Report(SolveProgress value)
        {
            string share = value.Expected > 0 ? FormattableString.Invariant($" {value.Done * 100 / value.Expected} %") : string.Empty;
            string gap =
                value is { Total: { } total, Bound: { } bound } && bound > 0
                    ? FormattableString.Invariant($", at most {100 * (double)(bound - total) / (double)bound:0.####} % below the best")
                    : string.Empty;
            status.Status(Markup.Escape($"{value.Phase}{share}{gap}"));
        }
    }
}

using System.CommandLine;
using System.CommandLine.Parsing;
using MentorMatch.Console.Commands;
using MentorMatch.Console.Terminals;

namespace MentorMatch.Console;

/// <summary>The <c>mentormatch</c> command: one entry for the process and for tests.</summary>
internal static class MentorMatchCommand
{
    /// <summary>Runs the command.</summary>
    /// <param name="args">The arguments; none is <c>match</c> on the bundled cohort.</param>
    /// <param name="terminal">Where it speaks to.</param>
    /// <param name="cancellationToken">Asks it to stop: it then writes what is proved so far, or ends with <see cref="ExitCode.Cancelled"/>.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static int Run(IReadOnlyList<string> args, Terminal terminal, CancellationToken cancellationToken)
    {
        Command root = CommandTree.Build(terminal, cancellationToken);
        ParseResult parsed = root.Parse(args.Count == 0 ? ["match"] : args);
        if (parsed.Errors.Count > 0)
        {
            return Report(parsed, terminal);
        }

        InvocationConfiguration streams = new()
        {
            Output = terminal.Output,
            Error = terminal.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        };
        return parsed.Invoke(streams);
    }

    /// <summary>Says what is wrong with arguments.</summary>
    /// <param name="parsed">The arguments, with at least one error.</param>
    /// <param name="terminal">Where it speaks to.</param>
    /// <returns><see cref="ExitCode.BadInput"/>.</returns>
    internal static int Report(ParseResult parsed, Terminal terminal)
    {
        string command = CommandTree.PathOf(parsed.CommandResult);
        foreach (ParseError error in parsed.Errors)
        {
            terminal.Error.Write($"{command}: {error.Message}\n");
        }

        if (parsed.Errors.All(error => error.Message.Contains(" Maybe ", StringComparison.Ordinal)))
        {
            return ExitCode.BadInput; // Each says already what may put it right.
        }

        terminal.Error.Write($"{command}: Maybe a word is misspelt. \"{command} --help\" lists what there is, with an example.\n");
        return ExitCode.BadInput;
    }
}

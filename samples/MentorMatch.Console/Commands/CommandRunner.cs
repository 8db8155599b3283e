using System.CommandLine;
using MentorMatch.Console.Terminals;
using MentorMatch.Files.Reading;
using MentorMatch.Files.Writing;
using MentorMatch.People;

namespace MentorMatch.Console.Commands;

/// <summary>Runs the body of a command and turns whatever ends it into lines on the error stream and an exit code.</summary>
/// <param name="common">The options that every command has.</param>
/// <param name="terminal">Where commands speak to.</param>
/// <param name="cancellationToken">Asks a command to stop.</param>
internal sealed class CommandRunner(CommonOptions common, Terminal terminal, CancellationToken cancellationToken)
{
    /// <summary>Gives a command its body.</summary>
    /// <param name="command">The command.</param>
    /// <param name="body">What it does; its result is an <see cref="ExitCode"/>.</param>
    public void Attach(Command command, Func<ParseResult, CommandRun, int> body) => command.SetAction(parsed => Run(parsed, body));

    private int Run(ParseResult parsed, Func<ParseResult, CommandRun, int> body)
    {
        using CommandRun run = new(terminal, common.Read(parsed), cancellationToken);
        try
        {
            return body(parsed, run);
        }
        catch (InputRejectedException rejected)
        {
            return Report(rejected.Problems);
        }
        catch (DataProblemsException rejected)
        {
            foreach (DataProblem problem in rejected.Problems)
            {
                run.Problems.Add(problem);
            }

            return Report(run.Problems);
        }
        catch (UsageException wrong)
        {
            return Report(parsed, wrong.Message, wrong.Maybe);
        }
        catch (FilesNotWrittenException refused)
        {
            return Report(parsed, $"--out: {refused.Message}", "another place, or other rights");
        }
        catch (OperationCanceledException)
        {
            bool isOutOfTime = !cancellationToken.IsCancellationRequested;
            terminal.Error.Write(isOutOfTime ? "The time limit was reached before anything feasible was known.\n" : "Cancelled.\n");
            return ExitCode.Cancelled;
        }
#pragma warning disable CA1031 // The last line of defence: a crash is a bug, and a script must still get its exit code.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            terminal.Error.Write($"Unexpected failure: {failure.GetType().Name}: {failure.Message}\n");
            return ExitCode.UnexpectedFailure;
        }
    }

    private int Report(ParseResult parsed, string message, string? maybe)
    {
        string advice = maybe is null ? string.Empty : $" Maybe {maybe}.";
        terminal.Error.Write($"{CommandTree.PathOf(parsed.CommandResult)}: {message}.{advice}\n");
        return ExitCode.BadInput;
    }

    private int Report(ProblemList problems)
    {
        foreach (DataProblem problem in problems.Problems)
        {
            terminal.Error.Write($"{ShownText.OneLine(problem.ToString())}\n");
        }

        if (problems.Count > problems.Problems.Length)
        {
            terminal.Error.Write(FormattableString.Invariant($"and {problems.Count - problems.Problems.Length:N0} more.\n"));
        }

        return ExitCode.BadInput;
    }
}

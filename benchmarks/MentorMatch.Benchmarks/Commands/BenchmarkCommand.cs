using System.CommandLine;
using System.CommandLine.Help;
using MentorMatch.Benchmarks.Cohorts;
using MentorMatch.Benchmarks.Instances;
using MentorMatch.Benchmarks.Peers;
using MentorMatch.Benchmarks.Reports;
using MentorMatch.Console;
using MentorMatch.Console.Commands;
using MentorMatch.Console.Terminals;

namespace MentorMatch.Benchmarks.Commands;

/// <summary>The commands beside the kernels that BenchmarkDotNet runs.</summary>
internal sealed class BenchmarkCommand : Command, IHasExample
{
    /// <summary>How a command is typed.</summary>
    public const string Typed = "dotnet run -c Release --project benchmarks/MentorMatch.Benchmarks --";

    private BenchmarkCommand(Terminal terminal)
        : base(
            "benchmarks",
            "Measures MentorMatch. With BenchmarkDotNet's arguments instead of a command (--filter, --job, --list) it measures kernels."
        )
    {
        Subcommands.Add(new CohortsCommand(terminal));
        Subcommands.Add(new CirclesQuality(terminal));
        Subcommands.Add(new ChangesReport(terminal));
        Subcommands.Add(new FairnessCost(terminal));
        Subcommands.Add(new SideRatio(terminal));
        Subcommands.Add(new InstanceCommand(terminal));
        Subcommands.Add(new OwnSolve(terminal));
        Subcommands.Add(new PeerReport(terminal));
        Subcommands.Add(new OracleCommand());
        HelpOption help = new();
        help.Action = new ExampleHelp((HelpAction)help.Action!);
        Options.Add(help);
    }

    /// <inheritdoc/>
    public string Example => $"{Typed} cohorts --mentees 1000,10000\n{Typed} --filter '*Assignment*' --job short";

    /// <summary>Whether arguments are for a command rather than for BenchmarkDotNet.</summary>
    /// <param name="args">The arguments.</param>
    public static bool Takes(IReadOnlyList<string> args) =>
        args.Count == 0 || args[0] is "--help" or "-h" or "-?" || !args[0].StartsWith('-');

    /// <summary>Runs a command.</summary>
    /// <param name="args">Its name and arguments; none for help.</param>
    /// <param name="terminal">Where it speaks to.</param>
    /// <returns>One of <see cref="ExitCode"/>; 1 where something is worse than it must be.</returns>
    public static int Run(IReadOnlyList<string> args, Terminal terminal)
    {
        ParseResult parsed = new BenchmarkCommand(terminal).Parse(args.Count == 0 ? ["--help"] : args);
        return parsed.Errors.Count > 0
            ? MentorMatchCommand.Report(parsed, terminal)
            : parsed.Invoke(new InvocationConfiguration { Output = terminal.Output, Error = terminal.Error });
    }
}

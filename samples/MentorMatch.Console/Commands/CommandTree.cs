using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using MentorMatch.Console.Terminals;

namespace MentorMatch.Console.Commands;

/// <summary>All commands in one tree.</summary>
internal static class CommandTree
{
    /// <summary>Builds the tree.</summary>
    /// <param name="terminal">Where the commands speak to.</param>
    /// <param name="cancellationToken">Asks a command to stop.</param>
    /// <returns>The root.</returns>
    public static Command Build(Terminal terminal, CancellationToken cancellationToken)
    {
        CommonOptions common = new();
        CommandRunner runner = new(common, terminal, cancellationToken);
        Command root = new(
            "mentormatch",
            "Matches mentors and mentees: exact, with reasons and a proof. Without a command: match, on the bundled cohort."
        );
        root.Subcommands.Add(new MatchCommand(runner));
        root.Subcommands.Add(new ScoreCommand(runner));
        root.Subcommands.Add(new SolveCommand(runner));
        root.Subcommands.Add(new VerifyCommand(runner));
        root.Subcommands.Add(new ExplainCommand(runner));
        root.Subcommands.Add(new CompareCommand(runner));
        root.Subcommands.Add(new LearnCommand(runner));
        root.Subcommands.Add(new DiffCommand(runner));
        root.Subcommands.Add(new FairnessCommand(runner));
        root.Subcommands.Add(new RecruitCommand(runner));
        root.Subcommands.Add(new FrontierCommand(runner));
        root.Subcommands.Add(new RematchCommand(runner));
        root.Subcommands.Add(new ValidateCommand(runner));
        root.Subcommands.Add(new GenerateCommand(runner));
        common.AddTo(root);
        HelpOption help = new();
        help.Action = new ExampleHelp((HelpAction)help.Action!);
        root.Options.Add(help);
        root.Options.Add(new VersionOption());
        return root;
    }

    /// <summary>A command with the names above it, as typed: <c>mentormatch match</c>.</summary>
    /// <param name="command">The command as parsed.</param>
    /// <returns>The names.</returns>
    public static string PathOf(CommandResult command) =>
        command.Parent is CommandResult parent ? $"{PathOf(parent)} {command.Command.Name}" : command.Command.Name;
}

using System.CommandLine;
using System.CommandLine.Parsing;
using MentorMatch.Files.Reading.Edges;
using MentorMatch.Optimization.Problems;
using MentorMatch.Policies;

namespace MentorMatch.Console.Commands;

/// <summary>The options of own scores and of the terms on which they are matched: those of <c>solve</c>, and of <c>verify</c> for what <c>solve</c> wrote.</summary>
/// <param name="shared">The options that other groups have too.</param>
internal sealed class EdgeOptions(SharedOptions shared)
{
    private readonly Option<string?> edges = FileOption(
        "--edges",
        "Scores: a CSV file with the columns mentee,mentor,score, or a binary file (its whole numbers are millionths)."
    );
    private readonly Option<int?> capacity = CountOption(
        "--capacity",
        "Most mentees of each mentor. Default: 1, or what a binary file says."
    );
    private readonly Option<string?> capacities = FileOption(
        "--capacities",
        "Most and fewest mentees of single mentors: mentor,max[,min]."
    );
    private readonly Option<int?> demand = CountOption("--demand", "Most mentors of each mentee. Default: 1.");
    private readonly Option<string?> demands = FileOption("--demands", "Most mentors of single mentees: mentee,max.");
    private readonly Option<bool> minimize = new("--minimize")
    {
        Description = "Scores are costs: as many matches as possible, at the least total.",
    };
    private readonly Option<bool> peers = new("--peers")
    {
        Description = "Scores between peers, columns a,b,score, matched in pairs. A binary file of a general graph needs no --peers.",
    };

    /// <summary>Adds the options to a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="isRequired">Whether --edges must be given.</param>
    public void AddTo(Command command, bool isRequired)
    {
        edges.Required = isRequired;
        SharedOptions.Add(
            command,
            edges,
            capacity,
            capacities,
            demand,
            demands,
            shared.Pins,
            shared.Objective,
            minimize,
            peers,
            shared.OddOneOut
        );
        command.Validators.Add(Check);
    }

    /// <summary>Whether own scores were given.</summary>
    /// <param name="command">The command as parsed.</param>
    /// <returns>Whether they were.</returns>
    public bool IsGiven(CommandResult command) => command.ReadableValue(edges) is not null;

    /// <summary>What was given.</summary>
    /// <param name="parsed">The command line.</param>
    /// <returns>The files and terms; <see langword="null"/> without --edges.</returns>
    public EdgeFiles? Read(ParseResult parsed) =>
        parsed.GetValue(edges) is { } file
            ? new EdgeFiles
            {
                Edges = file,
                Capacity = parsed.GetValue(capacity),
                Capacities = parsed.GetValue(capacities),
                Demand = parsed.GetValue(demand),
                Demands = parsed.GetValue(demands),
                Pins = parsed.GetValue(shared.Pins),
                Minimize = parsed.GetValue(minimize),
                ArePeers = parsed.GetValue(peers),
                OddOneOut = parsed.GetValue(shared.OddOneOut),
                Objective =
                    parsed.GetValue(minimize) || parsed.GetValue(shared.Objective) is { PutsMatchesFirst: true }
                        ? AssignmentObjective.MostMatches
                        : AssignmentObjective.BestTotal,
            }
            : null;

    private void Check(CommandResult command)
    {
        foreach (Option option in (Option[])[capacity, capacities, demand, demands])
        {
            if (command.ReadableValue(peers) && command.GetResult(option) is not null)
            {
                command.AddError($"{option.Name} cannot be used with --peers: a peer meets one other.");
            }
        }

        if (IsGiven(command) && command.ReadableValue(shared.Objective) is { PutsWorstOffFirst: true })
        {
            command.AddError("--objective worst-off-first is for people, not for own scores. Maybe use most-matches.");
        }

        if (command.ReadableValue(minimize) && command.ReadableValue(shared.Objective) == Objective.BestTotal)
        {
            command.AddError("--minimize asks for as many matches as possible: it cannot be used with --objective best-total.");
        }
    }

    private static Option<string?> FileOption(string name, string description) =>
        new(name) { Description = description, HelpName = "FILE" };

    private static Option<int?> CountOption(string name, string description) =>
        new(name)
        {
            Description = description,
            HelpName = "N",
            CustomParser = argument => OptionText.Count(argument, atLeast: 0),
        };
}

using System.CommandLine;
using System.CommandLine.Parsing;
using MentorMatch.Files.Reading.People;
using MentorMatch.Files.Reading.Profiles;
using MentorMatch.People;

namespace MentorMatch.Console.Commands;

/// <summary>The options that say who takes part and what is known about pairs.</summary>
/// <param name="shared">The options that other groups have too.</param>
internal sealed class PeopleOptions(SharedOptions shared)
{
    private readonly Option<string?> people = FileOption("--people", "One CSV file of everybody, with a column role.");
    private readonly Option<string?> mentors = FileOption("--mentors", "A CSV file of the mentors; with --mentees, instead of --people.");
    private readonly Option<string?> mentees = FileOption("--mentees", "A CSV file of the mentees.");
    private readonly Option<string?> map = FileOption("--map", "A JSON file that says which column is which; see mapping.md.");
    private readonly Option<ProfileChoice?> profile = new("--profile")
    {
        Description =
            $"The system that wrote the people files: {string.Join(", ", ImportProfiles.All.Select(known => known.Name))}; or none. Default: the one a file is recognised by; see import.md.",
        HelpName = "NAME|none",
        CustomParser = argument =>
        {
            if (ProfileChoice.TryParse(argument.Tokens[0].Value, out ProfileChoice? choice, out DataProblem? problem))
            {
                return choice;
            }

            argument.AddError($"--profile: {problem}");
            return null;
        },
    };
    private readonly Option<string?> bans = FileOption("--bans", "Pairs that must not be matched: mentee,mentor.");
    private readonly Option<string?> previous = FileOption(
        "--previous",
        "Pairs of earlier rounds: mentee,mentor, such as an earlier matches.csv."
    );

    /// <summary>Adds the options to a command.</summary>
    /// <param name="command">The command.</param>
    public void AddTo(Command command)
    {
        SharedOptions.Add(
            command,
            people,
            mentors,
            mentees,
            map,
            profile,
            shared.Pins,
            bans,
            previous,
            shared.Waiting,
            shared.Choices,
            shared.Reverse
        );

        command.Validators.Add(Check);
    }

    /// <summary>What was given.</summary>
    /// <param name="parsed">The command line.</param>
    /// <returns>The files.</returns>
    public PeopleFiles Read(ParseResult parsed) =>
        new()
        {
            People = parsed.GetValue(people),
            Mentors = parsed.GetValue(mentors),
            Mentees = parsed.GetValue(mentees),
            Map = parsed.GetValue(map),
            Profile = parsed.GetValue(profile) ?? ProfileChoice.Detected,
            Pins = parsed.GetValue(shared.Pins),
            Bans = parsed.GetValue(bans),
            Previous = parsed.GetValue(previous),
            Waiting = parsed.GetValue(shared.Waiting),
            Choices = parsed.GetValue(shared.Choices),
            IsReversed = parsed.GetValue(shared.Reverse),
        };

    /// <summary>Whether any people were given.</summary>
    /// <param name="command">The command as parsed.</param>
    /// <returns>Whether there were.</returns>
    public bool IsGiven(CommandResult command) =>
        command.ReadableValue(people) is not null
        || command.ReadableValue(mentors) is not null
        || command.ReadableValue(mentees) is not null;

    /// <summary>Validates that people were given.</summary>
    /// <param name="command">The command as parsed.</param>
    public void RequirePeople(CommandResult command)
    {
        if (!IsGiven(command))
        {
            command.AddError("no people were given. Maybe add --people people.csv, or --mentors mentors.csv --mentees mentees.csv.");
        }
    }

    private static Option<string?> FileOption(string name, string description) =>
        new(name) { Description = description, HelpName = "FILE" };

    private void Check(CommandResult command)
    {
        bool hasMentors = command.ReadableValue(mentors) is not null;
        bool hasMentees = command.ReadableValue(mentees) is not null;
        if (command.ReadableValue(people) is not null && (hasMentors || hasMentees))
        {
            command.AddError("--people and --mentors/--mentees cannot be used together. Maybe the people are in one place only.");
        }

        if (hasMentors != hasMentees)
        {
            command.AddError(
                $"--mentors and --mentees go together. Maybe add {(hasMentors ? "--mentees" : "--mentors")}, or use --people for one file."
            );
        }
    }
}

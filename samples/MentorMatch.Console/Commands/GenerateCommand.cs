using System.CommandLine;
using System.Globalization;
using MentorMatch.Console.Writing;
using MentorMatch.Files.Writing;
using MentorMatch.Testing.Cohorts;

namespace MentorMatch.Console.Commands;

/// <summary><c>generate</c>: a synthetic cohort as a people file.</summary>
internal sealed class GenerateCommand : Command, IHasExample
{
    private readonly Option<int?> mentors = Size("--mentors", "How many mentors.");
    private readonly Option<int?> mentees = Size("--mentees", "How many mentees.");
    private readonly Option<ulong?> seed = new("--seed")
    {
        Description = "Any whole number of 0 or more; the same seed gives the same bytes. Default: 1.",
        HelpName = "S",
        CustomParser = argument =>
        {
            string text = argument.Tokens[0].Value;
            if (ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out ulong number))
            {
                return number;
            }

            argument.AddError($"--seed: \"{text}\" is not a whole number of 0 or more.");
            return null;
        },
    };
    private readonly Option<string> file = new("--out")
    {
        Description = "The CSV file to write; - for the standard output.",
        HelpName = "FILE",
        Required = true,
    };

    /// <summary>Makes the command.</summary>
    /// <param name="runner">Runs it.</param>
    public GenerateCommand(CommandRunner runner)
        : base("generate", "Makes a synthetic cohort: invented people, as uneven and incomplete as real ones.")
    {
        Options.Add(mentors);
        Options.Add(mentees);
        Options.Add(seed);
        Options.Add(file);
        runner.Attach(this, Execute);
    }

    /// <inheritdoc/>
    public string Example => "mentormatch generate --mentors 40 --mentees 120 --seed 7 --out people.csv";

    private int Execute(ParseResult parsed, CommandRun run)
    {
        SingleOutput.Check(parsed.GetRequiredValue(file));
        CohortOptions options = new()
        {
            Mentors = parsed.GetValue(mentors)!.Value,
            Mentees = parsed.GetValue(mentees)!.Value,
            Seed = parsed.GetValue(seed) ?? 1,
        };
        SingleOutput.Write(
            run.Terminal,
            parsed.GetRequiredValue(file),
            stream => PeopleCsv.Write(stream, CohortGenerator.Participants(options), run.Stop)
        );
        return ExitCode.Done;
    }

    private static Option<int?> Size(string name, string description) =>
        new(name)
        {
            Description = description,
            HelpName = "N",
            Required = true,
            CustomParser = argument => OptionText.Count(argument, atLeast: 0, atMost: 10_000_000),
        };
}

using System.CommandLine;
using System.Globalization;
using System.Text;
using MentorMatch.Analysis.Learning;
using MentorMatch.Console.Terminals;
using MentorMatch.Console.Texts;
using MentorMatch.Console.Writing;
using MentorMatch.Files.Reading.Pairs;
using MentorMatch.Files.Reading.People;
using MentorMatch.People;
using MentorMatch.Policies;

namespace MentorMatch.Console.Commands;

/// <summary><c>learn</c>: what past matches say about the weights of a policy. Suggests a policy, and never changes one.</summary>
internal sealed class LearnCommand : Command, IHasExample
{
    private readonly PeopleOptions people;
    private readonly PolicyOptions policy;
    private readonly SeedOption seed = new("Where chance starts for intervals. Default: 1.");
    private readonly Option<string?> ratings = new("--ratings")
    {
        Description =
            "Matches of the past: a CSV file with the columns mentee,mentor,rating (any numbers) or mentee,mentor,outcome (accepted or declined, yes or no, oui or non, 1 or 0).",
        HelpName = "FILE",
    };
    private readonly Option<(decimal Lowest, decimal Highest)?> scale = new("--scale")
    {
        Description = "The ends of the scale of ratings, such as 1..5. Default: the lowest and the highest rating.",
        HelpName = "MIN..MAX",
        CustomParser = argument =>
        {
            string[] ends = argument.Tokens[0].Value.Split("..");
            const NumberStyles style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
            if (
                ends.Length == 2
                && decimal.TryParse(ends[0], style, CultureInfo.InvariantCulture, out decimal lowest)
                && decimal.TryParse(ends[1], style, CultureInfo.InvariantCulture, out decimal highest)
                && lowest < highest
            )
            {
                return (lowest, highest);
            }

            argument.AddError($"--scale: \"{argument.Tokens[0].Value}\" is no scale. Maybe write 1..5.");
            return null;
        },
    };
    private readonly Option<int?> resamples = new("--resamples")
    {
        Description = $"How often people are drawn again for intervals. Default: {LearningOptions.UsualResamples}, fewer for many matches.",
        HelpName = "N",
        CustomParser = argument => OptionText.Count(argument, atLeast: 40, LearningOptions.MostResamples),
    };
    private readonly Option<string?> file = new("--out")
    {
        Description = "Where to write the suggested policy, if there is one; - for the standard output.",
        HelpName = "FILE",
    };

    /// <summary>Makes the command.</summary>
    /// <param name="runner">Runs it.</param>
    public LearnCommand(CommandRunner runner)
        : base(
            "learn",
            "Learns weights from past matches, and says how far to trust them. Without --people and --ratings: the bundled ones."
        )
    {
        SharedOptions shared = new();
        people = new PeopleOptions(shared);
        policy = new PolicyOptions(shared);
        people.AddTo(this);
        policy.AddTo(this, withFormat: false);
        Options.Add(ratings);
        Options.Add(scale);
        Options.Add(resamples);
        Options.Add(seed.Option);
        Options.Add(file);
        Validators.Add(command =>
        {
            if (people.IsGiven(command) && command.ReadableValue(ratings) is null)
            {
                command.AddError("no past matches were given. Maybe add --ratings ratings.csv.");
            }
        });
        runner.Attach(this, Execute);
    }

    /// <inheritdoc/>
    public string Example =>
        "mentormatch learn --people people.csv --policy policy.json --ratings ratings.csv --scale 1..5 --out suggested.json";

    private int Execute(ParseResult parsed, CommandRun run)
    {
        string? path = parsed.GetValue(file);
        string past = parsed.GetValue(ratings) ?? BundledCohort.Ratings;
        PeopleFiles files = people.Read(parsed);
        bool isBundled = !files.HasPeople;
        files = isBundled ? BundledCohort.Complete(files) : files;
        if (path is not null)
        {
            SingleOutput.Check(path, [.. files.Paths, policy.FileGiven(parsed), past]);
        }

        (MatchingPolicy rules, bool isBuiltIn) = policy.ReadPolicy(parsed, isBundled ? BundledCohort.Policy : null, run.Problems);
        Cohort? cohort = CohortInput.Read(files, rules.FactsRead(), run).Cohort;
        PastMatches? matches = PastMatchReader.Read(past, parsed.GetValue(scale), run.Problems);
        run.ThrowIfProblems();
        run.WriteWarnings();
        CommandTexts texts = CommandTexts.Of(run.Settings.Language);
        bool isPolicyAlone = path is not null && SingleOutput.IsStandardOutput(path);
        if (isBundled && !isPolicyAlone)
        {
            run.Say(texts.BundledCohort(cohort!.Mentors.Length, cohort.Mentees.Length));
        }

        if (isBuiltIn && !isPolicyAlone)
        {
            BuiltInPolicy.Print(run, rules, texts);
        }

        LearningOptions options = new()
        {
            Seed = seed.Read(parsed) ?? LearningOptions.Default.Seed,
            Resamples = parsed.GetValue(resamples),
            Threads = run.Settings.Threads,
        };
        LearnedWeights learned = LearnedWeights.Of(cohort!, rules, matches!, options, run.Stop);
        if (!isPolicyAlone)
        {
            SectionPrinter.Print(run.Terminal, learned.ToSection(run.Settings.Language), int.MaxValue, texts.AndMore);
        }

        if (path is not null && learned.Suggestion is { } suggestion)
        {
            SingleOutput.Write(run.Terminal, path, stream => stream.Write(Encoding.UTF8.GetBytes(PolicyJson.Write(suggestion))));
            if (!isPolicyAlone)
            {
                run.Say(texts.Wrote([path]));
            }
        }
        else if (path is not null)
        {
            run.Terminal.Error.Write("Nothing was written: no policy is suggested.\n");
        }

        return ExitCode.Done;
    }
}

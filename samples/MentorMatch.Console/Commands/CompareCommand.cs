using System.Collections.Immutable;
using System.CommandLine;
using MentorMatch.Analysis.Comparing;
using MentorMatch.Console.Terminals;
using MentorMatch.Console.Texts;
using MentorMatch.Console.Writing;
using MentorMatch.Files.Reading.People;
using MentorMatch.Files.Writing;
using MentorMatch.Formats;
using MentorMatch.Optimization.Certificates;
using MentorMatch.People;

namespace MentorMatch.Console.Commands;

/// <summary><c>compare</c>: policies and formats side by side on one cohort, beside other ways of choosing, and how much of it is chance.</summary>
internal sealed class CompareCommand : Command, IHasExample
{
    private const int MostRowsShown = 25;

    private readonly PeopleOptions people;
    private readonly ContenderOptions contenders;
    private readonly SeedOption seed = new("Where chance starts for lots and resampled cohorts. Default: 1.");
    private readonly Option<int?> resamples = new("--resamples")
    {
        Description =
            $"Cohorts drawn from this one to see how much is chance; 0 for none. Default: {ComparisonOptions.UsualRepetitions}, fewer or none when there are many eligible pairs.",
        HelpName = "N",
        CustomParser = argument => OptionText.Count(argument, atLeast: 0, ComparisonOptions.MostRepetitions),
    };
    private readonly Option<string?> file = new("--out")
    {
        Description = "A CSV file of everybody who does not have the same mentor in all plans; - for the standard output.",
        HelpName = "FILE",
    };

    /// <summary>Makes the command.</summary>
    /// <param name="runner">Runs it.</param>
    public CompareCommand(CommandRunner runner)
        : base("compare", "Two or more policies or formats on one cohort, side by side. Without --people: the bundled cohort.")
    {
        SharedOptions shared = new();
        people = new PeopleOptions(shared);
        contenders = new ContenderOptions(shared);
        people.AddTo(this);
        contenders.AddTo(this);
        Options.Add(resamples);
        Options.Add(seed.Option);
        Options.Add(file);
        runner.Attach(this, Execute);
    }

    /// <inheritdoc/>
    public string Example =>
        "mentormatch compare --people people.csv --policy policy.json --policy bolder.json --out changes.csv\n"
        + "mentormatch compare --people people.csv --policy policy.json --format one-to-one --format ratio --ratio 3";

    private int Execute(ParseResult parsed, CommandRun run)
    {
        string? path = parsed.GetValue(file);
        PeopleFiles files = people.Read(parsed);
        bool isBundled = !files.HasPeople;
        files = isBundled ? BundledCohort.Complete(files) : files;
        if (path is not null)
        {
            SingleOutput.Check(path, files.Paths.Concat(contenders.FilesRead(parsed)));
        }

        ImmutableArray<Contender> compared = contenders.Read(parsed, isBundled ? BundledCohort.Policy : null, run.Problems);
        string[] facts =
        [
            .. compared.SelectMany(contender => contender.Policy.FactsRead(contender.Format)).Distinct(StringComparer.Ordinal),
        ];
        Cohort? cohort = CohortInput.Read(files, facts, run).Cohort;
        run.ThrowIfProblems();
        run.WriteWarnings();
        CommandTexts texts = CommandTexts.Of(run.Settings.Language);
        bool isListedAlone = path is not null && SingleOutput.IsStandardOutput(path);
        if (isBundled && !isListedAlone)
        {
            run.Say(texts.BundledCohort(cohort!.Mentors.Length, cohort.Mentees.Length));
        }

        ComparisonOptions options = new()
        {
            Resamples = parsed.GetValue(resamples),
            Seed = seed.Read(parsed) ?? ComparisonOptions.Default.Seed,
        };
        PlanComparison comparison = WatchedWork.Do(run, work => PlanComparison.Of(cohort!, compared, options, work, run.Cancelled));
        if (!isListedAlone)
        {
            SectionPrinter.Print(run.Terminal, comparison.ToSection(run.Settings.Language), MostRowsShown, texts.AndMore);
        }

        bool isInfeasible = comparison.Plans.Any(plan => plan.Result.Status == SolutionStatus.Infeasible);
        if (path is not null && !isInfeasible)
        {
            SingleOutput.Write(run.Terminal, path, stream => SectionCsv.Write(stream, comparison.ToChangesTable(run.Settings.Language)));
            if (!isListedAlone)
            {
                run.Say(texts.Wrote([path]));
            }
        }

        return isInfeasible ? ExitCode.Infeasible
            : comparison.Plans.Any(plan => plan.Result.Status == SolutionStatus.Unknown) ? ExitCode.Cancelled
            : ExitCode.Done;
    }
}

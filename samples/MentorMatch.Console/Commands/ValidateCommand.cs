using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using MentorMatch.Console.Terminals;
using MentorMatch.Console.Texts;
using MentorMatch.Console.Writing;
using MentorMatch.Files.Reading.Edges;
using MentorMatch.Files.Reading.Headers;
using MentorMatch.Files.Reading.People;
using MentorMatch.Files.Texts;
using MentorMatch.Files.Writing;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Scoring;

namespace MentorMatch.Console.Commands;

/// <summary><c>validate</c>: reads the files, says how they were understood, and lists every problem.</summary>
internal sealed class ValidateCommand : Command, IHasExample
{
    private const string CleanOption = "--clean";

    private readonly PeopleOptions people;
    private readonly PolicyOptions policy;
    private readonly EdgeOptions edges;
    private readonly Option<string?> clean = new(CleanOption)
    {
        Description =
            "Writes a cleaned copy of the people: UTF-8, the canonical columns, then the attributes (with --policy: those it names). Only when there is no problem; - for the standard output.",
        HelpName = "FILE",
    };

    /// <summary>Makes the command.</summary>
    /// <param name="runner">Runs it.</param>
    public ValidateCommand(CommandRunner runner)
        : base(
            "validate",
            "Reads the files, says in plain words how they were understood, and lists every problem. With --clean, writes a cleaned copy."
        )
    {
        SharedOptions shared = new();
        people = new PeopleOptions(shared);
        policy = new PolicyOptions(shared);
        edges = new EdgeOptions(shared);
        people.AddTo(this);
        policy.AddTo(this, withFormat: false);
        edges.AddTo(this, isRequired: false);
        Options.Add(clean);
        Validators.Add(CheckInputs);
        runner.Attach(this, Execute);
    }

    /// <inheritdoc/>
    public string Example =>
        "mentormatch validate --people export.csv --map mapping.json --policy policy.json --pins pins.csv\n"
        + "mentormatch validate --people export.csv --clean people.csv";

    private int Execute(ParseResult parsed, CommandRun run)
    {
        if (edges.Read(parsed) is { } scores)
        {
            ValidateOwnScores(scores, run);
        }
        else
        {
            ValidatePeople(parsed, run);
        }

        return ExitCode.Done;
    }

    private static void ValidateOwnScores(EdgeFiles files, CommandRun run)
    {
        (ScoredPairs Pairs, PairingTerms Terms)? read = new OwnScoresReader(files, run.Problems).Read(run.Stop);
        run.WriteWarnings();
        run.ThrowIfProblems();
        ScoredPairs pairs = read!.Value.Pairs;
        ImportTexts texts = ImportTexts.Of(run.Settings.Language);
        run.Say(texts.Pairs(files.Edges.Name, pairs.Count, pairs.Mentees.Length, pairs.Mentors.Length));
        run.Say(texts.NoProblem);
    }

    private void ValidatePeople(ParseResult parsed, CommandRun run)
    {
        PeopleFiles given = people.Read(parsed);
        string? copy = parsed.GetValue(clean);
        if (copy is not null)
        {
            SingleOutput.CheckOption(CleanOption, copy, given.Paths.Append(policy.FileGiven(parsed)));
        }

        bool hasPolicy = policy.FileGiven(parsed) is not null;
        (MatchingPolicy rules, _) = policy.ReadPolicy(parsed, instead: null, run.Problems);
        IReadOnlyCollection<string>? attributes = hasPolicy && run.Problems.IsEmpty ? rules.FactsRead() : null;
        (Cohort? cohort, ImmutableArray<PeopleFile> files) = new CohortReader(given, attributes, run.Problems).Read();
        bool isCopyAlone = copy is not null && SingleOutput.IsStandardOutput(copy);
        FileExplanation explanation = new(run);
        if (isCopyAlone || run.Settings.IsQuiet)
        {
            CohortInput.WriteNotes(files, run);
        }
        else
        {
            foreach (PeopleFile file in files)
            {
                explanation.Explain(file);
            }
        }

        run.WriteWarnings(cohort is null ? [] : CohortScorer.Compile(cohort, rules).Warnings);
        run.ThrowIfProblems();
        if (!isCopyAlone)
        {
            explanation.Explain(cohort!);
        }

        if (copy is not null)
        {
            WriteCopy(run, copy, [.. files.SelectMany(file => file.People)], hasPolicy ? rules.PrivateAttributes : [], isCopyAlone);
        }
    }

    // A file with a problem has no cleaned copy: the copy would lose the row without anybody having decided so.
    private static void WriteCopy(
        CommandRun run,
        string path,
        ImmutableArray<Participant> people,
        ImmutableArray<string> kept,
        bool isCopyAlone
    )
    {
        // What a policy keeps private stands in no output about one person, and the copy is one.
        people =
        [
            .. people.Select(person => person with { Attributes = kept.Aggregate(person.Attributes, (facts, name) => facts.With(name)) }),
        ];
        try
        {
            SingleOutput.Write(run.Terminal, path, stream => PeopleCsv.WriteWithAttributes(stream, people, run.Stop));
        }
        catch (FilesNotWrittenException refused)
        {
            throw new UsageException($"{CleanOption}: {refused.Message}", "another place, or other rights");
        }

        if (!isCopyAlone)
        {
            run.Say(ImportTexts.Of(run.Settings.Language).Cleaned(path, people.Length, kept));
        }
    }

    private void CheckInputs(CommandResult command)
    {
        if (edges.IsGiven(command) == people.IsGiven(command))
        {
            command.AddError("give either people (--people, or --mentors and --mentees) or --edges.");
        }

        if (edges.IsGiven(command) && command.ReadableValue(clean) is not null)
        {
            command.AddError($"{CleanOption} is about people, and --edges about scores. Maybe leave it out.");
        }
    }
}

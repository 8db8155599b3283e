using System.CommandLine;
using System.CommandLine.Parsing;
using MentorMatch.Console.Terminals;
using MentorMatch.Files.Reading.Edges;
using MentorMatch.Files.Reading.Headers;
using MentorMatch.Files.Reading.People;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Scoring;

namespace MentorMatch.Console.Commands;

/// <summary><c>validate</c>: reads the files, says how they were understood, and lists every problem.</summary>
internal sealed class ValidateCommand : Command, IHasExample
{
    private readonly PeopleOptions people;
    private readonly PolicyOptions policy;
    private readonly EdgeOptions edges;

    /// <summary>Makes the command.</summary>
    /// <param name="runner">Runs it.</param>
    public ValidateCommand(CommandRunner runner)
        : base("validate", "Reads the files, says how they were understood, and lists every problem. Writes nothing.")
    {
        SharedOptions shared = new();
        people = new PeopleOptions(shared);
        policy = new PolicyOptions(shared);
        edges = new EdgeOptions(shared);
        people.AddTo(this);
        policy.AddTo(this, withFormat: false);
        edges.AddTo(this, isRequired: false);
        Validators.Add(CheckInputs);
        runner.Attach(this, Execute);
    }

    /// <inheritdoc/>
    public string Example => "mentormatch validate --people export.csv --map mapping.json --policy policy.json --pins pins.csv";

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
        run.Say(
            FormattableString.Invariant(
                $"{files.Edges}: {pairs.Count:N0} pairs of {pairs.Mentees.Length:N0} mentees and {pairs.Mentors.Length:N0} mentors."
            )
        );
        run.Say("No problem found.");
    }

    private void ValidatePeople(ParseResult parsed, CommandRun run)
    {
        bool hasPolicy = policy.FileGiven(parsed) is not null;
        (MatchingPolicy rules, _) = policy.ReadPolicy(parsed, instead: null, run.Problems);
        IReadOnlyCollection<string>? attributes = hasPolicy && run.Problems.IsEmpty ? rules.FactsRead() : null;
        (Cohort? cohort, IEnumerable<PeopleFile> files) = new CohortReader(people.Read(parsed), attributes, run.Problems).Read();
        foreach (PeopleFile file in files)
        {
            Describe(file, run);
        }

        run.WriteWarnings(cohort is null ? [] : CohortScorer.Compile(cohort, rules).Warnings);
        run.ThrowIfProblems();
        string mentors = Count(cohort!.Mentors.Length, "mentor");
        run.Say($"{mentors}, {Count(cohort.Mentees.Length, "mentee")}. No problem found.");
    }

    private static string Count(int count, string one) => FormattableString.Invariant($"{count:N0} {one}{(count == 1 ? "" : "s")}");

    private static void Describe(PeopleFile file, CommandRun run)
    {
        run.Say(FormattableString.Invariant($"{file.File}: {file.Form}, {file.People.Count:N0} people read"));
        TextTable table = new(("Column", false), ("Read as", false));
        for (int column = 0; column < file.Headers.Length; column++)
        {
            table.Add(file.Headers[column].ReplaceLineEndings(" "), Meaning(file.Plan, column));
        }

        if (!run.Settings.IsQuiet)
        {
            table.Write(run.Terminal);
            run.Say();
        }
    }

    private static string Meaning(ColumnPlan plan, int column)
    {
        IEnumerable<string> fields = plan.Fields.Where(field => field.Value == column).Select(field => FieldWords.Of(field.Key));
        IEnumerable<string> attributes = plan.Attributes.Where(kept => kept.Column == column).Select(kept => $"attribute {kept.Name}");
        string meaning = string.Join(", ", fields.Concat(attributes));
        return meaning.Length == 0 ? "not read" : meaning;
    }

    private void CheckInputs(CommandResult command)
    {
        if (edges.IsGiven(command) == people.IsGiven(command))
        {
            command.AddError("give either people (--people, or --mentors and --mentees) or --edges.");
        }
    }
}

using System.CommandLine;
using MentorMatch.Console.Texts;
using MentorMatch.Console.Writing;
using MentorMatch.Files.Reading.People;
using MentorMatch.Files.Writing;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Scoring;

namespace MentorMatch.Console.Commands;

/// <summary><c>score</c>: every eligible pair with its score and contributions.</summary>
internal sealed class ScoreCommand : Command, IHasExample
{
    private readonly PeopleOptions people;
    private readonly PolicyOptions policy;
    private readonly Option<string> file = new("--out")
    {
        Description = "The CSV file to write; - for the standard output.",
        HelpName = "FILE",
        Required = true,
    };

    /// <summary>Makes the command.</summary>
    /// <param name="runner">Runs it.</param>
    public ScoreCommand(CommandRunner runner)
        : base("score", "Writes every eligible pair with its score and what the score is made of.")
    {
        SharedOptions shared = new();
        people = new PeopleOptions(shared);
        policy = new PolicyOptions(shared);
        people.AddTo(this);
        policy.AddTo(this, withFormat: false);
        Options.Add(file);
        Validators.Add(people.RequirePeople);
        runner.Attach(this, Execute);
    }

    /// <inheritdoc/>
    public string Example => "mentormatch score --people people.csv --policy policy.json --out scores.csv";

    private int Execute(ParseResult parsed, CommandRun run)
    {
        PeopleFiles files = people.Read(parsed);
        string path = parsed.GetRequiredValue(file);
        SingleOutput.Check(path, files.Paths.Append(policy.FileGiven(parsed)));
        (MatchingPolicy rules, bool isBuiltIn) = policy.ReadPolicy(parsed, instead: null, run.Problems);
        Cohort? cohort = CohortInput.Read(files, rules.FactsRead(), run).Cohort;
        run.ThrowIfProblems();
        CohortScorer scorer = CohortScorer.Compile(cohort!, rules);
        run.WriteWarnings(scorer.Warnings);
        if (isBuiltIn && !SingleOutput.IsStandardOutput(path))
        {
            BuiltInPolicy.Print(run, rules, CommandTexts.Of(run.Settings.Language));
        }

        ScoredPairs pairs = scorer.ScoreAll(run.Settings.Threads, progress: null, run.Stop);
        SingleOutput.Write(run.Terminal, path, stream => ScoresCsv.Write(stream, scorer, pairs, run.Stop));
        return ExitCode.Done;
    }
}

using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using MentorMatch.Analysis.Changes;
using MentorMatch.Console.Reading;
using MentorMatch.Console.Reading.Edges;
using MentorMatch.Console.Reading.Pairs;
using MentorMatch.Console.Reading.People;
using MentorMatch.Console.Terminals;
using MentorMatch.Formats;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Reporting;
using MentorMatch.Scoring;

namespace MentorMatch.Console.Commands;

/// <summary><c>verify</c>: re-judges a <c>result.json</c> against its inputs without the solver.</summary>
internal sealed class VerifyCommand : Command, IHasExample
{
    private readonly PeopleOptions people;
    private readonly PolicyOptions policy;
    private readonly EdgeOptions edges;
    private readonly RematchOptions rematch = new(isRequired: false);
    private readonly Option<string> result = new("--result")
    {
        Description = "The result.json to judge; the other options are those of the command that wrote it.",
        HelpName = "FILE",
        Required = true,
    };

    /// <summary>Makes the command.</summary>
    /// <param name="runner">Runs it.</param>
    public VerifyCommand(CommandRunner runner)
        : base("verify", "Re-judges a result.json against its inputs without the solver. Exit code 0 only if the proof holds.")
    {
        SharedOptions shared = new();
        people = new PeopleOptions(shared);
        policy = new PolicyOptions(shared);
        edges = new EdgeOptions(shared);
        Options.Add(result);
        people.AddTo(this);
        policy.AddTo(this, withFormat: true);
        edges.AddTo(this, isRequired: false);
        rematch.AddTo(this);
        Validators.Add(CheckInputs);
        runner.Attach(this, Execute);
    }

    /// <inheritdoc/>
    public string Example =>
        "mentormatch verify --result round1/result.json --people people.csv --policy policy.json --format ratio --ratio 3\n"
        + "mentormatch verify --result round1/result.json --edges scores.csv --capacity 3";

    private int Execute(ParseResult parsed, CommandRun run)
    {
        ResultDocument? document = ResultReader.Read(parsed.GetRequiredValue(result), run.Problems);
        VerificationReport report = edges.Read(parsed) is { } files
            ? VerifyOwnScores(document, files, run)
            : VerifyMatches(document, parsed, run);
        foreach (string line in report.Checked)
        {
            run.Say(line);
        }

        foreach (string problem in report.Problems)
        {
            run.Terminal.Error.Write($"{parsed.GetRequiredValue(result)}: {ShownText.OneLine(problem)}\n");
        }

        return report.Holds ? ExitCode.Done : ExitCode.VerificationFailed;
    }

    private static VerificationReport VerifyOwnScores(ResultDocument? document, EdgeFiles files, CommandRun run)
    {
        if (OwnPeerScoresReader.IsAbout(files))
        {
            (ScoredPeers Pairs, PeerTerms Terms)? peers = new OwnPeerScoresReader(files, run.Problems).Read(run.Stop);
            run.ThrowIfProblems();
            return ResultVerifier.Verify(document!, peers!.Value.Pairs, peers.Value.Terms);
        }

        (ScoredPairs Pairs, PairingTerms Terms)? read = new OwnScoresReader(files, run.Problems).Read(run.Stop);
        run.ThrowIfProblems();
        return ResultVerifier.Verify(document!, read!.Value.Pairs, read.Value.Terms);
    }

    private VerificationReport VerifyMatches(ResultDocument? document, ParseResult parsed, CommandRun run)
    {
        PeopleFiles files = people.Read(parsed);
        bool isBundled = !files.HasPeople;
        files = isBundled ? BundledCohort.Complete(files) : files;
        (MatchingPolicy rules, _) = policy.ReadPolicy(parsed, isBundled ? BundledCohort.Policy : null, run.Problems);
        Format format = policy.ReadFormat(parsed, rules.Format);
        (Cohort? cohort, _) = new CohortReader(files, rules.FactsRead(format), run.Problems).Read();
        if (rematch.CurrentFile(parsed) is not { } currentFile || rematch.MostChanges(parsed) is not { } changes)
        {
            run.ThrowIfProblems();
            return ResultVerifier.Verify(document!, cohort!, rules, format, run.MatchOptions(), run.Stop);
        }

        ImmutableArray<Pairing> current = PairingReader.Read(currentFile, run.Problems);
        run.ThrowIfProblems();
        return Rematch.Verify(document!, current, cohort!, rules, format, changes, run.MatchOptions(), run.Stop);
    }

    private void CheckInputs(CommandResult command)
    {
        if (rematch.IsHalfGiven(command))
        {
            command.AddError("--current and --max-changes belong together. Maybe use both, as with the command that wrote the result.");
        }

        if (edges.IsGiven(command) && people.IsGiven(command))
        {
            command.AddError("--edges and people cannot be used together. Maybe give what the command that wrote the result was given.");
        }
    }
}

using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using MentorMatch.Analysis.Changes;
using MentorMatch.Console.Terminals;
using MentorMatch.Console.Texts;
using MentorMatch.Files.Reading;
using MentorMatch.Files.Reading.Edges;
using MentorMatch.Files.Reading.Pairs;
using MentorMatch.Files.Reading.People;
using MentorMatch.Formats;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Reporting;
using MentorMatch.Reporting.Audit;
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

    private readonly Option<string?> audit = new("--audit")
    {
        Description = "The audit.json beside the result: checks also that inputs, policy, options and result are those recorded.",
        HelpName = "FILE",
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
        Options.Add(audit);
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
        + "mentormatch verify --result round1/result.json --edges scores.csv --capacity 3\n"
        + "mentormatch verify --result round1/result.json --audit round1/audit.json --people people.csv --policy policy.json";

    private int Execute(ParseResult parsed, CommandRun run)
    {
        ResultDocument? document = ResultReader.Read(parsed.GetRequiredValue(result), run.Problems);
        AuditRecord? record = AuditReader.Read(parsed.GetValue(audit), run.Problems);
        (VerificationReport report, AuditRecord? found) = edges.Read(parsed) is { } files
            ? VerifyOwnScores(document, record, files, run)
            : VerifyMatches(document, record, parsed, run);
        ImmutableArray<AuditDifference> differences = record is null || found is null ? [] : record.Differences(found);
        foreach (string line in report.Checked)
        {
            run.Say(line);
        }

        foreach (string problem in report.Problems)
        {
            run.Terminal.Error.Write($"{parsed.GetRequiredValue(result)}: {ShownText.OneLine(problem)}\n");
        }

        foreach (AuditDifference difference in differences)
        {
            run.Terminal.Error.Write($"{parsed.GetValue(audit)}: {ShownText.OneLine(difference.ToText(run.Settings.Language))}\n");
        }

        if (record is not null && differences.IsEmpty)
        {
            run.Say(CommandTexts.Of(run.Settings.Language).RecordHolds(record.Inputs.Count));
        }

        return report.Holds && differences.IsEmpty ? ExitCode.Done : ExitCode.VerificationFailed;
    }

    /// <summary>What the record of a run would say of these inputs; language and time limit cannot be read off them and are taken from result and record.</summary>
    private static AuditContext Context(
        ResultDocument document,
        AuditRecord record,
        CommandRun run,
        IEnumerable<(string Role, InputFile? File)> files,
        params IEnumerable<(string Name, string? Value)> options
    )
    {
        string? limit = record.Options.GetValueOrDefault(AuditInputs.TimeLimit);
        AuditContext context = AuditInputs.Of(
            files,
            [.. options, ("lang", document.Language), (AuditInputs.TimeLimit, limit)],
            run.Problems
        );
        run.ThrowIfProblems();
        return context;
    }

    private static (VerificationReport Report, AuditRecord? Found) VerifyOwnScores(
        ResultDocument? document,
        AuditRecord? record,
        EdgeFiles files,
        CommandRun run
    )
    {
        AuditRecord? Found(IEnumerable<Pairing> pins) =>
            record is null ? null : AuditRecord.Of(document!, pins, Context(document!, record, run, files.ByRole, files.Terms));

        if (OwnPeerScoresReader.IsAbout(files))
        {
            (ScoredPeers Pairs, PeerTerms Terms)? peers = new OwnPeerScoresReader(files, run.Problems).Read(run.Stop);
            run.ThrowIfProblems();
            return (ResultVerifier.Verify(document!, peers!.Value.Pairs, peers.Value.Terms), Found(peers.Value.Terms.Pins));
        }

        (ScoredPairs Pairs, PairingTerms Terms)? read = new OwnScoresReader(files, run.Problems).Read(run.Stop);
        run.ThrowIfProblems();
        return (ResultVerifier.Verify(document!, read!.Value.Pairs, read.Value.Terms), Found(read.Value.Terms.Pins));
    }

    private (VerificationReport Report, AuditRecord? Found) VerifyMatches(
        ResultDocument? document,
        AuditRecord? record,
        ParseResult parsed,
        CommandRun run
    )
    {
        PeopleFiles files = people.Read(parsed);
        bool isBundled = !files.HasPeople;
        files = isBundled ? BundledCohort.Complete(files) : files;
        (MatchingPolicy rules, _) = policy.ReadPolicy(parsed, isBundled ? BundledCohort.Policy : null, run.Problems);
        Format format = policy.ReadFormat(parsed, rules.Format);
        Cohort? cohort = CohortInput.Read(files, rules.FactsRead(format), run).Cohort;
        string? currentFile = rematch.CurrentFile(parsed);
        ImmutableArray<Pairing> current = currentFile is null ? [] : PairingReader.Read(currentFile, run.Problems);
        run.ThrowIfProblems();
        VerificationReport report = currentFile is not null
            ? Rematch.Verify(document!, current, cohort!, rules, format, rematch.MostChanges(parsed), run.MatchOptions(), run.Stop)
            : ResultVerifier.Verify(document!, cohort!, rules, format, run.MatchOptions(), run.Stop);
        if (record is null)
        {
            return (report, null);
        }

        string? policyFile = policy.FileGiven(parsed) ?? (isBundled ? BundledCohort.Policy : null);
        AuditContext context = Context(
            document!,
            record,
            run,
            [.. files.ByRole, ("policy", policyFile), .. rematch.FilesRead(parsed)],
            [("reverse", files.IsReversed ? "true" : null), ("profile", files.Profile.Name), .. rematch.Audited(parsed)]
        );
        return (report, AuditRecord.Of(document!, cohort!, rules, format, context with { IsReversed = files.IsReversed }));
    }

    private void CheckInputs(CommandResult command)
    {
        if (rematch.IsHalfGiven(command))
        {
            command.AddError(
                "--current belongs together with --max-changes or --change-price. Maybe use both, as with the command that wrote the result."
            );
        }

        if (edges.IsGiven(command) && people.IsGiven(command))
        {
            command.AddError("--edges and people cannot be used together. Maybe give what the command that wrote the result was given.");
        }
    }
}

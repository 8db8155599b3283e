using System.Collections.Immutable;
using System.CommandLine;
using MentorMatch.Console.Writing;
using MentorMatch.Files.Reading.Edges;
using MentorMatch.People;
using MentorMatch.Reporting.Audit;
using MentorMatch.Scoring;

namespace MentorMatch.Console.Commands;

/// <summary><c>solve</c>: matches pairs that were scored elsewhere.</summary>
internal sealed class SolveCommand : Command, IHasExample
{
    private readonly EdgeOptions edges = new(new SharedOptions());
    private readonly Option<string?> directory = ResultOutput.DirectoryOption();
    private readonly AuditOptions audit = new();

    /// <summary>Makes the command.</summary>
    /// <param name="runner">Runs it.</param>
    public SolveCommand(CommandRunner runner)
        : base("solve", "Matches pairs that you scored yourself; no people needed.")
    {
        edges.AddTo(this, isRequired: true);
        Options.Add(directory);
        audit.AddTo(this);
        runner.Attach(this, Execute);
    }

    /// <inheritdoc/>
    public string Example =>
        "mentormatch solve --edges scores.csv --capacity 3 --objective most-matches --out round1\n"
        + "where scores.csv begins with the line mentee,mentor,score\n"
        + "mentormatch solve --peers --edges pairs.csv --odd-one-out trio --objective most-matches --out round1\n"
        + "where pairs.csv begins with the line a,b,score";

    private int Execute(ParseResult parsed, CommandRun run)
    {
        string? target = parsed.GetValue(directory);
        ResultOutput.CheckDirectory(target);
        EdgeFiles files = edges.Read(parsed)!;
        (Func<MatchOptions, MatchResult> solve, ImmutableArray<Pairing> pins) = OwnPeerScoresReader.IsAbout(files)
            ? ReadPeers(files, run)
            : ReadPairs(files, run);
        run.WriteWarnings();
        TimeSpan reading = run.Elapsed;
        MatchResult result = WatchedWork.Do(run, solve);
        return ResultOutput.Finish(
            run,
            result with
            {
                Timing = result.Timing with { Read = reading },
            },
            names: null,
            target,
            document => AuditRecord.Of(document, pins, audit.Read(parsed, run, files.ByRole, files.Terms))
        );
    }

    private static (Func<MatchOptions, MatchResult> Solve, ImmutableArray<Pairing> Pins) ReadPairs(EdgeFiles files, CommandRun run)
    {
        (ScoredPairs Pairs, PairingTerms Terms)? read = new OwnScoresReader(files, run.Problems).Read(run.Stop);
        run.ThrowIfProblems();
        return (options => Matcher.Solve(read!.Value.Pairs, read.Value.Terms, options, run.Cancelled), read!.Value.Terms.Pins);
    }

    private static (Func<MatchOptions, MatchResult> Solve, ImmutableArray<Pairing> Pins) ReadPeers(EdgeFiles files, CommandRun run)
    {
        (ScoredPeers Pairs, PeerTerms Terms)? read = new OwnPeerScoresReader(files, run.Problems).Read(run.Stop);
        run.ThrowIfProblems();
        return (options => Matcher.Solve(read!.Value.Pairs, read.Value.Terms, options, run.Cancelled), read!.Value.Terms.Pins);
    }
}

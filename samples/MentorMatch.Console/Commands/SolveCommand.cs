using System.CommandLine;
using MentorMatch.Console.Reading.Edges;
using MentorMatch.Console.Writing;
using MentorMatch.Scoring;

namespace MentorMatch.Console.Commands;

/// <summary><c>solve</c>: matches pairs that were scored elsewhere.</summary>
internal sealed class SolveCommand : Command, IHasExample
{
    private readonly EdgeOptions edges = new(new SharedOptions());
    private readonly Option<string?> directory = ResultOutput.DirectoryOption();

    /// <summary>Makes the command.</summary>
    /// <param name="runner">Runs it.</param>
    public SolveCommand(CommandRunner runner)
        : base("solve", "Matches pairs that you scored yourself; no people needed.")
    {
        edges.AddTo(this, isRequired: true);
        Options.Add(directory);
        runner.Attach(this, Execute);
    }

    /// <inheritdoc/>
    public string Example =>
        "mentormatch solve --edges scores.csv --capacity 3 --objective most-matches --out round1\n"
        + "where scores.csv begins with the line mentee,mentor,score";

    private int Execute(ParseResult parsed, CommandRun run)
    {
        string? target = parsed.GetValue(directory);
        ResultOutput.CheckDirectory(target);
        (ScoredPairs Pairs, PairingTerms Terms)? read = new OwnScoresReader(edges.Read(parsed)!, run.Problems).Read(run.Stop);
        run.ThrowIfProblems();
        run.WriteWarnings();
        TimeSpan reading = run.Elapsed;
        MatchResult result = WatchedWork.Do(run, options => Matcher.Solve(read!.Value.Pairs, read.Value.Terms, options, run.Cancelled));
        return ResultOutput.Finish(run, result with { Timing = result.Timing with { Read = reading } }, names: null, target);
    }
}

using System.CommandLine;
using System.Text.Json;
using MentorMatch.Benchmarks.Commands;
using MentorMatch.Benchmarks.Measuring;
using MentorMatch.Console;
using MentorMatch.Console.Commands;
using MentorMatch.Console.Terminals;

namespace MentorMatch.Benchmarks.Peers;

/// <summary><c>report MEASURED FOLDER</c>: checks that all solvers agree and writes <c>peers.md</c> and <c>peers.json</c>.</summary>
internal sealed class PeerReport : Command, IHasExample
{
    private readonly Argument<string> measured = new("MEASURED")
    {
        Description = "The measurements, one line of JSON a run, as benchmarks/peers/run.sh keeps them.",
    };
    private readonly Argument<string> folder = new("FOLDER") { Description = "Where to write peers.md and peers.json." };

    /// <summary>Makes the command.</summary>
    /// <param name="terminal">Where it speaks to.</param>
    public PeerReport(Terminal terminal)
        : base("report", "Writes the tables of solvers side by side from what benchmarks/peers/run.sh measured.")
    {
        Arguments.Add(measured);
        Arguments.Add(folder);
        SetAction(parsed => Write(terminal, parsed.GetValue(measured)!, parsed.GetValue(folder)!));
    }

    /// <inheritdoc/>
    public string Example => $"{BenchmarkCommand.Typed} report .peers/measured.jsonl benchmarks/results";

    private static int Write(Terminal terminal, string measured, string folder)
    {
        BenchmarkJsonContext json = BenchmarkJsonContext.Readable;
        Comparison comparison = new(
            Machine.Current,
            [.. File.ReadLines(measured).Select(line => JsonSerializer.Deserialize(line, json.SolverRun)!)]
        );
        string[] disagreements = [.. comparison.Disagreements()];
        foreach (string line in disagreements)
        {
            terminal.Error.WriteLine($"The solvers disagree. {line}");
        }

        if (disagreements.Length > 0)
        {
            return ExitCode.UnexpectedFailure; // Nothing is written: a figure of a wrong answer is worth nothing.
        }

        string page = new ComparisonPage(comparison).ToMarkdown();
        File.WriteAllText(Path.Combine(folder, "peers.md"), page);
        File.WriteAllText(Path.Combine(folder, "peers.json"), JsonSerializer.Serialize(comparison, json.Comparison) + "\n");
        terminal.Output.Write(page);
        return ExitCode.Done;
    }
}

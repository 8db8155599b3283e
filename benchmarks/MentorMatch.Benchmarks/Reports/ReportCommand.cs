using System.Text.Encodings.Web;
using System.Text.Json;

namespace MentorMatch.Benchmarks.Reports;

/// <summary><c>report MEASURED.jsonl FOLDER</c>: checks that all solvers agree and writes <c>peers.md</c> and <c>peers.json</c>.</summary>
internal static class ReportCommand
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    };

    /// <summary>Runs the command.</summary>
    /// <param name="arguments">What follows the word <c>report</c>.</param>
    /// <returns>The exit code: 1 when two solvers disagree, and nothing is written.</returns>
    public static int Run(IReadOnlyList<string> arguments)
    {
        if (arguments is not [string measured, string folder])
        {
            Console.Error.WriteLine("Usage: report MEASURED.jsonl FOLDER");
            return 2;
        }

        Comparison comparison = new(
            Machine.Current,
            [.. File.ReadLines(measured).Select(line => JsonSerializer.Deserialize<SolverRun>(line, Json)!)]
        );
        string[] disagreements = [.. comparison.Disagreements()];
        if (disagreements.Length > 0)
        {
            Console.Error.WriteLine($"The solvers disagree. {string.Join(" / ", disagreements)}");
            return 1;
        }

        File.WriteAllText(Path.Combine(folder, "peers.md"), comparison.ToMarkdown());
        File.WriteAllText(Path.Combine(folder, "peers.json"), JsonSerializer.Serialize(comparison, Json) + "\n");
        Console.WriteLine(comparison.ToMarkdown());
        return 0;
    }
}

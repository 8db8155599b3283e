using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using MentorMatch.Benchmarks.Commands;
using MentorMatch.Benchmarks.Measuring;
using MentorMatch.Console;
using MentorMatch.Console.Commands;
using MentorMatch.Console.Terminals;
using static System.FormattableString;

namespace MentorMatch.Benchmarks.Cohorts;

/// <summary><c>cohorts</c>: how good and how fast whole programmes are matched, and whether that became worse.</summary>
internal sealed class CohortsCommand : Command, IHasExample
{
    private const int Smallest = 3;
    private const int Largest = 1_000_000;
    private const int UsualTolerance = 50;

    private readonly Option<ImmutableArray<int>> mentees = new("--mentees")
    {
        Description =
            "How many mentees, one or more numbers with commas; a third as many mentors have three places each. Default: 1000,10000.",
        HelpName = "N,N",
        CustomParser = argument =>
        {
            List<int> sizes = [];
            foreach (string text in argument.Tokens[0].Value.Split(','))
            {
                if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int size) && size is >= Smallest and <= Largest)
                {
                    sizes.Add(size);
                }
                else
                {
                    argument.AddError(
                        Invariant($"--mentees: \"{text}\" is not a whole number from {Smallest} to {Largest}. Maybe write 1000,10000.")
                    );
                }
            }

            return [.. sizes];
        },
    };
    private readonly Option<int?> runs = new("--runs")
    {
        Description = "How often times are measured; the least counts. Default: 5 up to 2,000 mentees, 3 up to 20,000, 1 above.",
        HelpName = "N",
        CustomParser = argument => OptionText.Count(argument, atLeast: 1, atMost: 1_000),
    };
    private readonly Option<bool> qualityOnly = new("--quality-only")
    {
        Description = "Measure no times: quality is the same on every machine.",
    };
    private readonly Option<string?> json = new("--json")
    {
        Description = "Write the figures to a file, which can be a baseline.",
        HelpName = "FILE",
    };
    private readonly Option<string?> baseline = new("--baseline")
    {
        Description =
            "Compare with figures written earlier by --json: matches and totals exactly, ratios of times within --tolerance. Exit code 1 when anything is worse.",
        HelpName = "FILE",
    };
    private readonly Option<int> tolerance = new("--tolerance")
    {
        Description = "How many percent more of a ratio than in the baseline are no regression yet.",
        HelpName = "PERCENT",
        DefaultValueFactory = _ => UsualTolerance,
        CustomParser = argument => OptionText.Count(argument, atLeast: 0, atMost: 10_000) ?? 0,
    };
    private readonly Option<int> threads = UsualOptions.Threads();
    private readonly Option<ulong> seed = UsualOptions.Seed();

    /// <summary>Makes the command.</summary>
    /// <param name="terminal">Where it speaks to.</param>
    public CohortsCommand(Terminal terminal)
        : base(
            "cohorts",
            "How good and how fast synthetic programmes are matched: beside the proven bound, lots, a greedy hand and an earlier run."
        )
    {
        Options.Add(mentees);
        Options.Add(runs);
        Options.Add(qualityOnly);
        Options.Add(json);
        Options.Add(baseline);
        Options.Add(tolerance);
        Options.Add(threads);
        Options.Add(seed);
        SetAction(parsed => Run(terminal, parsed));
    }

    /// <inheritdoc/>
    public string Example => $"{BenchmarkCommand.Typed} cohorts --mentees 1000,10000 --baseline benchmarks/results/cohorts.json";

    private int Run(Terminal terminal, ParseResult parsed)
    {
        CohortReport? known = null;
        if (parsed.GetValue(baseline) is { } file && !TryRead(terminal, file, out known))
        {
            return ExitCode.BadInput;
        }

        CohortReport report = new()
        {
            Schema = CohortReport.CurrentSchema,
            Machine = Machine.Current,
            Cohorts =
            [
                .. SizesOf(parsed)
                    .Select(size => new CohortTrial(size, parsed.GetValue(seed), parsed.GetValue(threads)).Run(RunsOf(parsed, size))),
            ],
        };
        CohortTables.Write(report, terminal);
        if (parsed.GetValue(json) is { } output)
        {
            File.WriteAllText(output, JsonSerializer.Serialize(report, BenchmarkJsonContext.Readable.CohortReport) + "\n");
        }

        return known is null ? ExitCode.Done : Compare(terminal, report, known, parsed.GetValue(tolerance) / 100.0);
    }

    private ImmutableArray<int> SizesOf(ParseResult parsed) =>
        parsed.GetValue(mentees) is { IsDefault: false } sizes ? sizes : [1_000, 10_000];

    private int RunsOf(ParseResult parsed, int size) =>
        parsed.GetValue(qualityOnly)
            ? 0
            : parsed.GetValue(runs)
                ?? (
                    size <= 2_000 ? 5
                    : size <= 20_000 ? 3
                    : 1
                );

    private static bool TryRead(Terminal terminal, string file, out CohortReport? report)
    {
        report = null;
        try
        {
            report = JsonSerializer.Deserialize(File.ReadAllText(file), BenchmarkJsonContext.Readable.CohortReport);
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException or JsonException)
        {
            terminal.Error.WriteLine($"--baseline {file}: {wrong.Message} Maybe write a new one with --json.");
        }

        return report is not null;
    }

    private static int Compare(Terminal terminal, CohortReport report, CohortReport known, double tolerance)
    {
        string[] regressions = [.. BaselineComparison.Regressions(report, known, tolerance)];
        foreach (string line in regressions)
        {
            terminal.Error.WriteLine($"Worse than the baseline: {line}");
        }

        if (regressions.Length == 0)
        {
            terminal.Output.WriteLine("Nothing is worse than the baseline.");
        }

        return regressions.Length == 0 ? ExitCode.Done : ExitCode.UnexpectedFailure;
    }
}

using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;

namespace MentorMatch.PolicyLab.Tests;

/// <summary>The sample as its own process, as a reader runs it.</summary>
public sealed class PolicyLabTests
{
    private static readonly Lazy<Outcome> Bundle = new(() => Outcome.Of());

    [Fact]
    public void The_bundled_cohort_gives_eleven_proved_plans_and_the_marks_are_those_of_the_frontier()
    {
        Outcome run = Bundle.Value;
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));

        ImmutableArray<Row> rows = run.Rows();
        Assert.Equal(11, rows.Length);
        Assert.Equal([.. Enumerable.Range(0, 11).Select(step => step * 0.6m)], rows.Select(row => row.OneWeight));
        Assert.All(rows, row => Assert.Equal((6m, "optimal"), (row.OneWeight + row.OtherWeight, row.Proved)));
        Assert.All(rows, row => Assert.Equal(row.IsMarked, !rows.Any(better => better.Beats(row))));
        Assert.InRange(rows.Count(row => row.IsMarked), 2, 11);

        // Under weights as they are in the policy (4 and 2), nothing has a better total by the policy's own yardstick than the nearest weighing, within a little.
        decimal best = rows.Max(row => row.Total);
        Assert.InRange(rows.Single(row => row.OneWeight == 4.2m).Total, best - 0.5m, best);

        // More weight, more of it: from one end to the other, at least.
        Assert.True(rows[^1].One > rows[0].One, "All the weight on the first criterion gave no more of it.");
        Assert.True(rows[^1].Other < rows[0].Other, "All the weight on the second criterion gave no more of it.");
    }

    [Fact]
    public void The_same_run_gives_the_same_bytes()
    {
        Assert.Equal(Bundle.Value.Output, Outcome.Of().Output);
    }

    [Theory]
    [InlineData("skills", "dragons")]
    [InlineData("skills", "skills")]
    public void Two_criteria_that_the_policy_has_are_needed(string one, string other)
    {
        Outcome run = Outcome.Of(Bundled("people.csv"), Bundled("policy.json"), one, other);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("It has: skills, preferences,", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_of_ones_own_are_read_and_their_problems_told_with_their_place()
    {
        Outcome run = Outcome.Of(Bundled("people.csv"), Bundled("policy.json"), "availability", "level-gap");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("availability", run.Output, StringComparison.Ordinal);

        Outcome wrong = Outcome.Of(Bundled("pins.csv"), Bundled("policy.json"));
        Assert.Equal(2, wrong.ExitCode);
        Assert.Contains("pins.csv:1: no column holds ids", wrong.Errors, StringComparison.Ordinal);
    }

    private static string Bundled(string name) => Path.Combine(AppContext.BaseDirectory, "cohorts", name);

    private sealed record Row(
        bool IsMarked,
        decimal OneWeight,
        decimal OtherWeight,
        int Matched,
        decimal One,
        decimal Other,
        decimal Total,
        string Proved
    )
    {
        public bool Beats(Row than) =>
            Matched >= than.Matched
            && One >= than.One
            && Other >= than.Other
            && (Matched, One, Other) != (than.Matched, than.One, than.Other);
    }

    private sealed record Outcome(int ExitCode, string Output, string Errors)
    {
        public static Outcome Of(params string[] arguments)
        {
            ProcessStartInfo start = new("dotnet", [Path.Combine(AppContext.BaseDirectory, "MentorMatch.PolicyLab.dll"), .. arguments])
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            using Process process = Process.Start(start)!;
            Task<string> errors = process.StandardError.ReadToEndAsync();
            string output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return new Outcome(process.ExitCode, output, errors.Result);
        }

        /// <summary>The rows of the table: those with a number of matches.</summary>
        public ImmutableArray<Row> Rows() =>
            [
                .. Output
                    .Split('\n')
                    .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
                    .Where(cells => cells.Length == 10 && int.TryParse(cells[4], CultureInfo.InvariantCulture, out _))
                    .Select(cells => new Row(
                        cells[1] == "*",
                        Number(cells[2]),
                        Number(cells[3]),
                        int.Parse(cells[4], CultureInfo.InvariantCulture),
                        Number(cells[5]),
                        Number(cells[6]),
                        Number(cells[7]),
                        cells[8]
                    )),
            ];

        private static decimal Number(string cell) => decimal.Parse(cell, CultureInfo.InvariantCulture);
    }
}

using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace MentorMatch.Benchmarks.Reports;

/// <summary>Solvers side by side on the same instances, in one session on one machine.</summary>
/// <param name="Machine">The machine.</param>
/// <param name="Runs">Every run, in the order in which they were made.</param>
internal sealed record Comparison(Machine Machine, ImmutableArray<SolverRun> Runs)
{
    private const string Ours = "MentorMatch";

    /// <summary>Instances on which two solvers that claim the optimum found different totals; none when all is well.</summary>
    /// <returns>One line for each.</returns>
    public IEnumerable<string> Disagreements() =>
        from instance in Runs.GroupBy(run => run.Instance, StringComparer.Ordinal)
        where instance.DistinctBy(run => run.Total).Count() > 1
        select $"{instance.Key}: {string.Join(", ", instance.Select(run => string.Create(CultureInfo.InvariantCulture, $"{run.Solver} {run.Total}")))}";

    /// <summary>A page for people.</summary>
    /// <returns>Markdown.</returns>
    public string ToMarkdown()
    {
        StringBuilder page = new();
        page.Append("# Solvers side by side\n\n");
        page.Append(
            CultureInfo.InvariantCulture,
            $"{Machine.Processor}, {Machine.Cores} logical processors, {Machine.MemoryGibibytes:0.#} GiB, {Machine.System}, {Machine.Runtime}, {Machine.Date}.\n"
        );
        page.Append(
            "One process at a time, one thread each, one run each, all on the same binary files. All solvers found the same totals.\n"
        );
        page.Append(
            "Solve: the solver alone. End to end: the whole process, start-up and reading included; for MentorMatch also judging and writing the result.\n"
        );
        page.Append("“×” is how many times as long as MentorMatch.\n");
        foreach (IGrouping<string, SolverRun> instance in Runs.GroupBy(run => run.Instance, StringComparer.Ordinal))
        {
            SolverRun? ours = instance.FirstOrDefault(run => string.Equals(run.Solver, Ours, StringComparison.Ordinal));
            page.Append(
                CultureInfo.InvariantCulture,
                $"\n## {instance.Key}\n\nOptimum {instance.First().Total / 1e6:0.000000} with {instance.First().Matched} pairs.\n\n"
            );
            page.Append("| Solver | Version | Solve, s | × | End to end, s | × | Memory, MiB |\n|---|---|---:|---:|---:|---:|---:|\n");
            foreach (SolverRun run in instance)
            {
                page.Append(
                    CultureInfo.InvariantCulture,
                    $"| {run.Solver} | {run.Version} | {run.SolveSeconds:0.000} | {Ratio(run.SolveSeconds, ours?.SolveSeconds)} | {run.EndToEndSeconds:0.00} | {Ratio(run.EndToEndSeconds, ours?.EndToEndSeconds)} | {run.PeakMebibytes:0} |\n"
                );
            }
        }

        return page.ToString();
    }

    private static string Ratio(double seconds, double? ours) =>
        ours > 0 ? (seconds / ours.Value).ToString(seconds < ours ? "0.00" : "0.0", CultureInfo.InvariantCulture) : "–";
}

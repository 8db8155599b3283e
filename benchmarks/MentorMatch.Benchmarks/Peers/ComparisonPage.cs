using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using MentorMatch.Benchmarks.Instances;
using MentorMatch.Benchmarks.Measuring;
using static System.FormattableString;

namespace MentorMatch.Benchmarks.Peers;

/// <summary>A comparison as a page for people: a table for each group of instances, then every figure.</summary>
/// <param name="comparison">The comparison.</param>
internal sealed class ComparisonPage(Comparison comparison)
{
    private const string Gap = "What MentorMatch says is what its judge proved; a gap is what was left.";

    private static readonly ImmutableArray<(InstanceGroup Group, string Title, string About)> Groups =
    [
        (
            InstanceGroup.BMatching,
            "Mentees and mentors",
            "Mentees with their 32 best candidates, a third as many mentors with three places each: tight, with many equal scores."
        ),
        (InstanceGroup.General, "Peers", "A general graph, about sixteen neighbours each."),
        (InstanceGroup.Dense, "Everybody with everybody", "Dense square assignments, one to one."),
        (InstanceGroup.HardSparse, "Hard families of mentees and mentors", $"Instances that defeat some habit of solvers. {Gap}"),
        (InstanceGroup.HardDense, "Hard dense families", $"Everybody with everybody, one to one. {Gap}"),
    ];

    private readonly ImmutableArray<SolverRun> runs = comparison.Medians();
    private readonly StringBuilder page = new();

    /// <summary>Writes the page.</summary>
    /// <returns>Markdown.</returns>
    public string ToMarkdown()
    {
        Machine machine = comparison.Machine;
        page.Append("# Solvers side by side\n\n");
        page.Append(
            Invariant(
                $"{machine.Processor}, {machine.Cores} logical processors, {machine.MemoryGibibytes:0.#} GiB, {machine.System}, {machine.Runtime}, {machine.Date}.\n"
            )
        );
        page.Append(
            "One process at a time, one thread each, all on the same binary files; medians where a run was repeated. All solvers that finished found the same totals.\n"
        );
        page.Append(
            "Seconds are those of the solver alone, cold. “×” is how many times as long as MentorMatch. “> N s” was stopped after N seconds.\n"
        );
        foreach ((InstanceGroup group, string title, string about) in Groups)
        {
            SolverRun[] found = [.. runs.Where(run => InstanceFamily.Of(run.Kind)?.Group == group)];
            if (found.Length > 0)
            {
                page.Append(Invariant($"\n## {title}\n\n{about}\n\n"));
                Summarise(found, standsByInstance: group is InstanceGroup.HardSparse or InstanceGroup.HardDense);
            }
        }

        page.Append("\n## Every figure\n\n");
        page.Append(
            "End to end is the whole process on the clock on the wall, start-up, reading and building included, and of MentorMatch also judging. Processor is the time it had a core.\n"
        );
        foreach (IGrouping<string, SolverRun> instance in runs.GroupBy(run => run.Instance, StringComparer.Ordinal))
        {
            Tell(instance.Key, [.. instance]);
        }

        return page.ToString();
    }

    private void Summarise(SolverRun[] found, bool standsByInstance)
    {
        string[] solvers = [.. found.Select(run => run.Solver).Distinct(StringComparer.Ordinal)];
        string[] instances = [.. found.Select(run => run.Instance).Distinct(StringComparer.Ordinal)];
        SolverRun? Of(string instance, string solver) =>
            found.FirstOrDefault(run =>
                string.Equals(run.Instance, instance, StringComparison.Ordinal)
                && string.Equals(run.Solver, solver, StringComparison.Ordinal)
            );
        string Cell(string instance, string solver) => Short(Of(instance, solver), Of(instance, Comparison.Ours));
        if (standsByInstance)
        {
            Row(["Instance", "pairs", "MentorMatch says", .. solvers]);
            Rule(3 + solvers.Length, leftAligned: 1);
            foreach (string instance in instances)
            {
                SolverRun? ours = Of(instance, Comparison.Ours);
                Row([instance, Number(ours?.Pairs), Standing(ours), .. solvers.Select(solver => Cell(instance, solver))]);
            }
        }
        else
        {
            Row(["Solver", .. instances]);
            Rule(1 + instances.Length, leftAligned: 1);
            foreach (string solver in solvers)
            {
                Row([solver, .. instances.Select(instance => Cell(instance, solver))]);
            }
        }
    }

    private void Tell(string instance, SolverRun[] found)
    {
        SolverRun? answer = found.FirstOrDefault(run => run.HasAnswer);
        SolverRun? ours = found.FirstOrDefault(IsOurs);
        page.Append(Invariant($"\n### {instance}\n\n"));
        if (answer is not null)
        {
            page.Append(
                Invariant(
                    $"{Number(ours?.Pairs ?? answer.Pairs)} pairs. Total {answer.Total / 1e6:0.000000} with {answer.Matched} matches.\n\n"
                )
            );
        }

        Row(["Solver", "Version", "Status", "Solve, s", "×", "Judge, s", "End to end, s", "×", "Processor, s", "Memory, MiB"]);
        Rule(10, leftAligned: 3);
        foreach (SolverRun run in found)
        {
            Row([
                run.Solver,
                run.Version ?? "",
                IsOurs(run) ? Standing(run)
                : run.Reason is null ? run.Status
                : $"{run.Status}: {run.Reason}",
                run.HasAnswer ? Seconds(run.SolveSeconds) : Short(run, null),
                Ratio(run.SolveSeconds, ours?.SolveSeconds),
                Seconds(run.JudgeSeconds),
                Seconds(run.EndToEndSeconds),
                Ratio(run.EndToEndSeconds, ours?.EndToEndSeconds),
                Seconds(run.ProcessorSeconds),
                run.PeakMebibytes?.ToString("0", CultureInfo.InvariantCulture) ?? "",
            ]);
        }
    }

    private static bool IsOurs(SolverRun run) => string.Equals(run.Solver, Comparison.Ours, StringComparison.Ordinal);

    private static string Standing(SolverRun? run) =>
        run switch
        {
            null => "–",
            { HasAnswer: true, Bound: { } bound } when bound > run.Total => Invariant(
                $"{run.Status}, gap {(bound - run.Total) / 1e6:0.000000}"
            ),
            { HasAnswer: true } => $"{run.Status}, proved",
            _ => run.Reason is null ? run.Status : $"{run.Status}: {run.Reason}",
        };

    private static string Short(SolverRun? run, SolverRun? ours) =>
        run switch
        {
            null => "",
            { HasAnswer: true } when ours is null || IsOurs(run) => Seconds(run.SolveSeconds),
            { HasAnswer: true } => $"{Seconds(run.SolveSeconds)} ({Ratio(run.SolveSeconds, ours.SolveSeconds)} ×)",
            { Status: SolverRun.Over } => Invariant($"> {run.LimitSeconds:0} s"),
            _ => run.Status,
        };

    private static string Seconds(double? seconds) =>
        seconds is { } known ? known.ToString(known < 10 ? "0.000" : "0.0", CultureInfo.InvariantCulture) : "";

    private static string Ratio(double? seconds, double? ours)
    {
        double? ratio = ours > 0 ? seconds / ours : null;
        string format =
            ratio < 1 ? "0.00"
            : ratio < 10 ? "0.0"
            : "0";
        return ratio?.ToString(format, CultureInfo.InvariantCulture) ?? "";
    }

    private static string Number(long? number) => number?.ToString("N0", CultureInfo.InvariantCulture) ?? "";

    private void Row(IEnumerable<string> cells) => page.Append("| ").AppendJoin(" | ", cells).Append(" |\n");

    private void Rule(int columns, int leftAligned) =>
        page.Append('|').Insert(page.Length, "---|", leftAligned).Insert(page.Length, "---:|", columns - leftAligned).Append('\n');
}

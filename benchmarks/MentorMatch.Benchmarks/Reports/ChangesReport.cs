using System.Diagnostics;
using MentorMatch.Benchmarks.Instances;
using MentorMatch.Benchmarks.Measuring;
using MentorMatch.Console.Terminals;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.Assignment;
using MentorMatch.Optimization.Solvers.Incremental;
using MentorMatch.Testing;
using static System.FormattableString;

namespace MentorMatch.Benchmarks.Reports;

/// <summary><c>changes MENTEES</c>: how long the optimum takes to be exact again when one person leaves, joins or changes, beside a new solve.</summary>
internal sealed class ChangesReport(Terminal terminal)
    : SizedReport(
        terminal,
        "changes",
        "How long the optimum takes to be exact again when one person comes, goes or changes.",
        "MENTEES",
        usual: 10_000
    )
{
    private const int ChangesOfAKind = 1_000;
    private const int WarmUp = 100;

    private delegate void Change(IncrementalAssignment assignment, AssignmentProblem problem, SplitMix64 random);

    /// <inheritdoc/>
    protected override IEnumerable<(string Heading, bool IsNumber)> Columns =>
        [
            ("mentees", true),
            ("objective", false),
            ("change", false),
            ("median", true),
            ("p99", true),
            ("worst", true),
            ("a new solve: times the median", true),
        ];

    /// <inheritdoc/>
    protected override void Fill(TextTable table, int size)
    {
        BMatchingInstance instance = BMatchingInstance.Generate(size, Seed);
        foreach (AssignmentObjective objective in Enum.GetValues<AssignmentObjective>())
        {
            Add(table, instance, objective);
        }
    }

    private static void Add(TextTable table, BMatchingInstance instance, AssignmentObjective objective)
    {
        AssignmentProblem problem = instance.ToProblem(objective);
        AuctionPathsSolver solver = new();
        solver.Solve(problem, SolveOptions.Default);
        long start = Stopwatch.GetTimestamp();
        solver.Solve(problem, SolveOptions.Default);
        TimeSpan anew = Stopwatch.GetElapsedTime(start);
        IncrementalAssignment assignment = IncrementalAssignment.Of(problem, problem.MinWeight, problem.MaxWeight, solver);
        SplitMix64 random = new(Seed);
        foreach (
            (string name, Change change) in (ReadOnlySpan<(string, Change)>)
                [("a mentee leaves", Leave), ("a mentee joins", Join), ("a mentee changes", Alter)]
        )
        {
            TimeSpan[] times = new TimeSpan[ChangesOfAKind];
            for (int k = -WarmUp; k < times.Length; k++)
            {
                long before = Stopwatch.GetTimestamp();
                change(assignment, problem, random);
                if (k >= 0)
                {
                    times[k] = Stopwatch.GetElapsedTime(before);
                }
            }

            Array.Sort(times);
            TimeSpan median = times[times.Length / 2];
            table.Add(
                Invariant($"{problem.RowCount:N0}"),
                objective.ToString(),
                name,
                Invariant($"{median.TotalMilliseconds:F3} ms"),
                Invariant($"{times[times.Length * 99 / 100].TotalMilliseconds:F2} ms"),
                Invariant($"{times[^1].TotalMilliseconds:F1} ms"),
                Invariant($"{anew / median:N0}")
            );
        }

        (AssignmentProblem now, AssignmentSolution solution) = assignment.Snapshot();
        Proof.Total(Proof.Optimal(AssignmentJudge.Judge(now, solution)).Total, assignment.Total);
    }

    private static void Leave(IncrementalAssignment assignment, AssignmentProblem problem, SplitMix64 random)
    {
        int row;
        do
        {
            row = random.Next(problem.RowCount);
        } while (assignment.HasRowLeft(row));

        assignment.RemoveRow(row);
    }

    /// <summary>Somebody like somebody who was there from the start.</summary>
    private static void Join(IncrementalAssignment assignment, AssignmentProblem problem, SplitMix64 random)
    {
        (int[] columns, long[] weights) = EdgesOf(problem, random.Next(problem.RowCount));
        assignment.AddRow(1, columns, weights);
    }

    /// <summary>Somebody takes the wishes of somebody else.</summary>
    private static void Alter(IncrementalAssignment assignment, AssignmentProblem problem, SplitMix64 random)
    {
        int row;
        do
        {
            row = random.Next(problem.RowCount);
        } while (assignment.HasRowLeft(row));

        (int[] columns, long[] weights) = EdgesOf(problem, random.Next(problem.RowCount));
        assignment.ChangeRow(row, 1, columns, weights);
    }

    private static (int[] Columns, long[] Weights) EdgesOf(AssignmentProblem problem, int row)
    {
        Range edges = problem.RowStarts[row]..problem.RowStarts[row + 1];
        int first = problem.RowStarts[row];
        int[] columns = problem.EdgeColumns[edges].ToArray();
        return (columns, [.. Enumerable.Range(first, columns.Length).Select(problem.Weight)]);
    }
}

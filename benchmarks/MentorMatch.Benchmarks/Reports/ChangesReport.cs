using System.Diagnostics;
using System.Globalization;
using MentorMatch.Benchmarks.Instances;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.Assignment;
using MentorMatch.Optimization.Solvers.Incremental;
using MentorMatch.Testing;

namespace MentorMatch.Benchmarks.Reports;

/// <summary><c>changes MENTEES</c>: how long the optimum takes to be exact again when one person leaves, joins or changes, beside a new solve.</summary>
internal static class ChangesReport
{
    private const ulong Seed = 20_260_101;
    private const int ChangesOfAKind = 1_000;
    private const int WarmUp = 100;

    private delegate void Change(IncrementalAssignment assignment, AssignmentProblem problem, SplitMix64 random);

    /// <summary>Prints one row a kind of change, for both objectives. Ends with the certificate of what all changes led to.</summary>
    /// <param name="args">The number of mentees; 10,000 when left out.</param>
    /// <returns>The exit code.</returns>
    public static int Run(string[] args)
    {
        int mentees = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 10_000;
        BMatchingInstance instance = BMatchingInstance.Generate(mentees, Seed);
        Console.WriteLine("| mentees | objective | change | median | p99 | worst | a new solve: times the median |");
        Console.WriteLine("|---|---|---|---|---|---|---|");
        foreach (AssignmentObjective objective in Enum.GetValues<AssignmentObjective>())
        {
            Print(instance, objective);
        }

        return 0;
    }

    private static void Print(BMatchingInstance instance, AssignmentObjective objective)
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
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {problem.RowCount:N0} | {objective} | {name} | {median.TotalMilliseconds:F3} ms | {times[times.Length * 99 / 100].TotalMilliseconds:F2} ms | {times[^1].TotalMilliseconds:F1} ms | {anew / median:N0} |"
                )
            );
        }

        (AssignmentProblem now, AssignmentSolution solution) = assignment.Snapshot();
        AssignmentVerdict verdict = AssignmentJudge.Judge(now, solution);
        if (verdict.Status != SolutionStatus.Optimal || verdict.Total != assignment.Total)
        {
            throw new InvalidOperationException($"{verdict.Status}: {string.Join(' ', verdict.Objections)}");
        }
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

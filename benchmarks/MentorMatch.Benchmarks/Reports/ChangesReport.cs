using System.Globalization;
using MentorMatch.Benchmarks.Instances;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.Assignment;
using MentorMatch.Optimization.Solvers.Incremental;
using MentorMatch.Testing;

namespace MentorMatch.Benchmarks.Reports;

/// <summary><c>changes [MENTEES [CHANGES]]</c>: how much processor time it takes until the optimum is exact again when one person leaves, joins or changes, beside a new solve.</summary>
internal static class ChangesReport
{
    private const ulong Seed = 20_260_101;
    private const int WarmUp = 20;

    // One more place at 15 of 100 mentors with three places are 5 % more places.
    private const int OneInHundred = 100;
    private const int WithMorePlaces = 15;

    /// <summary>Prints one row a kind of change, for both objectives, with hardly a place to spare and with 5 % to spare. Each block ends with the certificate of what all changes led to.</summary>
    /// <param name="args">The number of mentees, 10,000 when left out, and how many changes of each kind, 300 when left out.</param>
    /// <returns>The exit code.</returns>
    public static int Run(string[] args)
    {
        int mentees = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 10_000;
        int changes = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 300;
        BMatchingInstance instance = BMatchingInstance.Generate(mentees, Seed);
        Console.WriteLine("| mentees | places | objective | change | median | p90 | p99 | worst | a new solve: times the median |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|");
        foreach (AssignmentObjective objective in Enum.GetValues<AssignmentObjective>())
        {
            AssignmentProblem tight = instance.ToProblem(objective);
            Print(tight, "tight", changes);
            Print(tight.WithColumnBounds(WithSpare(tight)), "5 % spare", changes);
        }

        return 0;
    }

    private static Bounds[] WithSpare(AssignmentProblem problem)
    {
        Bounds[] bounds = problem.ColumnBounds.ToArray();
        for (int column = 0; column < bounds.Length; column++)
        {
            int more = column % OneInHundred < WithMorePlaces ? 1 : 0;
            bounds[column] = Bounds.AtMost(bounds[column].Max + more);
        }

        return bounds;
    }

    private static void Print(AssignmentProblem problem, string places, int count)
    {
        AuctionPathsSolver solver = new();
        TimeSpan start = Environment.CpuUsage.TotalTime;
        solver.Solve(problem, SolveOptions.Default);
        TimeSpan anew = Environment.CpuUsage.TotalTime - start;
        IncrementalAssignment assignment = IncrementalAssignment.Of(problem, problem.MinWeight, problem.MaxWeight, solver);
        RandomChanges changes = new(assignment, problem, Seed);
        foreach ((string name, TimeSpan[] times) in Measure(changes, count))
        {
            Array.Sort(times);
            string Of(int percent) =>
                times[Math.Min(times.Length - 1, times.Length * percent / 100)]
                    .TotalMilliseconds.ToString("F2", CultureInfo.InvariantCulture);
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {problem.RowCount:N0} | {places} | {problem.Objective} | {name} | {Of(50)} ms | {Of(90)} ms | {Of(99)} ms | {Of(100)} ms | {anew / times[times.Length / 2]:N0} |"
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

    /// <summary>The kinds take turns, so that the programme stays as large as it is.</summary>
    private static IEnumerable<(string Name, TimeSpan[] Times)> Measure(RandomChanges changes, int count)
    {
        (string Name, Action Change)[] kinds =
        [
            ("a mentee leaves", changes.MenteeLeaves),
            ("a mentee joins", changes.MenteeJoins),
            ("a mentee changes", changes.MenteeChanges),
            ("a mentor leaves", changes.MentorLeaves),
            ("a mentor joins", changes.MentorJoins),
            ("a mentor changes", changes.MentorChanges),
        ];
        TimeSpan[][] times = [.. kinds.Select(_ => new TimeSpan[count])];
        for (int k = -WarmUp; k < count; k++)
        {
            for (int kind = 0; kind < kinds.Length; kind++)
            {
                TimeSpan before = Environment.CpuUsage.TotalTime;
                kinds[kind].Change();
                if (k >= 0)
                {
                    times[kind][k] = Environment.CpuUsage.TotalTime - before;
                }
            }
        }

        return kinds.Select((kind, at) => (kind.Name, times[at]));
    }
}

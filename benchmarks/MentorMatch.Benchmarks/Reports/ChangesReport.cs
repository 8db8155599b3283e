using System.Diagnostics;
using System.Globalization;
using MentorMatch.Benchmarks.Instances;
using MentorMatch.Benchmarks.Measuring;
using MentorMatch.Console.Terminals;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.Assignment;
using MentorMatch.Optimization.Solvers.Incremental;
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
    private const int ChangesOfAKind = 300;
    private const int WarmUp = 20;

    // One more place at 15 of 100 mentors with three places are 5 % more places.
    private const int OneInHundred = 100;
    private const int WithMorePlaces = 15;

    /// <inheritdoc/>
    protected override IEnumerable<(string Heading, bool IsNumber)> Columns =>
        [
            ("mentees", true),
            ("places", false),
            ("objective", false),
            ("change", false),
            ("median", true),
            ("p90", true),
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
            AssignmentProblem tight = instance.ToProblem(objective);
            Add(table, tight, "tight");
            Add(table, tight.WithColumnBounds(WithSpare(tight)), "5 % spare");
        }
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

    private static void Add(TextTable table, AssignmentProblem problem, string places)
    {
        AuctionPathsSolver solver = new();
        long start = Stopwatch.GetTimestamp();
        solver.Solve(problem, SolveOptions.Default);
        TimeSpan anew = Stopwatch.GetElapsedTime(start);
        IncrementalAssignment assignment = IncrementalAssignment.Of(problem, problem.MinWeight, problem.MaxWeight, solver);
        RandomChanges changes = new(assignment, problem, Seed);
        foreach ((string name, TimeSpan[] times) in Measure(changes))
        {
            Array.Sort(times);
            string Of(int percent) =>
                times[Math.Min(times.Length - 1, times.Length * percent / 100)]
                    .TotalMilliseconds.ToString("F2", CultureInfo.InvariantCulture) + " ms";
            table.Add(
                Invariant($"{problem.RowCount:N0}"),
                places,
                problem.Objective.ToString(),
                name,
                Of(50),
                Of(90),
                Of(99),
                Of(100),
                Invariant($"{anew / times[times.Length / 2]:N0}")
            );
        }

        (AssignmentProblem now, AssignmentSolution solution) = assignment.Snapshot();
        Proof.Total(Proof.Optimal(AssignmentJudge.Judge(now, solution)).Total, assignment.Total);
    }

    /// <summary>The kinds take turns, so that the programme stays as large as it is.</summary>
    private static IEnumerable<(string Name, TimeSpan[] Times)> Measure(RandomChanges changes)
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
        TimeSpan[][] times = [.. kinds.Select(_ => new TimeSpan[ChangesOfAKind])];
        for (int k = -WarmUp; k < ChangesOfAKind; k++)
        {
            for (int kind = 0; kind < kinds.Length; kind++)
            {
                long before = Stopwatch.GetTimestamp();
                kinds[kind].Change();
                if (k >= 0)
                {
                    times[kind][k] = Stopwatch.GetElapsedTime(before);
                }
            }
        }

        return kinds.Select((kind, at) => (kind.Name, times[at]));
    }
}

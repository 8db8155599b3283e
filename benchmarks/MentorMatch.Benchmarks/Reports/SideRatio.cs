using System.Collections.Immutable;
using System.Globalization;
using MentorMatch.Benchmarks.Instances;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.Assignment;
using MentorMatch.Optimization.Solvers.SideConstrained;

namespace MentorMatch.Benchmarks.Reports;

/// <summary><c>sides MENTEES</c>: what a quota, parity and a rematch with few changes cost beside the plain solve of the same people.</summary>
internal static class SideRatio
{
    private const ulong Seed = 20_260_101;
    private const int Runs = 5;

    /// <summary>Prints a table.</summary>
    /// <param name="args">The number of mentees, with a third as many mentors; 7,500 when left out, 10,000 people in all.</param>
    /// <returns>The exit code.</returns>
    public static int Run(string[] args)
    {
        int mentees = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 7_500;
        AssignmentProblem core = BMatchingInstance.Generate(mentees, Seed).ToProblem(AssignmentObjective.MostMatches);
        AssignmentSolution best = new AuctionPathsSolver().Solve(core, new SolveOptions { Threads = 1 });
        Measured plain = new(
            Milliseconds(() => new AuctionPathsSolver().Solve(core, new SolveOptions { Threads = 1 })),
            Milliseconds(() => AssignmentJudge.Judge(core, best))
        );
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"plain: {plain.Solving:F0} ms, judging {plain.Judging:F0} ms, {best.Edges.Length} matches"
            )
        );
        Console.WriteLine("| condition | status | gap | solve | times the plain solve | with both judges |");
        Console.WriteLine("|---|---|---|---|---|---|");
        int[] even = [.. Enumerable.Range(0, core.RowCount).Select(row => row % 3 == 0 ? 1 : 0)];
        int[] across = [.. Enumerable.Range(0, core.EdgeCount).Where(edge => (core.RowOf(edge) + core.EdgeColumns[edge]) % 2 == 0)];
        long acrossNow = SideConstraint.Count(across, 0, null).Sum(core, best.Edges);
        ImmutableArray<int> current = Current(core);
        Print("at most 30 % of the matches to a third of the mentees", core, OfAllMatches(core, even, 3, 10), plain);
        Print("5 % more pairs of a kind", core, SideConstraint.Count(across, acrossNow + (mentees / 20), null), plain);
        Print("rematch with 20 changes", core, SideConstraint.Count(current.AsSpan(), current.Length - 20, null), plain);
        Print("rematch with a tenth changed", core, SideConstraint.Count(current.AsSpan(), current.Length - (mentees / 10), null), plain);
        return 0;
    }

    private static SideConstraint OfAllMatches(AssignmentProblem core, int[] group, int part, int whole) =>
        SideConstraint.OfRows([.. Enumerable.Range(0, core.RowCount).Select(row => (whole * group[row]) - part)], null, 0);

    /// <summary>An earlier round: the best plan when every weight is a little different.</summary>
    private static ImmutableArray<int> Current(AssignmentProblem core)
    {
        long[] weights = new long[core.EdgeCount];
        for (int edge = 0; edge < weights.Length; edge++)
        {
            weights[edge] = core.Weight(edge) + (long)(Testing.SplitMix64.Mix(Seed ^ (ulong)edge) % 200_000);
        }

        AssignmentProblem before = AssignmentProblem.FromRows(
            core.RowBounds,
            core.ColumnBounds,
            core.RowStarts,
            core.EdgeColumns,
            weights,
            core.Objective
        );
        return new AuctionPathsSolver().Solve(before, new SolveOptions { Threads = 1 }).Edges;
    }

    private static void Print(string name, AssignmentProblem core, SideConstraint constraint, Measured plain)
    {
        SideConstrainedAssignmentProblem problem = new(core, [constraint]);
        SideConstrainedSolution solution = new SideConstrainedSolver().Solve(problem, new SolveOptions { Threads = 1 });
        AssignmentVerdict whole = SideConstrainedJudge.Judge(problem, solution).Whole;
        Measured own = new(
            Milliseconds(() => new SideConstrainedSolver().Solve(problem, new SolveOptions { Threads = 1 })),
            Milliseconds(() => SideConstrainedJudge.Judge(problem, solution))
        );
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"| {name} | {whole.Status} | {Gap(whole)} | {own.Solving:F0} ms | {own.Solving / plain.Solving:F1} | {own.Both / plain.Both:F1} |"
            )
        );
    }

    /// <summary>The gap of the total, or of the matches where those are not proved.</summary>
    private static string Gap(AssignmentVerdict whole) =>
        whole.MatchedBound > whole.Matched
            ? string.Create(CultureInfo.InvariantCulture, $"{whole.Matched} of at most {whole.MatchedBound} matches")
            : ((double)((whole.Bound ?? 0) - whole.Total) / (double)whole.Total).ToString("P4", CultureInfo.InvariantCulture);

    /// <summary>The least processor time of some runs after one that warms up: the clock says little on a machine that has other work.</summary>
    private static double Milliseconds(Action work)
    {
        work();
        double least = double.MaxValue;
        for (int run = 0; run < Runs; run++)
        {
            TimeSpan started = Environment.CpuUsage.TotalTime;
            work();
            least = Math.Min(least, (Environment.CpuUsage.TotalTime - started).TotalMilliseconds);
        }

        return least;
    }

    private readonly record struct Measured(double Solving, double Judging)
    {
        public double Both => Solving + Judging;
    }
}

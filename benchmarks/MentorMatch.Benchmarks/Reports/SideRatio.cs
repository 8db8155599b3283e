using System.Collections.Immutable;
using System.Globalization;
using MentorMatch.Benchmarks.Instances;
using MentorMatch.Benchmarks.Measuring;
using MentorMatch.Console.Terminals;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.Assignment;
using MentorMatch.Optimization.Solvers.SideConstrained;
using static System.FormattableString;

namespace MentorMatch.Benchmarks.Reports;

/// <summary><c>sides MENTEES</c>: what a quota, parity and a rematch with few changes cost beside the plain solve of the same people.</summary>
internal sealed class SideRatio(Terminal terminal)
    : SizedReport(
        terminal,
        "sides",
        "What a quota and a rematch with few changes cost beside the plain solve. 7,500 mentees make 10,000 people.",
        "MENTEES",
        usual: 7_500
    )
{
    private static readonly SolveOptions OneThread = new() { Threads = 1 };

    /// <inheritdoc/>
    protected override IEnumerable<(string Heading, bool IsNumber)> Columns =>
        [
            ("condition", false),
            ("status", false),
            ("gap", true),
            ("solve", true),
            ("times the plain solve", true),
            ("with both judges", true),
        ];

    /// <inheritdoc/>
    protected override void Fill(TextTable table, int size)
    {
        AssignmentProblem core = BMatchingInstance.Generate(size, Seed).ToProblem(AssignmentObjective.MostMatches);
        (AssignmentSolution best, TimeSpan solving) = ProcessorTime.Least(() => new AuctionPathsSolver().Solve(core, OneThread));
        (_, TimeSpan judging) = ProcessorTime.Least(() => AssignmentJudge.Judge(core, best));
        Measured plain = new(solving, judging);
        table.Add(
            Invariant($"none: {best.Edges.Length} matches, judging {Milliseconds(judging)}"),
            "Optimal",
            "",
            Milliseconds(solving),
            "1.0",
            "1.0"
        );
        int[] even = [.. Enumerable.Range(0, core.RowCount).Select(row => row % 3 == 0 ? 1 : 0)];
        int[] across = [.. Enumerable.Range(0, core.EdgeCount).Where(edge => (core.RowOf(edge) + core.EdgeColumns[edge]) % 2 == 0)];
        long acrossNow = SideConstraint.Count(across, 0, null).Sum(core, best.Edges);
        ImmutableArray<int> current = Current(core);
        Add(table, "at most 30 % of the matches to a third of the mentees", core, OfAllMatches(core, even, 3, 10), plain);
        Add(table, "5 % more pairs of a kind", core, SideConstraint.Count(across, acrossNow + (size / 20), null), plain);
        Add(table, "rematch with 20 changes", core, SideConstraint.Count(current.AsSpan(), current.Length - 20, null), plain);
        Add(table, "rematch with a tenth changed", core, SideConstraint.Count(current.AsSpan(), current.Length - (size / 10), null), plain);
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
        return new AuctionPathsSolver().Solve(before, OneThread).Edges;
    }

    private static void Add(TextTable table, string name, AssignmentProblem core, SideConstraint constraint, Measured plain)
    {
        SideConstrainedAssignmentProblem problem = new(core, [constraint]);
        (SideConstrainedSolution solution, TimeSpan solving) = ProcessorTime.Least(() =>
            new SideConstrainedSolver().Solve(problem, OneThread)
        );
        (SideConstrainedVerdict verdict, TimeSpan judging) = ProcessorTime.Least(() => SideConstrainedJudge.Judge(problem, solution));
        Measured own = new(solving, judging);
        table.Add(
            name,
            verdict.Whole.Status.ToString(),
            Gap(verdict.Whole),
            Milliseconds(solving),
            Invariant($"{own.Solving / plain.Solving:F1}"),
            Invariant($"{own.Both / plain.Both:F1}")
        );
    }

    /// <summary>The gap of the total, or of the matches where those are not proved.</summary>
    private static string Gap(AssignmentVerdict whole) =>
        whole.MatchedBound > whole.Matched
            ? string.Create(CultureInfo.InvariantCulture, $"{whole.Matched} of at most {whole.MatchedBound} matches")
            : ((double)((whole.Bound ?? 0) - whole.Total) / (double)whole.Total).ToString("P4", CultureInfo.InvariantCulture);

    private static string Milliseconds(TimeSpan time) => Invariant($"{time.TotalMilliseconds:F0} ms");

    private readonly record struct Measured(TimeSpan Solving, TimeSpan Judging)
    {
        public TimeSpan Both => Solving + Judging;
    }
}

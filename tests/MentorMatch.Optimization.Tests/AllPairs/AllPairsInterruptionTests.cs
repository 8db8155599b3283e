using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.AllPairs;
using MentorMatch.Testing;

namespace MentorMatch.Optimization.Tests.AllPairs;

/// <summary>Stopped at any moment, the solver gives a matching that is allowed and prices that bound every other.</summary>
public sealed class AllPairsInterruptionTests
{
    private static readonly AllPairsProblem Problem = Draw();

    private static readonly AssignmentVerdict Best = AllPairsJudge.Judge(
        Problem,
        new AllPairsSolver().Solve(Problem, SolveOptions.Default)
    );

    [Fact]
    public void Cancelled_at_any_report_it_gives_the_best_it_has_with_a_bound()
    {
        int reports = 0;
        new AllPairsSolver().Solve(Problem, new SolveOptions { Progress = new At(int.MaxValue, () => { }, () => reports++) });
        Assert.True(reports > 5);
        for (int at = 1; at <= reports; at += Math.Max(1, reports / 12))
        {
            using CancellationTokenSource source = new();
            AllPairsSolution solution = new AllPairsSolver().Solve(
                Problem,
                new SolveOptions { Progress = new At(at, source.Cancel, () => { }), Threads = 2 },
                source.Token
            );
            Check(solution, StopReason.Cancelled);
        }
    }

    [Fact]
    public void What_was_said_to_be_the_bound_while_it_worked_is_proved_when_it_is_stopped()
    {
        int reports = 0;
        new AllPairsSolver().Solve(Problem, new SolveOptions { Progress = new At(int.MaxValue, () => { }, () => reports++) });
        int told = 0;
        for (int at = reports / 3; at < reports; at += Math.Max(1, reports / 12))
        {
            using CancellationTokenSource source = new();
            Last last = new(at, source.Cancel);
            AllPairsSolution solution = new AllPairsSolver().Solve(
                Problem,
                new SolveOptions { Progress = last, Threads = 1 },
                source.Token
            );
            if (last.Bound is { } bound && solution.Claim.Stop == StopReason.Cancelled)
            {
                told++;
                Assert.True(AllPairsJudge.Judge(Problem, solution).Bound <= bound);
            }
        }

        Assert.True(told > 3);
    }

    [Fact]
    public void Without_any_time_it_still_gives_a_bound() =>
        Check(new AllPairsSolver().Solve(Problem, new SolveOptions { TimeLimit = TimeSpan.Zero }), StopReason.TimeLimit);

    [Fact]
    public void Columns_that_must_be_taken_are_taken_even_without_any_time()
    {
        AllPairsProblem problem = new(
            Problem.Weights,
            Problem.RowBounds,
            [.. Enumerable.Range(0, Problem.ColumnCount).Select(column => new Bounds(column % 4 == 0 ? 2 : 0, 3))],
            AssignmentObjective.MostMatches,
            [new NodePair(0, FirstColumnOf(0)), new NodePair(1, FirstColumnOf(1))]
        );
        AllPairsSolution solution = new AllPairsSolver().Solve(problem, new SolveOptions { TimeLimit = TimeSpan.Zero });
        AssignmentVerdict verdict = AllPairsJudge.Judge(problem, solution);
        Assert.Empty(verdict.Objections);
        Assert.Equal(SolutionStatus.Feasible, verdict.Status);
        Assert.True(verdict.Bound >= verdict.Total);
    }

    [Fact]
    public void Any_number_of_threads_gives_the_same_matching()
    {
        AllPairsSolution one = new AllPairsSolver().Solve(Problem, new SolveOptions { Threads = 1 });
        AllPairsSolution three = new AllPairsSolver().Solve(Problem, new SolveOptions { Threads = 3 });
        Assert.Equal(one.Claim.Edges.ToArray(), three.Claim.Edges.ToArray());
        Assert.Equal(one.Claim.Proof!.ColumnPrices.ToArray(), three.Claim.Proof!.ColumnPrices.ToArray());
        Assert.Equal(one.Core.EdgeColumns.ToArray(), three.Core.EdgeColumns.ToArray());
    }

    [Fact]
    public void Stopped_after_the_first_rough_solution_everybody_has_a_match_and_little_is_left_to_gain()
    {
        SplitMix64 random = new(12);
        AllPairsProblem tight = AllPairsSketches.Of(1800, 600, 3, (_, _) => random.Next(0, 1_000_000), AssignmentObjective.MostMatches);
        using CancellationTokenSource source = new();
        AllPairsSolution solution = new AllPairsSolver().Solve(
            tight,
            new SolveOptions { Progress = new AtPhase("core", source.Cancel) },
            source.Token
        );
        AssignmentVerdict verdict = AllPairsJudge.Judge(tight, solution);
        Assert.Equal(SolutionStatus.Feasible, verdict.Status);
        Assert.Equal(1800, verdict.Matched);
        Assert.True(verdict.Bound <= verdict.Total + verdict.Total / 50, $"{verdict.Total} of {verdict.Bound}");
    }

    private static int FirstColumnOf(int row) =>
        Enumerable.Range(0, Problem.ColumnCount).First(column => Problem.Weights.TryGetWeight(row, column, out _));

    private static void Check(AllPairsSolution solution, StopReason stop)
    {
        AssignmentVerdict verdict = AllPairsJudge.Judge(Problem, solution);
        Assert.Empty(verdict.Objections);
        Assert.True(verdict.Status is SolutionStatus.Feasible or SolutionStatus.Optimal);
        Assert.True(verdict.Total <= Best.Total);
        Assert.True(verdict.Bound >= Best.Total);

        // The last report comes after the last thing to stop.
        Assert.True(
            solution.Claim.Stop == stop || (solution.Claim.Stop == StopReason.Finished && verdict.Status == SolutionStatus.Optimal)
        );
    }

    private static AllPairsProblem Draw()
    {
        SplitMix64 random = new(11);
        return AllPairsSketches.Of(
            1700,
            600,
            3,
            (_, _) => random.Next(0, 8) == 0 ? PairWeights.Absent : random.Next(0, 1000),
            AssignmentObjective.BestTotal
        );
    }

    private sealed class At(int report, Action then, Action each) : IProgress<SolveProgress>
    {
        private int reports;

        public void Report(SolveProgress value)
        {
            each();
            if (Interlocked.Increment(ref reports) == report)
            {
                then();
            }
        }
    }

    private sealed class AtPhase(string phase, Action then) : IProgress<SolveProgress>
    {
        public void Report(SolveProgress value)
        {
            if (value.Phase == phase)
            {
                then();
            }
        }
    }

    /// <summary>Remembers the last bound it was told, and stops the work at a report.</summary>
    private sealed class Last(int at, Action stop) : IProgress<SolveProgress>
    {
        private int reports;

        public Int128? Bound { get; private set; }

        public void Report(SolveProgress value)
        {
            Bound = value.Bound ?? Bound;
            if (++reports == at)
            {
                stop();
            }
        }
    }
}

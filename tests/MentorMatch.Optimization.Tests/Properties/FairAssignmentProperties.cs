using System.Collections.Immutable;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.FairAssignment;
using MentorMatch.Optimization.Tests.Twins;
using MentorMatch.Testing;
using MentorMatch.Testing.Instances;
using MentorMatch.Testing.Oracles;

namespace MentorMatch.Optimization.Tests.Properties;

/// <summary>Worst-off first is what exhaustive search finds, and every stage of it is proved.</summary>
public sealed class FairAssignmentProperties
{
    private static readonly FairAssignmentSolver Solver = new();

    [Theory]
    [InlineData("one each", 1, 1, 0.0, 0.0, 0.0)]
    [InlineData("capacities", 1, 3, 0.0, 0.0, 0.0)]
    [InlineData("several on both sides", 2, 3, 0.0, 0.0, 0.0)]
    [InlineData("pins", 2, 2, 0.0, 0.0, 0.15)]
    [InlineData("minimums", 2, 3, 0.3, 0.3, 0.0)]
    [InlineData("everything", 3, 3, 0.25, 0.25, 0.08)]
    public void Small_problems_equal_exhaustive_search(
        string kind,
        int demand,
        int capacity,
        double rowMinimums,
        double columnMinimums,
        double pins
    )
    {
        int solved = 0;
        for (ulong seed = 1; seed <= 700; seed++)
        {
            SplitMix64 random = new(seed);
            RandomAssignment recipe = new()
            {
                MostRows = capacity == 1 ? 8 : 5,
                MostColumns = capacity == 1 ? 8 : 5,
                Demand = demand,
                Capacity = capacity,
                RowMinimums = rowMinimums,
                ColumnMinimums = columnMinimums,
                Pins = pins,
                LeastWeight = -2,
                MostWeight = seed % 3 == 0 ? 3 : 9,
                Objective = AssignmentObjective.MostMatches,
            };
            AssignmentSketch sketch = recipe.Draw(random);
            FairAssignmentProblem problem = new(sketch.Build(), FairAssignmentProblem.EqualBands(-2, 10, 1 + (int)(seed % 4)));
            FairOptimum? optimum = BruteForceFairAssignment.Solve(problem);
            FairAssignmentSolution solution = Solver.Solve(problem, SolveOptions.Default);
            FairAssignmentVerdict verdict = FairAssignmentJudge.Judge(problem, solution);
            string about = $"{kind}, seed {seed}: {sketch} {string.Join(' ', verdict.Objections)}";
            Assert.True(verdict.Status == (optimum is null ? SolutionStatus.Infeasible : SolutionStatus.Optimal), about);
            if (optimum is not null)
            {
                solved++;
                Assert.True(verdict.Matched == optimum.Matched, about);
                Assert.True(verdict.Worst == optimum.Worst, about);
                Assert.True(verdict.BandCounts.SequenceEqual(optimum.BandCounts), about);
                Assert.True(verdict.Total == optimum.Total && verdict.Bound == optimum.Total, about);
                Assert.True(PlainCertifier.Total(problem.Core, solution.Edges) == optimum.Total, about);
            }
        }

        Assert.True(solved > 200, $"Only {solved} of the problems have a solution.");
    }

    [Fact]
    public void No_solution_that_falls_short_of_the_optimum_is_called_optimal()
    {
        int refused = 0;
        for (ulong seed = 1; seed <= 900; seed++)
        {
            FairAssignmentProblem problem = Drawn(seed);
            FairAssignmentSolution solution = Solver.Solve(problem, SolveOptions.Default);
            if (solution.Edges.IsDefault)
            {
                continue;
            }

            // The same proof under the plain optimum: best total among most matches, which is another matching where fairness costs something.
            ImmutableArray<int> plain = BruteForceAssignment.Solve(problem.Core)!.Edges;
            FairAssignmentVerdict fair = FairAssignmentJudge.Judge(problem, solution);
            FairAssignmentVerdict claimed = FairAssignmentJudge.Judge(problem, solution with { Edges = plain });
            bool isAsGood = fair.BandCounts.SequenceEqual(claimed.BandCounts) && fair.Worst == claimed.Worst && fair.Total == claimed.Total;
            Assert.Equal(isAsGood, claimed.Status == SolutionStatus.Optimal);
            refused += isAsGood ? 0 : 1;
        }

        Assert.True(refused > 12, $"Only {refused} plain optima differ from the fair one.");
    }

    [Fact]
    public void Changed_prices_never_prove_what_is_not_so()
    {
        int caught = 0;
        for (ulong seed = 1; seed <= 150; seed++)
        {
            FairAssignmentProblem problem = Drawn(seed);
            FairAssignmentSolution solution = Solver.Solve(problem, SolveOptions.Default);
            if (solution.Edges.IsDefault || problem.Core.ColumnCount == 0)
            {
                continue;
            }

            FairOptimum optimum = BruteForceFairAssignment.Solve(problem)!;
            for (int stage = 0; stage < solution.Proof!.Stages.Length; stage++)
            {
                foreach (long change in (long[])[-1, 1, long.MaxValue, long.MinValue])
                {
                    ImmutableArray<long> prices = solution.Proof.Stages[stage].ColumnPrices;
                    prices = prices.IsEmpty ? [.. new long[problem.Core.ColumnCount]] : prices;
                    int column = (int)(seed % (ulong)prices.Length);
                    long changed = change is -1 or 1 ? prices[column] + change : change;
                    FairAssignmentProof proof = new(solution.Proof.Stages.SetItem(stage, new FairStage(prices.SetItem(column, changed))));
                    FairAssignmentVerdict verdict = FairAssignmentJudge.Judge(problem, solution with { Proof = proof });
                    caught += verdict.Status == SolutionStatus.Optimal ? 0 : 1;
                    Assert.NotEqual(SolutionStatus.Unknown, verdict.Status);
                    foreach ((FairStageVerdict told, Int128 best) in verdict.Stages.Zip(Values(optimum)))
                    {
                        // Whatever the prices, a bound is one: at most as many in a band, at least as much otherwise.
                        Assert.True(
                            told.Bound is not { } bound || (told.Aim == FairAim.Band ? bound <= best : bound >= best),
                            $"seed {seed}, stage {stage}"
                        );
                    }
                }
            }
        }

        Assert.True(caught > 300, $"Only {caught} changes mattered.");
    }

    [Fact]
    public void A_dropped_stage_or_one_too_many_proves_nothing()
    {
        FairAssignmentProblem problem = Worked();
        FairAssignmentSolution solution = Solver.Solve(problem, SolveOptions.Default);
        Assert.Equal(SolutionStatus.Optimal, FairAssignmentJudge.Judge(problem, solution).Status);
        ImmutableArray<FairStage> stages = solution.Proof!.Stages;
        for (int stage = 0; stage < stages.Length; stage++)
        {
            FairAssignmentVerdict without = Judged(problem, solution, stages.RemoveAt(stage));
            Assert.Equal(SolutionStatus.Feasible, without.Status);
        }

        FairAssignmentVerdict longer = Judged(problem, solution, stages.Add(stages[0]));
        Assert.Equal(SolutionStatus.Feasible, longer.Status);
        Assert.NotEmpty(longer.Objections);
        FairAssignmentVerdict ragged = Judged(problem, solution, stages.SetItem(1, new FairStage([1])));
        Assert.Equal(SolutionStatus.Feasible, ragged.Status);
        Assert.NotEmpty(ragged.Objections);
        Assert.Equal(SolutionStatus.Feasible, Judged(problem, solution, default).Status);
        Assert.Equal(SolutionStatus.Feasible, Judged(problem, solution, stages.SetItem(0, null!)).Status);
    }

    [Fact]
    public void Fairness_is_bought_from_the_total_and_said_stage_by_stage()
    {
        FairAssignmentProblem problem = Worked();
        FairAssignmentVerdict verdict = FairAssignmentJudge.Judge(problem, Solver.Solve(problem, SolveOptions.Default));
        Assert.Equal(2, verdict.Matched);
        Assert.Equal(5, verdict.Worst);
        Assert.Equal((Int128)10, verdict.Total);
        Assert.Equal([0, 2, 0], verdict.BandCounts.ToArray());
        Assert.Equal(
            [FairAim.Matches, FairAim.Worst, FairAim.Band, FairAim.Band, FairAim.Total],
            verdict.Stages.Select(stage => stage.Aim)
        );
        Assert.Equal([2, 5, 0, 2, 10], verdict.Stages.Select(stage => (int)stage.Value));
        Assert.All(verdict.Stages, stage => Assert.True(stage.IsProved));
    }

    [Fact]
    public void A_poor_pin_does_not_spoil_the_others()
    {
        AssignmentProblem core = AssignmentProblem
            .FromEdges(
                [Bounds.AtMost(1), Bounds.AtMost(1), Bounds.AtMost(1)],
                [Bounds.AtMost(1), Bounds.AtMost(1), Bounds.AtMost(1)],
                [0, 1, 1, 2, 2],
                [0, 1, 2, 1, 2],
                [1, 9, 5, 5, 2],
                AssignmentObjective.MostMatches
            )
            .WithPins([0]);
        FairAssignmentProblem problem = new(core, [4, 7]);
        FairAssignmentVerdict verdict = FairAssignmentJudge.Judge(problem, Solver.Solve(problem, SolveOptions.Default));
        Assert.Equal(SolutionStatus.Optimal, verdict.Status);
        Assert.Equal(5, verdict.Worst);
        Assert.Equal([1, 2, 0], verdict.BandCounts.ToArray());
    }

    [Fact]
    public void Stopped_at_any_moment_the_answer_is_feasible_and_its_bounds_are_true()
    {
        FairAssignmentProblem problem = Larger();
        FairAssignmentVerdict best = FairAssignmentJudge.Judge(problem, Solver.Solve(problem, SolveOptions.Default));
        Assert.Equal(SolutionStatus.Optimal, best.Status);
        int answered = 0;
        foreach (string phase in (string[])["prepare", "auction", "paths", "worst", "bands"])
        {
            using CancellationTokenSource source = new();
            SolveOptions options = SolveOptions.Default with { Progress = new AtPhase(phase, source) };
            FairAssignmentSolution solution = Solver.Solve(problem, options, source.Token);
            FairAssignmentVerdict verdict = FairAssignmentJudge.Judge(problem, solution);
            Assert.Equal(StopReason.Cancelled, solution.Stop);
            Assert.Empty(verdict.Objections);
            Assert.Contains(verdict.Status, (SolutionStatus[])[SolutionStatus.Feasible, SolutionStatus.Unknown]);
            answered += verdict.Status == SolutionStatus.Feasible ? 1 : 0;
            Assert.True(verdict.MatchedBound >= best.Matched);
            foreach ((FairStageVerdict told, FairStageVerdict truth) in verdict.Stages.Zip(best.Stages))
            {
                Assert.True(told.Bound is null || (told.Aim == FairAim.Band ? told.Bound <= truth.Value : told.Bound >= truth.Value));
            }
        }

        Assert.True(answered >= 2);
    }

    [Fact]
    public void A_problem_that_cannot_be_put_is_refused_with_the_reason()
    {
        AssignmentProblem total = AssignmentProblem.FromEdges([], [], [], [], [], AssignmentObjective.BestTotal);
        AssignmentProblem most = AssignmentProblem.FromEdges([], [], [], [], [], AssignmentObjective.MostMatches);
        Assert.Contains("most matches", Assert.Throws<ArgumentException>(() => new FairAssignmentProblem(total, [])).Message);
        Assert.Contains("Band 3", Assert.Throws<ArgumentException>(() => new FairAssignmentProblem(most, [1, 5, 5])).Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => FairAssignmentProblem.EqualBands(0, 1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => FairAssignmentProblem.EqualBands(1, 0, 3));
        Assert.Equal([5, 10, 15], FairAssignmentProblem.EqualBands(0, 20, 4).ToArray());
        Assert.Equal([1], FairAssignmentProblem.EqualBands(0, 2, 9).ToArray());
        Assert.Equal([0, 0, 1, 1, 2], ((long[])[-7, 4, 5, 9, 10]).Select(new FairAssignmentProblem(most, [5, 10]).BandOf));
    }

    private static IEnumerable<Int128> Values(FairOptimum optimum) =>
        [optimum.Matched, optimum.Worst ?? 0, .. optimum.BandCounts.SkipLast(1).Select(count => (Int128)count), optimum.Total];

    private static FairAssignmentVerdict Judged(
        FairAssignmentProblem problem,
        FairAssignmentSolution solution,
        ImmutableArray<FairStage> stages
    ) => FairAssignmentJudge.Judge(problem, solution with { Proof = new FairAssignmentProof(stages) });

    private static FairAssignmentProblem Drawn(ulong seed) =>
        new(
            new RandomAssignment
            {
                MostRows = 5,
                MostColumns = 5,
                Demand = 2,
                Capacity = 2,
                RowMinimums = 0.1,
                Pins = 0.05,
                Objective = AssignmentObjective.MostMatches,
            }
                .Draw(new SplitMix64(seed))
                .Build(),
            [0, 4, 7]
        );

    /// <summary>9 + 2 is the better total, 5 + 5 the better worst.</summary>
    private static FairAssignmentProblem Worked() =>
        new(
            AssignmentProblem.FromEdges(
                [Bounds.AtMost(1), Bounds.AtMost(1)],
                [Bounds.AtMost(1), Bounds.AtMost(1)],
                [0, 0, 1, 1],
                [0, 1, 0, 1],
                [9, 5, 5, 2],
                AssignmentObjective.MostMatches
            ),
            [4, 7]
        );

    private static FairAssignmentProblem Larger()
    {
        SplitMix64 random = new(7);
        List<SketchEdge> edges = [];
        for (int row = 0; row < 300; row++)
        {
            foreach (int column in Enumerable.Range(0, 12).Select(_ => random.Next(0, 110)).Distinct())
            {
                edges.Add(new SketchEdge(row, column, random.NextInt64(0, 1_000_001), false));
            }
        }

        AssignmentSketch sketch = new()
        {
            Rows = [.. Enumerable.Repeat(Bounds.AtMost(1), 300)],
            Columns = [.. Enumerable.Repeat(Bounds.AtMost(3), 110)],
            Edges = [.. edges],
            Objective = AssignmentObjective.MostMatches,
        };
        return new FairAssignmentProblem(sketch.Build(), FairAssignmentProblem.EqualBands(0, 1_000_000, 20));
    }

    private sealed class AtPhase(string phase, CancellationTokenSource source) : IProgress<SolveProgress>
    {
        public void Report(SolveProgress value)
        {
            if (value.Phase == phase)
            {
                source.Cancel();
            }
        }
    }
}

using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.Assignment;
using MentorMatch.Optimization.Solvers.Baselines;
using MentorMatch.Optimization.Solvers.Stable;

namespace MentorMatch.Optimization.Tests.Solvers;

/// <summary>Greedy choice and lots: feasible, never better than the optimum, and as good or as even as they promise.</summary>
public sealed class BaselineTests
{
    [Fact]
    public void Baselines_are_feasible_keep_pins_and_never_exceed_the_optimum()
    {
        Each(problem =>
        {
            AssignmentVerdict best = Judged(problem, new AuctionPathsSolver());
            Assert.Equal(SolutionStatus.Optimal, best.Status);
            foreach (
                ISolver<AssignmentProblem, AssignmentSolution> baseline in (ISolver<AssignmentProblem, AssignmentSolution>[])
                    [new GreedySolver(), new RandomDrawSolver(7)]
            )
            {
                AssignmentSolution solution = baseline.Solve(problem, SolveOptions.Default);
                AssignmentVerdict verdict = AssignmentJudge.Judge(problem, solution);
                Assert.Empty(verdict.Objections);
                Assert.Equal(SolutionStatus.Feasible, verdict.Status);
                Assert.True(verdict.Total <= best.Total);
                Assert.All(problem.PinnedEdges.ToArray(), pin => Assert.Contains(pin, solution.Edges));
            }
        });
    }

    [Fact]
    public void Best_pair_first_reaches_half_of_the_best_total_and_leaves_no_pair_that_could_be_added()
    {
        Each(problem =>
        {
            AssignmentSolution greedy = new GreedySolver().Solve(problem, SolveOptions.Default);
            Assert.True(2 * Judged(problem, new GreedySolver()).Total >= Judged(problem, new AuctionPathsSolver()).Total);
            Assert.DoesNotContain(Enumerable.Range(0, problem.EdgeCount), edge => CanAdd(problem, [.. greedy.Edges], edge));
        });
    }

    [Fact]
    public void Best_pair_first_falls_short_where_the_best_pair_shuts_out_two_good_ones()
    {
        AssignmentProblem problem = AssignmentProblem.FromEdges(
            [Bounds.AtMost(1), Bounds.AtMost(1)],
            [Bounds.AtMost(1), Bounds.AtMost(1)],
            [0, 0, 1],
            [0, 1, 0],
            [10, 9, 9],
            AssignmentObjective.BestTotal
        );
        Assert.Equal(10, Judged(problem, new GreedySolver()).Total);
        Assert.Equal(18, Judged(problem, new AuctionPathsSolver()).Total);
    }

    [Fact]
    public void Who_is_drawn_is_even_and_the_same_for_the_same_seed()
    {
        const int draws = 3000;
        AssignmentProblem one = AssignmentProblem.FromRows(
            [Bounds.AtMost(1)],
            [Bounds.AtMost(1), Bounds.AtMost(1), Bounds.AtMost(1)],
            [0, 3],
            [0, 1, 2],
            [0, 5, 9],
            AssignmentObjective.MostMatches
        );
        int[] times = new int[3];
        for (int seed = 0; seed < draws; seed++)
        {
            int edge = Assert.Single(new RandomDrawSolver((ulong)seed * 0x9E37_79B9_7F4A_7C15).Solve(one, SolveOptions.Default).Edges);
            times[edge]++;
        }

        // Three standard deviations of a third of 3,000 are 77.
        Assert.All(times, count => Assert.InRange(count, 920, 1080));
        Assert.Equal<IEnumerable<int>>(
            [.. new RandomDrawSolver(5).Solve(one, SolveOptions.Default).Edges],
            new RandomDrawSolver(5).Solve(one, SolveOptions.Default).Edges
        );
    }

    [Fact]
    public void Every_order_of_rows_is_drawn_as_often_as_any_other()
    {
        const int draws = 3000;
        AssignmentProblem contested = AssignmentProblem.FromRows(
            [Bounds.AtMost(1), Bounds.AtMost(1), Bounds.AtMost(1)],
            [Bounds.AtMost(1)],
            [0, 1, 2, 3],
            [0, 0, 0],
            [1, 1, 1],
            AssignmentObjective.MostMatches
        );
        int[] winners = new int[3];
        for (int seed = 0; seed < draws; seed++)
        {
            winners[
                Assert.Single(new RandomDrawSolver((ulong)seed * 0x9E37_79B9_7F4A_7C15).Solve(contested, SolveOptions.Default).Edges)
            ]++;
        }

        Assert.All(winners, count => Assert.InRange(count, 920, 1080));
    }

    [Fact]
    public void Blocking_pairs_are_those_a_plain_look_at_every_pair_finds()
    {
        Each(problem =>
        {
            foreach (ulong seed in (ulong[])[1, 2, 3])
            {
                int[] edges = [.. new RandomDrawSolver(seed).Solve(problem, SolveOptions.Default).Edges];
                Assert.Equal(PlainBlocking(problem, edges), WeightBlocking.Count(problem, edges));
            }
        });
    }

    [Fact]
    public void Deferred_acceptance_by_weight_has_no_blocking_pair_by_weight()
    {
        Each(problem =>
        {
            AssignmentProblem free = problem.WithPins([]);
            int[] rows = [.. Enumerable.Range(0, free.EdgeCount).Select(free.RowOf)];
            StableAllocationProblem stable = StableAllocationProblem.FromLists(
                Lists(free.RowCount, edge => rows[edge], edge => free.EdgeColumns[edge]),
                Lists(free.ColumnCount, edge => free.EdgeColumns[edge], edge => rows[edge]),
                [.. free.RowBounds.ToArray().Select(bounds => bounds.Max)],
                [.. free.ColumnBounds.ToArray().Select(bounds => bounds.Max)]
            );
            StableAllocationSolution solution = new DeferredAcceptanceSolver().Solve(stable, SolveOptions.Default);
            int[] edges =
            [
                .. solution.Edges.Select(edge =>
                    free.TryFindEdge(stable.RowOf(edge), stable.EdgeColumns[edge], out int found) ? found : -1
                ),
            ];
            Assert.Equal(0, WeightBlocking.Count(free, edges));

            int[][] Lists(int owners, Func<int, int> ownerOf, Func<int, int> other) =>
                [
                    .. Enumerable
                        .Range(0, owners)
                        .Select(owner =>
                            Enumerable
                                .Range(0, free.EdgeCount)
                                .Where(edge => ownerOf(edge) == owner)
                                .OrderByDescending(free.Weight)
                                .ThenBy(edge => edge)
                                .Select(other)
                                .ToArray()
                        ),
                ];
        });
    }

    private static void Each(Action<AssignmentProblem> check)
    {
        Random random = new(20261123);
        for (int round = 0; round < 150; round++)
        {
            (int rows, int columns) = (random.Next(1, 7), random.Next(1, 6));
            (int Row, int Column)[] pairs =
            [
                .. from row in Enumerable.Range(0, rows)
                from column in Enumerable.Range(0, columns)
                where random.Next(3) > 0
                select (row, column),
            ];
            AssignmentProblem problem = AssignmentProblem.FromEdges(
                [.. Enumerable.Range(0, rows).Select(_ => Bounds.AtMost(1))],
                [.. Enumerable.Range(0, columns).Select(_ => Bounds.AtMost(random.Next(0, 4)))],
                [.. pairs.Select(pair => pair.Row)],
                [.. pairs.Select(pair => pair.Column)],
                [.. pairs.Select(_ => (long)random.Next(0, 8))],
                AssignmentObjective.BestTotal
            );
            int[] open = [.. Enumerable.Range(0, problem.EdgeCount).Where(edge => problem.ColumnBounds[problem.EdgeColumns[edge]].Max > 0)];
            check(random.Next(2) == 0 || open.Length == 0 ? problem : problem.WithPins([open[random.Next(open.Length)]]));
        }
    }

    private static AssignmentVerdict Judged(AssignmentProblem problem, ISolver<AssignmentProblem, AssignmentSolution> solver) =>
        AssignmentJudge.Judge(problem, solver.Solve(problem, SolveOptions.Default));

    private static bool CanAdd(AssignmentProblem problem, int[] edges, int edge) =>
        !edges.Contains(edge)
        && edges.Count(other => problem.RowOf(other) == problem.RowOf(edge)) < problem.RowBounds[problem.RowOf(edge)].Max
        && edges.Count(other => problem.EdgeColumns[other] == problem.EdgeColumns[edge])
            < problem.ColumnBounds[problem.EdgeColumns[edge]].Max;

    private static int PlainBlocking(AssignmentProblem problem, int[] edges)
    {
        int[] pins = problem.PinnedEdges.ToArray();
        bool Gains(int edge, Func<int, bool> sameEnd, int places)
        {
            int[] partners = [.. edges.Where(sameEnd)];
            return partners.Length < places || partners.Except(pins).Any(partner => problem.Weight(partner) < problem.Weight(edge));
        }

        return Enumerable
            .Range(0, problem.EdgeCount)
            .Except(edges)
            .Count(edge =>
                Gains(edge, other => problem.RowOf(other) == problem.RowOf(edge), problem.RowBounds[problem.RowOf(edge)].Max)
                && Gains(
                    edge,
                    other => problem.EdgeColumns[other] == problem.EdgeColumns[edge],
                    problem.ColumnBounds[problem.EdgeColumns[edge]].Max
                )
            );
    }
}

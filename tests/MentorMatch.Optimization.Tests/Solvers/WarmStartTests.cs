using System.Collections.Immutable;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.Assignment;
using MentorMatch.Testing;

namespace MentorMatch.Optimization.Tests.Solvers;

/// <summary>Solving from the solution of another problem: the same optimum whatever the start, and proved by the judge.</summary>
public sealed class WarmStartTests
{
    [Theory]
    [InlineData(AssignmentObjective.BestTotal, 1)]
    [InlineData(AssignmentObjective.MostMatches, 1)]
    [InlineData(AssignmentObjective.BestTotal, 3)]
    [InlineData(AssignmentObjective.MostMatches, 3)]
    public void From_the_solution_of_other_weights_the_optimum_is_the_same(AssignmentObjective objective, int rowMost)
    {
        for (int round = 0; round < 60; round++)
        {
            SplitMix64 random = new((ulong)((round * 7) + rowMost));
            AssignmentProblem before = Drawn(random, objective, rowMost);
            AssignmentSolution known = new AuctionPathsSolver().Solve(before, SolveOptions.Default);
            int closeness = round % 3 == 0 ? 0 : random.Next(400);
            AssignmentProblem after = before.WithWeights(
                [.. Enumerable.Range(0, before.EdgeCount).Select(e => before.Weight(e) + random.Next(-closeness, closeness + 1))],
                objective
            );
            ImmutableArray<int> edges = round % 4 == 0 ? [] : known.Edges;
            AssertSameOptimum(after, new WarmStart(known.Proof!.ColumnPrices, edges, closeness), $"round {round}");
        }
    }

    [Theory]
    [InlineData(AssignmentObjective.BestTotal)]
    [InlineData(AssignmentObjective.MostMatches)]
    public void A_start_that_has_nothing_to_do_with_the_problem_costs_only_time(AssignmentObjective objective)
    {
        for (int round = 0; round < 60; round++)
        {
            SplitMix64 random = new((ulong)round);
            AssignmentProblem problem = Drawn(random, objective, 1 + (round % 3));
            ImmutableArray<long> prices = [.. Enumerable.Range(0, problem.ColumnCount).Select(_ => (long)random.Next(-3000, 3000))];
            ImmutableArray<int> edges = [.. Enumerable.Range(0, problem.EdgeCount).Where(_ => random.Next(3) == 0)];
            AssertSameOptimum(problem, new WarmStart(prices, edges, 0), $"round {round}");
        }
    }

    [Fact]
    public void Edges_that_lower_bounds_or_pins_leave_no_room_for_are_left_out()
    {
        for (int round = 0; round < 40; round++)
        {
            SplitMix64 random = new((ulong)round);
            AssignmentProblem before = Drawn(random, AssignmentObjective.BestTotal, 2);
            AssignmentSolution known = new AuctionPathsSolver().Solve(before, SolveOptions.Default);
            AssignmentProblem after = before
                .WithColumnBounds([.. before.ColumnBounds.ToArray().Select(b => Bounds.AtMost(Math.Max(1, b.Max - random.Next(2))))])
                .WithPins(known.Edges.Take(1).Concat([before.EdgeCount - 1]).Distinct());
            AssertSameOptimum(after, new WarmStart(known.Proof!.ColumnPrices, known.Edges, 0), $"round {round}");
        }
    }

    [Fact]
    public void A_start_of_another_size_is_refused()
    {
        AssignmentProblem problem = Drawn(new SplitMix64(1), AssignmentObjective.BestTotal, 1);
        ImmutableArray<long> prices = [.. new long[problem.ColumnCount]];
        Assert.Throws<ArgumentException>(() =>
            AuctionPathsSolver.SolveFrom(problem, new WarmStart(prices.Add(0), [], 0), SolveOptions.Default, CancellationToken.None)
        );
        Assert.Throws<ArgumentException>(() =>
            AuctionPathsSolver.SolveFrom(
                problem,
                new WarmStart(prices, [problem.EdgeCount], 0),
                SolveOptions.Default,
                CancellationToken.None
            )
        );
    }

    private static AssignmentProblem Drawn(SplitMix64 random, AssignmentObjective objective, int rowMost)
    {
        const int rows = 40;
        const int columns = 15;
        List<int> from = [];
        List<int> to = [];
        List<long> weights = [];
        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < columns; column++)
            {
                if (random.Next(3) == 0)
                {
                    from.Add(row);
                    to.Add(column);
                    weights.Add(random.Next(-200, 1000));
                }
            }
        }

        return AssignmentProblem.FromEdges(
            [.. Enumerable.Range(0, rows).Select(_ => Bounds.AtMost(1 + random.Next(rowMost)))],
            [.. Enumerable.Range(0, columns).Select(_ => Bounds.AtMost(random.Next(5)))],
            [.. from],
            [.. to],
            [.. weights],
            objective
        );
    }

    private static void AssertSameOptimum(AssignmentProblem problem, WarmStart start, string context)
    {
        AssignmentSolution cold = new AuctionPathsSolver().Solve(problem, SolveOptions.Default);
        AssignmentSolution warm = AuctionPathsSolver.SolveFrom(problem, start, SolveOptions.Default, CancellationToken.None);
        if (cold.Clash is not null)
        {
            Assert.NotNull(warm.Clash);
            return;
        }

        AssignmentVerdict expected = AssignmentJudge.Judge(problem, cold);
        AssignmentVerdict verdict = AssignmentJudge.Judge(problem, warm);
        Assert.True(verdict.Status == SolutionStatus.Optimal, $"{context}: {verdict.Status} {string.Join(' ', verdict.Objections)}");
        Assert.Equal((expected.Total, expected.Matched), (verdict.Total, verdict.Matched));
    }
}

using System.Numerics;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.Assignment;
using MentorMatch.Testing;

namespace MentorMatch.Optimization.Tests.Instances;

/// <summary>Pairs that neither add nor take: best total chooses them all the same.</summary>
public class EqualTotalsTests
{
    [Theory]
    [InlineData(new[] { 0, 0, 1, 1 }, new[] { 0, 1, 0, 1 })]
    [InlineData(new[] { 1, 1, 0, 0 }, new[] { 1, 0, 1, 0 })]
    public void Two_by_two_pairs_all_worth_nothing_are_two_pairs_in_any_order(int[] rows, int[] columns)
    {
        Bounds[] one = [Bounds.AtMost(1), Bounds.AtMost(1)];
        AssignmentProblem problem = AssignmentProblem.FromEdges(one, one, rows, columns, [0, 0, 0, 0], AssignmentObjective.BestTotal);

        AssignmentVerdict verdict = AssignmentJudge.Judge(problem, Solve(problem));

        Assert.Equal(SolutionStatus.Optimal, verdict.Status);
        Assert.Equal(2, verdict.Matched);
    }

    [Fact]
    public void Among_matchings_of_best_total_one_with_most_edges_is_chosen()
    {
        int withChoice = 0;
        for (int seed = 0; seed < 400; seed++)
        {
            AssignmentProblem problem = Draw(new SplitMix64((ulong)seed));
            (long Total, int Most, int Fewest) expected = Exhaust(problem);
            withChoice += expected.Most > expected.Fewest ? 1 : 0;

            AssignmentVerdict verdict = AssignmentJudge.Judge(problem, Solve(problem));

            Assert.Equal(SolutionStatus.Optimal, verdict.Status);
            Assert.Equal((expected.Total, expected.Most), ((long)verdict.Total, (int)verdict.Matched));
        }

        Assert.True(withChoice > 100, "Too few of the problems drawn had optima with different numbers of edges.");
    }

    private static AssignmentSolution Solve(AssignmentProblem problem) => new AuctionPathsSolver().Solve(problem, SolveOptions.Default);

    private static AssignmentProblem Draw(SplitMix64 chance)
    {
        Bounds[] rows = [.. Enumerable.Range(0, 4).Select(_ => Bounds.AtMost(chance.Next(0, 3)))];
        Bounds[] columns = [.. Enumerable.Range(0, 3).Select(_ => Bounds.AtMost(chance.Next(0, 4)))];
        List<(int Row, int Column)> pairs =
        [
            .. from row in Enumerable.Range(0, 4) from column in Enumerable.Range(0, 3) where chance.Next(0, 4) > 0 select (row, column),
        ];
        return AssignmentProblem.FromEdges(
            rows,
            columns,
            [.. pairs.Select(pair => pair.Row)],
            [.. pairs.Select(pair => pair.Column)],
            [.. pairs.Select(_ => (long)chance.Next(-1, 2))],
            AssignmentObjective.BestTotal
        );
    }

    private static (long Total, int Most, int Fewest) Exhaust(AssignmentProblem problem)
    {
        (long Total, int Most, int Fewest) best = (0, 0, 0);
        for (uint chosen = 1; chosen < 1u << problem.EdgeCount; chosen++)
        {
            int[] rowCount = new int[problem.RowCount];
            int[] columnCount = new int[problem.ColumnCount];
            long total = 0;
            for (int edge = 0; edge < problem.EdgeCount; edge++)
            {
                if ((chosen >> edge & 1) != 0)
                {
                    rowCount[problem.RowOf(edge)]++;
                    columnCount[problem.EdgeColumns[edge]]++;
                    total += problem.Weight(edge);
                }
            }

            bool allowed = Keeps(rowCount, problem.RowBounds) && Keeps(columnCount, problem.ColumnBounds);
            int count = BitOperations.PopCount(chosen);
            if (allowed && total > best.Total)
            {
                best = (total, count, count);
            }
            else if (allowed && total == best.Total)
            {
                best = (total, Math.Max(best.Most, count), Math.Min(best.Fewest, count));
            }
        }

        return best;
    }

    private static bool Keeps(int[] counts, ReadOnlySpan<Bounds> bounds)
    {
        for (int k = 0; k < counts.Length; k++)
        {
            if (counts[k] > bounds[k].Max)
            {
                return false;
            }
        }

        return true;
    }
}

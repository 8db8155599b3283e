using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.Assignment;
using MentorMatch.Testing;

namespace MentorMatch.Optimization.Tests.Solvers;

/// <summary>When a problem is divided into its components, and what the solver in the box then gives.</summary>
public sealed class ComponentsTests
{
    [Fact]
    public void A_small_problem_is_solved_whole() => Assert.Null(ProblemParts.Of(Sites(sites: 10, rowsOfSite: 199, perRow: 10)));

    [Fact]
    public void A_problem_in_one_piece_is_solved_whole_even_where_first_edges_do_not_show_it()
    {
        Assert.Null(ProblemParts.Of(Sites(sites: 1, rowsOfSite: 2_000, perRow: 12)));

        // Every row knows four neighbours in a band; only the last of them leads further.
        int[] rows = [.. Enumerable.Range(0, 8_000 * 4).Select(e => e / 4)];
        int[] columns = [.. Enumerable.Range(0, rows.Length).Select(e => (3 * (e / 4)) + (e % 4))];
        Assert.Null(ProblemParts.Of(Problem(8_000, 24_001, rows, columns, new SplitMix64(1))));
    }

    [Fact]
    public void A_site_that_holds_nearly_all_edges_is_not_worth_dividing_from_the_rest()
    {
        SplitMix64 random = new(1);
        int[] rows = [.. Enumerable.Range(0, 25_000).Select(e => e / 10)];
        int[] columns = [.. Enumerable.Range(0, 25_000).Select(e => (e < 22_500 ? (e / 10 * 7) % 900 : 1_000) + (e % 10))];
        Assert.Null(ProblemParts.Of(Problem(2_500, 1_100, rows, columns, random)));
        int[] rather = [.. Enumerable.Range(0, 25_000).Select(e => (e < 22_000 ? (e / 10 * 7) % 900 : 1_000) + (e % 10))];
        Assert.NotNull(ProblemParts.Of(Problem(2_500, 1_100, rows, rather, random)));
    }

    [Fact]
    public void Small_components_share_a_part_and_every_node_has_one()
    {
        AssignmentProblem problem = Sites(sites: 500, rowsOfSite: 12, perRow: 8);
        ProblemParts parts = ProblemParts.Of(problem)!;
        Assert.InRange(parts.Count, 2, 12);
        List<int> rows = [];
        List<int> columns = [];
        for (int part = 0; part < parts.Count; part++)
        {
            rows.AddRange(parts.Rows(part));
            columns.AddRange(parts.Columns(part));
            AssignmentProblem alone = new ProblemPart(problem, parts, part).Problem;
            Assert.InRange(alone.EdgeCount, 1, 8_192);
        }

        Assert.Equal(Enumerable.Range(0, problem.RowCount), rows.Order());
        Assert.Equal(Enumerable.Range(0, problem.ColumnCount), columns.Order());
    }

    [Theory]
    [InlineData(AssignmentObjective.BestTotal)]
    [InlineData(AssignmentObjective.MostMatches)]
    public void The_solver_in_the_box_divides_a_large_problem_and_gives_the_same_bytes_with_any_number_of_threads(
        AssignmentObjective objective
    )
    {
        AssignmentProblem problem = Sites(sites: 60, rowsOfSite: 60, perRow: 8).WithObjective(objective);
        List<SolveProgress> told = [];
        AssignmentSolution one = new AuctionPathsSolver().Solve(problem, new SolveOptions { Threads = 1, Progress = new Told(told) });
        AssignmentSolution four = new AuctionPathsSolver().Solve(problem, new SolveOptions { Threads = 4 });
        Assert.Equal(SolutionStatus.Optimal, AssignmentJudge.Judge(problem, one).Status);
        Assert.Equal(one.Edges.AsEnumerable(), four.Edges);
        Assert.Equal(one.Proof!.ColumnPrices.AsEnumerable(), four.Proof!.ColumnPrices);
        Assert.Contains(told, t => t.Phase == "parts" && t.Done == t.Expected);
    }

    [Fact]
    public void Of_two_impossible_sites_the_first_explains_why()
    {
        AssignmentProblem problem = Sites(sites: 60, rowsOfSite: 60, perRow: 8);
        Bounds[] bounds = problem.RowBounds.ToArray();
        for (int row = 0; row < bounds.Length; row++)
        {
            bounds[row] = row % 60 is 17 or 41 ? new Bounds(1, 1) : bounds[row];
        }

        AssignmentProblem strict = problem.WithRowBounds(bounds);
        AssignmentSolution one = new AuctionPathsSolver().Solve(strict, new SolveOptions { Threads = 1 });
        AssignmentSolution four = new AuctionPathsSolver().Solve(strict, new SolveOptions { Threads = 4 });
        Assert.Equal(SolutionStatus.Infeasible, AssignmentJudge.Judge(strict, one).Status);
        Assert.Equal(one.Clash!.Rows.AsEnumerable(), four.Clash!.Rows);
        Assert.All(one.Clash.Rows, row => Assert.Equal(17, row % 60));
    }

    [Fact]
    public void A_time_limit_holds_for_all_parts_together()
    {
        AssignmentProblem problem = Sites(sites: 60, rowsOfSite: 60, perRow: 8);
        AssignmentSolution solution = new AuctionPathsSolver().Solve(problem, new SolveOptions { TimeLimit = TimeSpan.Zero });
        AssignmentVerdict verdict = AssignmentJudge.Judge(problem, solution);
        Assert.Equal(StopReason.TimeLimit, solution.Stop);
        Assert.Equal(SolutionStatus.Feasible, verdict.Status);
        Assert.NotNull(verdict.Bound);
        Assert.Empty(verdict.Objections);
    }

    /// <summary>Sites of as many rows and half as many columns each, two places a column: row r belongs to site r modulo their number.</summary>
    private static AssignmentProblem Sites(int sites, int rowsOfSite, int perRow)
    {
        SplitMix64 random = new(7);
        int columnsOfSite = rowsOfSite / 2 - 1;
        List<int> rows = [];
        List<int> columns = [];
        int[] all = [.. Enumerable.Range(0, columnsOfSite)];
        for (int row = 0; row < sites * rowsOfSite; row++)
        {
            random.Shuffle(all);
            foreach (int column in all.Take(perRow))
            {
                rows.Add(row);
                columns.Add((column * sites) + (row % sites));
            }
        }

        return Problem(sites * rowsOfSite, sites * columnsOfSite, [.. rows], [.. columns], random);
    }

    private static AssignmentProblem Problem(int rows, int columns, int[] from, int[] to, SplitMix64 random) =>
        AssignmentProblem.FromEdges(
            [.. Enumerable.Repeat(Bounds.AtMost(1), rows)],
            [.. Enumerable.Repeat(Bounds.AtMost(2), columns)],
            from,
            to,
            [.. from.Select(_ => (long)random.Next(1, 1000))],
            AssignmentObjective.BestTotal
        );

    private sealed class Told(List<SolveProgress> all) : IProgress<SolveProgress>
    {
        public void Report(SolveProgress value) => all.Add(value);
    }
}

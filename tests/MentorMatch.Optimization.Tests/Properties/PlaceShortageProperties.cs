using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.Assignment;
using MentorMatch.Optimization.Solvers.Sensitivity;
using MentorMatch.Testing;
using MentorMatch.Testing.Instances;

namespace MentorMatch.Optimization.Tests.Properties;

/// <summary>A shortage is a count that anybody can repeat, and no part of it proves the same.</summary>
public sealed class PlaceShortageProperties
{
    [Fact]
    public void A_shortage_asks_for_more_than_there_is_and_no_proper_part_of_it_does()
    {
        int found = 0;
        for (ulong seed = 1; seed <= 600; seed++)
        {
            AssignmentProblem problem = Draw(seed);
            AssignmentSolution solution = new AuctionPathsSolver().Solve(problem, new SolveOptions { Threads = 1 });
            if (solution.Edges.IsDefault)
            {
                continue;
            }

            PlaceShortageFinder finder = new(problem, solution.Edges.AsSpan());
            for (int row = 0; row < problem.RowCount; row++)
            {
                if (finder.Of(row) is not { } shortage)
                {
                    continue;
                }

                found++;
                Assert.Contains(row, shortage.Rows);
                Assert.Equal((shortage.Asked, shortage.Places), Count(problem, [.. shortage.Rows]));
                Assert.True(shortage.Asked > shortage.Places);
                for (int part = 0; part < (1 << shortage.Rows.Length) - 1; part++)
                {
                    (long asked, long places) = Count(problem, [.. shortage.Rows.Where((_, k) => (part >> k & 1) == 1)]);
                    Assert.True(asked <= places, $"seed {seed}, row {row}: part {part} proves a shortage by itself");
                }
            }
        }

        Assert.True(found > 200, $"Only {found} shortages were drawn.");
    }

    [Fact]
    public void Whoever_a_plan_of_most_matches_leaves_out_for_want_of_places_gets_a_proof()
    {
        for (ulong seed = 1; seed <= 300; seed++)
        {
            AssignmentProblem problem = Draw(seed, pins: 0);
            AssignmentSolution solution = new AuctionPathsSolver().Solve(problem, new SolveOptions { Threads = 1 });
            PlaceShortageFinder finder = new(problem, solution.Edges.AsSpan());
            for (int row = 0; row < problem.RowCount; row++)
            {
                bool isServed = solution.Edges.Any(edge => problem.RowOf(edge) == row);
                bool asks = problem.RowBounds[row].Max > 0 && problem.RowStarts[row + 1] > problem.RowStarts[row];
                Assert.Equal(!isServed && asks, finder.Of(row) is not null);
            }
        }
    }

    private static AssignmentProblem Draw(ulong seed, double pins = 0.05) =>
        new RandomAssignment
        {
            MostRows = 7,
            MostColumns = 4,
            Demand = 1,
            Capacity = 2,
            RowMinimums = 0,
            ColumnMinimums = 0,
            Pins = pins,
            Objective = AssignmentObjective.MostMatches,
        }
            .Draw(new SplitMix64(seed))
            .Build();

    /// <summary>What rows ask for, and what the columns they have edges to can give them.</summary>
    private static (long Asked, long Places) Count(AssignmentProblem problem, int[] rows)
    {
        HashSet<int> columns = [];
        long asked = 0;
        foreach (int row in rows)
        {
            asked += problem.RowBounds[row].Max;
            columns.UnionWith(problem.EdgeColumns[problem.RowStarts[row]..problem.RowStarts[row + 1]].ToArray());
        }

        long places = columns.Sum(column => (long)problem.ColumnBounds[column].Max);
        foreach (int pin in problem.PinnedEdges)
        {
            places -= columns.Contains(problem.EdgeColumns[pin]) && !rows.Contains(problem.RowOf(pin)) ? 1 : 0;
        }

        return (asked, places);
    }
}

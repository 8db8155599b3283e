using System.Collections.Immutable;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.Assignment;
using MentorMatch.Optimization.Solvers.Incremental;
using MentorMatch.Testing;
using MentorMatch.Testing.Instances;
using MentorMatch.Testing.Oracles;

namespace MentorMatch.Optimization.Tests.Solvers;

public sealed class IncrementalAssignmentTests
{
    private const long Least = -5;
    private const long Most = 12;

    [Theory]
    [InlineData(AssignmentObjective.BestTotal, Least, Most)]
    [InlineData(AssignmentObjective.MostMatches, Least, Most)]
    [InlineData(AssignmentObjective.MostMatches, 0, 1)]
    public void After_every_change_the_assignment_is_the_proved_optimum_of_the_people_there_are(
        AssignmentObjective objective,
        long least,
        long most
    )
    {
        RandomAssignment recipe = new()
        {
            MostRows = 5,
            MostColumns = 4,
            Demand = 2,
            Capacity = 2,
            LeastWeight = least,
            MostWeight = most,
            Objective = objective,
        };
        for (ulong seed = 1; seed <= 60; seed++)
        {
            SplitMix64 random = new(seed);
            IncrementalAssignment assignment = Of(recipe.Draw(random).Build(), least, most);
            Changes changes = new(assignment, random, least, most);
            for (int step = 0; step < 12; step++)
            {
                string change = changes.Next();

                (AssignmentProblem problem, AssignmentSolution solution) = assignment.Snapshot();
                AssignmentVerdict verdict = AssignmentJudge.Judge(problem, solution);
                Assert.True(
                    verdict.Status == SolutionStatus.Optimal,
                    $"seed {seed}, step {step}, {change}: {verdict.Status} {string.Join(' ', verdict.Objections)}"
                );
                Assert.Equal(verdict.Total, assignment.Total);
                Assert.Equal(verdict.Matched, assignment.Matched);
                AssignmentOptimum optimum = Assert.IsType<AssignmentOptimum>(BruteForceAssignment.Solve(problem));
                Assert.Equal(optimum.Total, verdict.Total);
            }
        }
    }

    [Fact]
    public void Thousands_of_changes_of_a_large_assignment_end_where_a_new_solve_does()
    {
        PlantedAssignment planted = new PlantedDuals
        {
            Rows = 1500,
            Columns = 500,
            EdgesPerRow = 10,
            Demand = 2,
            Objective = AssignmentObjective.MostMatches,
        }.Plant(7);
        long least = planted.Problem.MinWeight;
        long most = planted.Problem.MaxWeight;
        IncrementalAssignment assignment = Of(planted.Problem, least, most);
        Changes changes = new(assignment, new SplitMix64(8), least, most);
        for (int step = 0; step < 3000; step++)
        {
            changes.Next();
        }

        (AssignmentProblem problem, AssignmentSolution solution) = assignment.Snapshot();
        AssignmentVerdict anew = AssignmentJudge.Judge(problem, new AuctionPathsSolver().Solve(problem, SolveOptions.Default));
        AssignmentVerdict kept = AssignmentJudge.Judge(problem, solution);
        Assert.Equal(SolutionStatus.Optimal, kept.Status);
        Assert.Equal((anew.Matched, anew.Total), (kept.Matched, kept.Total));
        Assert.Equal((anew.Matched, anew.Total), (assignment.Matched, assignment.Total));
    }

    [Fact]
    public void Partners_are_told_from_both_sides_and_nobody_keeps_one_who_left()
    {
        IncrementalAssignment assignment = Of(Pairs([(0, 0, 9), (0, 1, 5), (1, 0, 8)], rows: 2, columns: 2), 0, 10);
        Assert.Equal<int>([0], assignment.PartnersOfRow(1));
        Assert.Equal<int>([0], assignment.PartnersOfColumn(1));

        assignment.RemoveColumn(0);

        Assert.Equal<int>([1], assignment.PartnersOfRow(0));
        Assert.Empty(assignment.PartnersOfRow(1));
        Assert.Empty(assignment.PartnersOfColumn(0));
        Assert.Equal(5, assignment.Total);
    }

    [Fact]
    public void What_cannot_be_is_refused_by_name_and_changes_nothing()
    {
        AssignmentProblem problem = Pairs([(0, 0, 9)], rows: 1, columns: 1);
        IncrementalAssignment assignment = Of(problem, 0, 10);

        Assert.Contains("no column 1", Refused(() => assignment.AddRow(1, [1], [5])), StringComparison.Ordinal);
        Assert.Contains("second time", Refused(() => assignment.AddRow(1, [0, 0], [5, 5])), StringComparison.Ordinal);
        Assert.Contains("outside 0 to 10", Refused(() => assignment.AddColumn(1, [0], [11])), StringComparison.Ordinal);
        Assert.Contains("2 weights", Refused(() => assignment.ChangeRow(0, 1, [0], [5, 5])), StringComparison.Ordinal);
        Assert.Contains("no row 3", Refused(() => assignment.RemoveRow(3)), StringComparison.Ordinal);
        assignment.RemoveRow(0);
        Assert.Contains("has left", Refused(() => assignment.RemoveRow(0)), StringComparison.Ordinal);
        Assert.Contains("pins", Refused(() => Of(problem.WithPins([0]), 0, 10)), StringComparison.Ordinal);
        Assert.Contains("minimums", Refused(() => Of(problem.WithColumnBounds([Bounds.Exactly(1)]), 0, 10)), StringComparison.Ordinal);
        Assert.Contains("outside the limits", Refused(() => Of(problem, 0, 8)), StringComparison.Ordinal);
        Assert.Equal((1, 1), (assignment.RowCount, assignment.ColumnCount));
        Assert.Equal(0, assignment.Total);
    }

    private static string Refused(Action action) => Assert.ThrowsAny<ArgumentException>(action).Message;

    private static IncrementalAssignment Of(AssignmentProblem problem, long least, long most) =>
        IncrementalAssignment.Of(problem, least, most, new AuctionPathsSolver());

    private static AssignmentProblem Pairs((int Row, int Column, long Weight)[] edges, int rows, int columns) =>
        AssignmentProblem.FromEdges(
            [.. Enumerable.Repeat(Bounds.AtMost(1), rows)],
            [.. Enumerable.Repeat(Bounds.AtMost(1), columns)],
            [.. edges.Select(edge => edge.Row)],
            [.. edges.Select(edge => edge.Column)],
            [.. edges.Select(edge => edge.Weight)],
            AssignmentObjective.BestTotal
        );

    /// <summary>People who come, go and change at random.</summary>
    private sealed class Changes(IncrementalAssignment assignment, SplitMix64 random, long least, long most)
    {
        private readonly HashSet<int> leftRows = [];
        private readonly HashSet<int> leftColumns = [];

        public string Next()
        {
            ImmutableArray<int> rows = [.. Enumerable.Range(0, assignment.RowCount).Where(row => !leftRows.Contains(row))];
            ImmutableArray<int> columns = [.. Enumerable.Range(0, assignment.ColumnCount).Where(column => !leftColumns.Contains(column))];
            switch (random.Next(0, 6))
            {
                case 0:
                    (int[] newColumns, long[] weights) = Draw(columns);
                    return $"row {assignment.AddRow(random.Next(0, 3), newColumns, weights)} joins";
                case 1:
                    (int[] newRows, long[] others) = Draw(rows);
                    return $"column {assignment.AddColumn(random.Next(0, 3), newRows, others)} joins";
                case 2 when !rows.IsEmpty:
                    int row = rows[random.Next(0, rows.Length)];
                    leftRows.Add(row);
                    assignment.RemoveRow(row);
                    return $"row {row} leaves";
                case 3 when !columns.IsEmpty:
                    int column = columns[random.Next(0, columns.Length)];
                    leftColumns.Add(column);
                    assignment.RemoveColumn(column);
                    return $"column {column} leaves";
                case 4 when !rows.IsEmpty:
                    int changed = rows[random.Next(0, rows.Length)];
                    (int[] itsColumns, long[] itsWeights) = Draw(columns);
                    assignment.ChangeRow(changed, random.Next(0, 3), itsColumns, itsWeights);
                    return $"row {changed} changes";
                case 5 when !columns.IsEmpty:
                    int other = columns[random.Next(0, columns.Length)];
                    (int[] itsRows, long[] theirWeights) = Draw(rows);
                    assignment.ChangeColumn(other, random.Next(0, 3), itsRows, theirWeights);
                    return $"column {other} changes";
                default:
                    return "nothing changes";
            }
        }

        private (int[] Others, long[] Weights) Draw(ImmutableArray<int> others)
        {
            double share = Math.Min(0.7, 10.0 / Math.Max(1, others.Length));
            int[] drawn = [.. others.Where(_ => random.NextBoolean(share))];
            return (drawn, [.. drawn.Select(_ => random.NextInt64(least, most + 1))]);
        }
    }
}

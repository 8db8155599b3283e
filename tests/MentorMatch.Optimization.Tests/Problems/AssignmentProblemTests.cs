using MentorMatch.Optimization.Problems;
using MentorMatch.Testing;
using MentorMatch.Testing.Instances;

namespace MentorMatch.Optimization.Tests.Problems;

public sealed class AssignmentProblemTests
{
    private static readonly Bounds One = Bounds.AtMost(1);

    [Fact]
    public void Edges_are_numbered_by_row_and_column_whatever_their_order()
    {
        AssignmentProblem problem = Edges([1, 0, 1, 0], [0, 1, 1, 0], [10, 1, 11, 0]);
        Assert.Equal([0, 2, 4], problem.RowStarts.ToArray());
        Assert.Equal([0, 1, 0, 1], problem.EdgeColumns.ToArray());
        Assert.Equal([0L, 1, 10, 11], Enumerable.Range(0, 4).Select(problem.Weight));
    }

    [Fact]
    public void Compressed_rows_and_an_edge_list_make_the_same_problem()
    {
        AssignmentProblem fromRows = AssignmentProblem.FromRows([One, One], [One, One], [0, 2, 3], [1, 0, 1], [5, 4, 6], default);
        AssignmentProblem fromEdges = Edges([0, 0, 1], [0, 1, 1], [4, 5, 6]);
        Assert.Equal(AssignmentSketch.Of(fromEdges).Edges.AsEnumerable(), AssignmentSketch.Of(fromRows).Edges);
    }

    [Fact]
    public void Arrays_changed_after_building_do_not_change_the_problem()
    {
        Bounds[] rows = [One];
        int[] columns = [0];
        long[] weights = [7];
        AssignmentProblem problem = AssignmentProblem.FromRows(rows, [One], [0, 1], columns, weights, default);
        rows[0] = Bounds.AtMost(9);
        weights[0] = 99;
        Assert.Equal(One, problem.RowBounds[0]);
        Assert.Equal(7, problem.Weight(0));
    }

    [Fact]
    public void Lists_of_different_length_are_refused_with_their_lengths()
    {
        ArgumentException refused = Assert.Throws<ArgumentException>(() => Edges([0, 1], [0], [1, 2]));
        Assert.Contains("2 rows, 1 columns, 2 weights", refused.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => AssignmentProblem.FromRows([One], [One], [0, 1], [0], [], default));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(2)]
    public void An_edge_to_a_row_that_does_not_exist_is_refused(int row)
    {
        ArgumentException refused = Assert.Throws<ArgumentException>(() => Edges([0, row], [0, 0], [1, 1]));
        Assert.Contains($"Edge 1 names row {row}; rows run from 0 to 1", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(2)]
    public void An_edge_to_a_column_that_does_not_exist_is_refused(int column)
    {
        ArgumentException refused = Assert.Throws<ArgumentException>(() => Edges([1], [column], [1]));
        Assert.Contains($"Row 1 names column {column}; columns run from 0 to 1", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pair_given_twice_is_refused()
    {
        ArgumentException refused = Assert.Throws<ArgumentException>(() => Edges([1, 0, 1], [1, 0, 1], [1, 1, 2]));
        Assert.Contains("row 1 and column 1", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Row_starts_that_are_too_few_do_not_begin_at_zero_do_not_end_at_the_last_edge_or_fall_are_refused()
    {
        foreach (
            int[] starts in (int[][])
                [
                    [],
                    [0, 1],
                    [1, 1, 1],
                    [0, 0, 0],
                    [0, 0, 2],
                    [0, 2, 1],
                    [0, -1, 1],
                ]
        )
        {
            Assert.Throws<ArgumentException>(() => AssignmentProblem.FromRows([One, One], [One], starts, [0], [1], default));
        }
    }

    [Theory]
    [InlineData(0, -1)]
    [InlineData(-1, 1)]
    [InlineData(2, 1)]
    public void Bounds_that_are_negative_or_crossed_are_refused(int min, int max) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Bounds(min, max));

    [Fact]
    public void Weights_that_could_overflow_are_refused_when_the_problem_is_built()
    {
        foreach (long weight in (long[])[long.MaxValue, long.MinValue, 1L << 60, -(1L << 60)])
        {
            Assert.Throws<ArgumentException>(() => Edges([0], [0], [weight]));
        }
    }

    [Fact]
    public void The_largest_weights_that_are_allowed_leave_room_for_every_dual()
    {
        long allowed = 0;
        for (long step = 1L << 60; step > 0; step >>= 1)
        {
            allowed += IsAllowed(allowed + step) ? step : 0;
        }

        Assert.True(allowed > 1L << 50);
        Assert.InRange(Edges([0], [0], [allowed]).LargestDual, allowed, 1L << 62);
        Assert.False(IsAllowed(allowed + 1));
    }

    [Fact]
    public void Huge_maximums_do_not_overflow_the_proof_itself()
    {
        Bounds[] huge = [.. Enumerable.Repeat(Bounds.AtMost(int.MaxValue), 100)];
        AssignmentProblem problem = AssignmentProblem.FromEdges(huge, huge, [99], [99], [1000], default);
        Assert.InRange(problem.LargestDual, 1, 1L << 62);
    }

    [Fact]
    public void The_range_of_weights_includes_zero()
    {
        Assert.Equal((0L, 5L), Range(Edges([0, 1], [0, 0], [5, 3])));
        Assert.Equal((-5L, 0L), Range(Edges([0, 1], [0, 0], [-5, -3])));
        Assert.Equal((0L, 0L), Range(Edges([], [], [])));
        static (long, long) Range(AssignmentProblem problem) => (problem.MinWeight, problem.MaxWeight);
    }

    [Fact]
    public void Rows_and_edges_are_found_from_each_other_in_any_problem()
    {
        for (ulong seed = 1; seed <= 100; seed++)
        {
            AssignmentSketch sketch = new RandomAssignment { MostRows = 9, MostColumns = 9 }.Draw(new SplitMix64(seed));
            AssignmentProblem problem = sketch.Build();
            Dictionary<(int, int), long> weights = sketch.Edges.ToDictionary(e => (e.Row, e.Column), e => e.Weight);
            int found = 0;
            for (int row = 0; row < problem.RowCount; row++)
            {
                for (int column = 0; column < problem.ColumnCount; column++)
                {
                    Assert.Equal(weights.TryGetValue((row, column), out long weight), problem.TryFindEdge(row, column, out int edge));
                    Assert.True(
                        edge == -1 || (problem.RowOf(edge) == row && problem.EdgeColumns[edge] == column && problem.Weight(edge) == weight)
                    );
                    found += edge == -1 ? 0 : 1;
                }
            }

            Assert.Equal(problem.EdgeCount, found);
        }
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    public void The_row_of_an_edge_that_does_not_exist_is_refused(int edge) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Edges([1], [1], [1]).RowOf(edge));

    [Fact]
    public void Pins_are_listed_ascending_and_replace_earlier_ones()
    {
        AssignmentProblem problem = Edges([0, 0, 1], [0, 1, 1], [4, 5, 6]);
        AssignmentProblem pinned = problem.WithPins([2, 0]);
        Assert.Equal([0, 2], pinned.PinnedEdges.ToArray());
        Assert.Equal([1], pinned.WithPins([1]).PinnedEdges.ToArray());
        Assert.True(problem.PinnedEdges.IsEmpty);
    }

    [Fact]
    public void Pins_that_are_no_edges_or_repeat_are_refused()
    {
        AssignmentProblem problem = Edges([0, 0, 1], [0, 1, 1], [4, 5, 6]);
        foreach (
            int[] pins in (int[][])
                [
                    [-1],
                    [3],
                    [1, 1],
                ]
        )
        {
            Assert.Throws<ArgumentException>(() => problem.WithPins(pins));
        }
    }

    [Fact]
    public void Weights_beyond_32_bits_are_kept_exactly()
    {
        long[] weights = [int.MaxValue + 1L, int.MinValue - 1L, 0];
        AssignmentProblem problem = Edges([0, 0, 1], [0, 1, 0], weights);
        Assert.Equal(weights, Enumerable.Range(0, 3).Select(problem.Weight));
    }

    private static bool IsAllowed(long weight)
    {
        try
        {
            return Edges([0], [0], [weight]).EdgeCount == 1;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static AssignmentProblem Edges(int[] rows, int[] columns, long[] weights) =>
        AssignmentProblem.FromEdges([One, One], [One, One], rows, columns, weights, AssignmentObjective.BestTotal);
}

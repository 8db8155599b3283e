using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.AllPairs;
using MentorMatch.Testing;

namespace MentorMatch.Optimization.Tests.AllPairs;

/// <summary>Problems large enough to be solved by markets, of the kinds on which a few best pairs of each row say little about the whole.</summary>
public sealed class HardMarketTests
{
    private const int Rows = 1800;
    private const int Columns = 600;
    private const int Places = 3;
    private const int Range = 1_000_000;

    /// <summary>The core must stay small: a solver that takes in all pairs would pass otherwise.</summary>
    private const int MostPairsPerRow = 300;

    private static readonly int[] Popularity = Draws(1, Columns);
    private static readonly int[] Eagerness = Draws(2, Rows);
    private static readonly int[] Skewed = [.. Draws(3, Columns).Select(value => (int)((long)value * value / Range))];
    private static readonly int[] AnyPair = Draws(4, Rows * Columns);

    [Fact]
    public void All_scores_equal() => Assert.Equal(Rows * 500_000L, Solve((_, _) => 500_000).Total);

    [Fact]
    public void One_common_popularity_value() =>
        Assert.Equal(Popularity.Sum(value => (long)value * Places), Solve((_, column) => Popularity[column]).Total);

    [Fact]
    public void Popularity_and_eagerness_added_with_exactly_as_many_places_as_rows() =>
        Assert.Equal(
            Popularity.Sum(value => (long)(value / 2) * Places) + Eagerness.Sum(value => (long)(value / 2)),
            Solve((row, column) => Popularity[column] / 2 + Eagerness[row] / 2).Total
        );

    [Theory]
    [InlineData(30)]
    [InlineData(31)]
    public void Lists_of_ten_of_the_same_popular_columns_with_as_many_places_as_asked_for_or_a_few_more(int showings)
    {
        AllPairsProblem problem = AllPairsSketches.Of(
            Rows,
            Columns,
            showings,
            (row, column) => Popularity[column] / 2 + Eagerness[row] / 2,
            AssignmentObjective.MostMatches,
            demand: 10
        );
        IEnumerable<int> shown = Popularity.OrderDescending().SelectMany(value => Enumerable.Repeat(value / 2, showings)).Take(Rows * 10);
        Assert.Equal(
            shown.Sum(value => (long)value) + Eagerness.Sum(value => (long)(value / 2) * 10),
            Solve(problem, MostPairsPerRow).Total
        );
    }

    [Fact]
    public void Rows_that_may_have_any_number_of_pairs()
    {
        // Every column takes its best rows, whatever the others do.
        int Weight(int row, int column) => AnyPair[row * Columns + column];
        AllPairsProblem problem = AllPairsSketches.Of(Rows, 100, Places, Weight, AssignmentObjective.BestTotal, demand: int.MaxValue);
        long expected = Enumerable
            .Range(0, 100)
            .Sum(column => Enumerable.Range(0, Rows).Select(row => (long)Weight(row, column)).OrderDescending().Take(Places).Sum());
        Assert.Equal(expected, Solve(problem, mostPairsPerRow: 100).Total);
    }

    [Fact]
    public void Product_of_ranks()
    {
        // The best row with the best column and so on down: rearrangement.
        long expected = Enumerable.Range(0, Rows).Sum(row => (long)Product(row, row / Places));
        Assert.Equal(expected, Solve(Product).Total);
    }

    [Fact]
    public void Points_on_a_line()
    {
        int[] people = [.. Eagerness.Order()];
        int[] places = [.. Skewed.Order()];
        long expected = Enumerable.Range(0, Rows).Sum(k => Range - (long)Math.Abs(people[k] - places[k / Places]));
        Assert.Equal(expected, Solve((row, column) => Range - Math.Abs(Eagerness[row] - Skewed[column])).Total);
    }

    [Fact]
    public void Everybody_alike() =>
        Assert.Equal(
            Popularity.Sum(value => (long)(value / 50_000 * 50_000) * Places),
            Solve((_, column) => Popularity[column] / 50_000 * 50_000).Total
        );

    [Fact]
    public void Nobody_eligible_for_half_of_the_rows() =>
        Assert.Equal(Rows / 2, Solve((row, column) => row % 2 == 0 ? PairWeights.Absent : AnyPair[row * Columns + column]).Matched);

    [Fact]
    public void Six_scores_and_no_more() =>
        Assert.Equal(Rows, Solve((row, column) => AnyPair[row * Columns + column] / 200_000 * 200_000).Matched);

    [Fact]
    public void More_rows_than_places() =>
        Assert.Equal(
            Rows - Places * 60,
            Solve((row, column) => column < 60 ? PairWeights.Absent : AnyPair[row * Columns + column]).Matched
        );

    [Fact]
    public void Negative_scores_count_last_where_matches_come_first_and_are_left_out_where_they_do_not()
    {
        int Weight(int row, int column) => AnyPair[row * Columns + column] / 1000 - 990;
        Assert.Equal(Rows, Solve(Weight).Matched);
        AssignmentVerdict total = Solve(Weight, AssignmentObjective.BestTotal);
        Assert.InRange(total.Matched, 1, Rows);
        Assert.True(total.Total > 0);
    }

    private static int Product(int row, int column) => (int)((long)(row + 1) * (column + 1) * Range / ((long)Rows * Columns));

    private static AssignmentVerdict Solve(Func<int, int, int> weight, AssignmentObjective objective = AssignmentObjective.MostMatches) =>
        Solve(AllPairsSketches.Of(Rows, Columns, Places, weight, objective), MostPairsPerRow);

    private static AssignmentVerdict Solve(AllPairsProblem problem, int mostPairsPerRow)
    {
        AllPairsSolution solution = new AllPairsSolver().Solve(problem, SolveOptions.Default);
        AssignmentVerdict verdict = AllPairsJudge.Judge(problem, solution);
        Assert.Empty(verdict.Objections);
        Assert.Equal(SolutionStatus.Optimal, verdict.Status);
        Assert.Equal((long)problem.RowCount * problem.ColumnCount, verdict.EdgesChecked);
        Assert.InRange(solution.Core.EdgeCount, 0, problem.RowCount * mostPairsPerRow);
        return verdict;
    }

    private static int[] Draws(ulong seed, int count)
    {
        SplitMix64 random = new(seed);
        return [.. Enumerable.Range(0, count).Select(_ => random.Next(0, Range + 1))];
    }
}

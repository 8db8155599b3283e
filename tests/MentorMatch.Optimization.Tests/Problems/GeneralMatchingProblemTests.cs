using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Tests.Properties;
using MentorMatch.Testing;
using MentorMatch.Testing.Instances;

namespace MentorMatch.Optimization.Tests.Problems;

public sealed class GeneralMatchingProblemTests
{
    private const AssignmentObjective Best = AssignmentObjective.BestTotal;
    private const AssignmentObjective Most = AssignmentObjective.MostMatches;

    [Fact]
    public void Edges_are_numbered_by_smaller_and_larger_vertex_whatever_their_order()
    {
        GeneralMatchingProblem problem = GeneralMatchingProblem.FromEdges(4, [3, 2, 1, 0], [1, 0, 0, 3], [31, 20, 10, 3], Best);
        Assert.Equal([0, 0, 0, 1], problem.First.ToArray());
        Assert.Equal([1, 2, 3, 3], problem.Second.ToArray());
        Assert.Equal([10L, 20, 3, 31], problem.Weights.ToArray());
    }

    [Fact]
    public void Arrays_changed_after_building_do_not_change_the_problem()
    {
        int[] ends = [0];
        long[] weights = [7];
        GeneralMatchingProblem problem = GeneralMatchingProblem.FromEdges(2, ends, [1], weights, Best);
        ends[0] = 1;
        weights[0] = 99;
        Assert.Equal((0, 1, 7L), (problem.First[0], problem.Second[0], problem.Weights[0]));
    }

    [Fact]
    public void Lists_of_different_length_are_refused_with_their_lengths()
    {
        ArgumentException refused = Assert.Throws<ArgumentException>(() => GeneralMatchingProblem.FromEdges(3, [0, 1], [1], [5, 6], Best));
        Assert.Contains("2 and 1 ends, 2 weights", refused.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => GeneralMatchingProblem.FromEdges(3, [0], [1], [], Best));
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(0, 3)]
    [InlineData(int.MaxValue, 1)]
    [InlineData(2, 2)]
    public void An_edge_to_a_vertex_that_does_not_exist_or_to_itself_is_refused_with_its_number(int one, int other)
    {
        ArgumentException refused = Assert.Throws<ArgumentException>(() =>
            GeneralMatchingProblem.FromEdges(3, [0, one], [1, other], [1, 1], Best)
        );
        Assert.Contains($"Edge 1 joins {one} and {other}", refused.Message, StringComparison.Ordinal);
        Assert.Contains("from 0 to 2", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pair_given_twice_is_refused_in_either_order_of_its_vertices()
    {
        foreach ((int one, int other) in ((int, int)[])[(1, 2), (2, 1)])
        {
            ArgumentException refused = Assert.Throws<ArgumentException>(() =>
                GeneralMatchingProblem.FromEdges(3, [1, 0, one], [2, 1, other], [1, 1, 1], Best)
            );
            Assert.Contains("1 and 2 occurs twice", refused.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_negative_number_of_vertices_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => GeneralMatchingProblem.FromEdges(-1, [], [], [], Best));

    [Theory]
    [InlineData(Best)]
    [InlineData(Most)]
    public void Weights_that_could_overflow_are_refused_when_the_problem_is_built(AssignmentObjective objective)
    {
        foreach (long weight in (long[])[long.MaxValue, long.MinValue, 1L << 60, -(1L << 60)])
        {
            Assert.Throws<ArgumentException>(() => Edge(weight, objective));
        }
    }

    [Theory]
    [InlineData(Best, 1)]
    [InlineData(Best, -1)]
    [InlineData(Most, 1)]
    [InlineData(Most, -1)]
    public void The_largest_weights_that_are_allowed_are_solved_exactly(AssignmentObjective objective, int sign)
    {
        long allowed = 0;
        for (long step = 1L << 60; step > 0; step >>= 1)
        {
            allowed += IsAllowed(sign * (allowed + step), objective) ? step : 0;
        }

        Assert.InRange(allowed, 1L << 50, 1L << 60);
        ProvedValue value = GeneralProved.Value(GeneralMatchingSketch.Of(Edge(sign * allowed, objective)));
        Assert.Equal(objective == Best && sign < 0 ? 0 : sign * (Int128)allowed, value.Total);
    }

    [Fact]
    public void The_bonus_outweighs_any_difference_of_totals()
    {
        for (ulong seed = 1; seed <= 100; seed++)
        {
            GeneralMatchingProblem problem = (GeneralSketches.Small with { Objective = Most }).Draw(new SplitMix64(seed)).Build();
            Int128 largest = (Int128)problem.MaxWeight * (problem.VertexCount / 2);
            Int128 least = (Int128)problem.MinWeight * (problem.VertexCount / 2);
            Assert.True(problem.MatchBonus > largest - least);
        }

        Assert.Equal(0, Edge(5, Best).MatchBonus);
    }

    [Fact]
    public void The_range_of_weights_includes_zero()
    {
        Assert.Equal((0L, 5L), Range(Edge(5, Best)));
        Assert.Equal((-5L, 0L), Range(Edge(-5, Best)));
        Assert.Equal((0L, 0L), Range(GeneralMatchingProblem.FromEdges(0, [], [], [], Best)));
        static (long, long) Range(GeneralMatchingProblem problem) => (problem.MinWeight, problem.MaxWeight);
    }

    [Fact]
    public void Every_edge_is_found_by_its_vertices_in_either_order_and_no_other()
    {
        for (ulong seed = 1; seed <= 100; seed++)
        {
            GeneralMatchingSketch sketch = new RandomGeneralMatching().Draw(new SplitMix64(seed));
            GeneralMatchingProblem problem = sketch.Build();
            Dictionary<(int, int), long> weights = sketch.Edges.ToDictionary(e => (e.One, e.Other), e => e.Weight);
            for (int one = 0; one < problem.VertexCount; one++)
            {
                for (int other = 0; other < problem.VertexCount; other++)
                {
                    bool exists = weights.TryGetValue((Math.Min(one, other), Math.Max(one, other)), out long weight);
                    Assert.Equal(exists, problem.TryFindEdge(one, other, out int edge));
                    Assert.Equal(exists ? weight : -1, edge < 0 ? -1 : problem.Weights[edge]);
                    Assert.True(exists == (edge >= 0));
                }
            }
        }
    }

    [Fact]
    public void The_text_of_a_sketch_builds_it_again_and_of_a_large_one_tells_its_size()
    {
        GeneralMatchingSketch sketch = new()
        {
            VertexCount = 3,
            Edges = [new(0, 1, -4), new(2, 1, 6)],
            Objective = Most,
        };
        Assert.Equal(
            "new GeneralMatchingSketch { VertexCount = 3, Edges = [new(0, 1, -4), new(2, 1, 6)], Objective = AssignmentObjective.MostMatches }",
            sketch.ToString()
        );
        GeneralMatchingSketch large = GeneralMatchingSketch.Of(GeneralClosedForms.Constant(40, 1, Best).Problem);
        Assert.Equal("BestTotal: 40 vertices, 780 edges", large.ToString());
    }

    private static bool IsAllowed(long weight, AssignmentObjective objective)
    {
        try
        {
            Edge(weight, objective);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static GeneralMatchingProblem Edge(long weight, AssignmentObjective objective) =>
        GeneralMatchingProblem.FromEdges(2, [0], [1], [weight], objective);
}

using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers.GeneralMatching;
using MentorMatch.Optimization.Tests.Twins;
using MentorMatch.Testing;
using MentorMatch.Testing.Instances;
using MentorMatch.Testing.Oracles;

namespace MentorMatch.Optimization.Tests.Properties;

/// <summary>General matching against exhaustive search, against the bipartite solver, and against itself on a changed problem.</summary>
public sealed class GeneralMatchingProperties
{
    [Fact]
    public void The_solver_equals_exhaustive_search() =>
        GeneralSketches.Hold(
            GeneralSketches.Small,
            sketch => Assert.Equal(Exhaustive(sketch.Build()), GeneralProved.Value(sketch)),
            problems: 1000
        );

    [Fact]
    public void The_solver_equals_exhaustive_search_on_fourteen_vertices() =>
        GeneralSketches.Hold(
            GeneralSketches.Small with
            {
                MostVertices = 14,
                LeastWeight = 5,
                MostWeight = 12,
            },
            sketch => Assert.Equal(Exhaustive(sketch.Build()), GeneralProved.Value(sketch)),
            problems: 60
        );

    [Fact]
    public void Exhaustive_search_returns_the_matching_that_it_values() =>
        GeneralSketches.Hold(
            GeneralSketches.Small,
            sketch =>
            {
                GeneralMatchingProblem problem = sketch.Build();
                AssignmentOptimum optimum = BruteForceGeneralMatching.Solve(problem);
                Assert.True(PlainGeneralCertifier.IsMatching(problem, optimum.Edges));
                Assert.Equal(optimum.Total, PlainGeneralCertifier.Total(problem, optimum.Edges));
                Assert.Equal(optimum.Matched, optimum.Edges.Length);
            }
        );

    [Fact]
    public void Exhaustive_search_refuses_what_would_take_too_long() =>
        Assert.Throws<ArgumentException>(() =>
            BruteForceGeneralMatching.Solve(GeneralMatchingProblem.FromEdges(21, [], [], [], AssignmentObjective.BestTotal))
        );

    [Fact]
    public void A_bipartite_graph_has_the_optimum_of_the_assignment_solver() =>
        GeneralSketches.Hold(
            GeneralSketches.Small with
            {
                Bipartite = true,
                MostVertices = 24,
            },
            sketch =>
            {
                AssignmentSketch assignment = new()
                {
                    Rows = [.. Enumerable.Repeat(Bounds.AtMost(1), (sketch.VertexCount + 1) / 2)],
                    Columns = [.. Enumerable.Repeat(Bounds.AtMost(1), sketch.VertexCount / 2)],
                    Edges = [.. sketch.Edges.Select(e => e.One % 2 == 0 ? Pair(e.One, e.Other, e.Weight) : Pair(e.Other, e.One, e.Weight))],
                    Objective = sketch.Objective,
                };
                Assert.Equal(Proved.Value(assignment), GeneralProved.Value(sketch));
            }
        );

    [Fact]
    public void Other_numbers_for_the_vertices_keep_the_value() =>
        GeneralSketches.Hold(
            GeneralSketches.Small with
            {
                MostVertices = 24,
            },
            sketch => Assert.Equal(GeneralProved.Value(sketch), GeneralProved.Value(sketch.Shuffled(new SplitMix64(7))))
        );

    [Fact]
    public void The_order_in_which_edges_and_their_ends_are_given_changes_nothing() =>
        GeneralSketches.Hold(
            GeneralSketches.Small,
            sketch =>
            {
                GeneralMatchingSketch reversed = sketch with
                {
                    Edges = [.. sketch.Edges.Reverse().Select(e => e with { One = e.Other, Other = e.One })],
                };
                Assert.Equal(GeneralProved.Solution(sketch.Build()).Edges.AsEnumerable(), GeneralProved.Solution(reversed.Build()).Edges);
            }
        );

    [Fact]
    public void One_more_vertex_never_lowers_the_optimum() =>
        GeneralSketches.Hold(
            GeneralSketches.Small with
            {
                MostVertices = 16,
            },
            sketch =>
            {
                ProvedValue all = GeneralProved.Value(sketch);
                for (int vertex = 0; vertex < sketch.VertexCount; vertex += 3)
                {
                    Assert.True(all >= GeneralProved.Value(sketch.Without(vertex)));
                }
            }
        );

    [Fact]
    public void One_more_allowed_pair_never_lowers_the_optimum() =>
        GeneralSketches.Hold(
            GeneralSketches.Small,
            sketch =>
            {
                for (int e = 0; e < sketch.Edges.Length; e += 4)
                {
                    Assert.True(GeneralProved.Value(sketch with { Edges = sketch.Edges.RemoveAt(e) }) <= GeneralProved.Value(sketch));
                }
            }
        );

    [Fact]
    public void Forbidding_a_pair_that_is_not_chosen_changes_nothing() =>
        GeneralSketches.Hold(
            GeneralSketches.Small,
            sketch =>
            {
                GeneralMatchingProblem problem = sketch.Build();
                GeneralMatchingSolution solution = GeneralProved.Solution(problem);
                GeneralMatchingSketch numbered = GeneralMatchingSketch.Of(problem);
                foreach (int edge in Enumerable.Range(0, problem.EdgeCount).Except(solution.Edges).Take(8))
                {
                    GeneralMatchingSketch without = numbered with { Edges = numbered.Edges.RemoveAt(edge) };
                    Assert.Equal(GeneralProved.Value(problem, solution), GeneralProved.Value(without));
                }
            },
            problems: 150
        );

    [Fact]
    public void A_chosen_pair_is_worth_its_weight_more_than_the_rest_without_its_vertices() =>
        GeneralSketches.Hold(
            GeneralSketches.Small,
            sketch =>
            {
                GeneralMatchingProblem problem = sketch.Build();
                GeneralMatchingSolution solution = GeneralProved.Solution(problem);
                ProvedValue value = GeneralProved.Value(problem, solution);
                foreach (int edge in solution.Edges)
                {
                    ProvedValue rest = GeneralProved.Value(sketch.Without(problem.Second[edge]).Without(problem.First[edge]));
                    int one = sketch.Objective == AssignmentObjective.MostMatches ? 1 : 0;
                    Assert.Equal(value, new ProvedValue(rest.Matched + one, rest.Total + problem.Weights[edge]));
                }
            }
        );

    [Fact]
    public void Multiplying_all_weights_multiplies_the_total() =>
        GeneralSketches.Hold(
            GeneralSketches.Small,
            sketch =>
            {
                GeneralMatchingSketch scaled = sketch with
                {
                    Edges = [.. sketch.Edges.Select(e => e with { Weight = e.Weight * 1_000_003 })],
                };
                ProvedValue value = GeneralProved.Value(sketch);
                Assert.Equal(value with { Total = value.Total * 1_000_003 }, GeneralProved.Value(scaled));
            }
        );

    [Fact]
    public void A_vertex_is_worth_at_least_half_of_its_dual() =>
        GeneralSketches.Hold(
            GeneralSketches.Small,
            drawn =>
            {
                GeneralMatchingSketch sketch = drawn with { Objective = AssignmentObjective.BestTotal };
                GeneralMatchingProblem problem = sketch.Build();
                GeneralMatchingSolution solution = GeneralProved.Solution(problem);
                Int128 value = GeneralProved.Value(problem, solution).Total;
                for (int vertex = 0; vertex < sketch.VertexCount; vertex += 2)
                {
                    Int128 worth = value - GeneralProved.Value(sketch.Without(vertex)).Total;
                    Assert.True(2 * worth >= solution.Proof!.VertexDuals[vertex]);
                }
            }
        );

    private static SketchEdge Pair(int row, int column, long weight) => new(row / 2, column / 2, weight);

    private static ProvedValue Exhaustive(GeneralMatchingProblem problem)
    {
        AssignmentOptimum optimum = BruteForceGeneralMatching.Solve(problem);
        return new ProvedValue(problem.Objective == AssignmentObjective.MostMatches ? optimum.Matched : 0, optimum.Total);
    }
}

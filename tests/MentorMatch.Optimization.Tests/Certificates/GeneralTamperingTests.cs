using System.Collections.Immutable;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers.GeneralMatching;
using MentorMatch.Optimization.Tests.Properties;
using MentorMatch.Optimization.Tests.Twins;
using MentorMatch.Testing.Instances;

namespace MentorMatch.Optimization.Tests.Certificates;

/// <summary>
/// The judge of general matching against forgers. Where a change happens to leave a true proof, the judge must still accept: the plain certifier says which
/// case it is. Changes that can never be harmless have tests of their own.
/// </summary>
public sealed class GeneralTamperingTests
{
    [Fact]
    public void The_judge_accepts_exactly_what_the_plain_certifier_accepts_unchanged() =>
        ForEverySolved(
            (problem, solution) =>
            {
                Assert.True(PlainGeneralCertifier.Proves(problem, solution.Edges, solution.Proof!));
                AssignmentVerdict verdict = GeneralMatchingJudge.Judge(problem, solution);
                Assert.Equal(PlainGeneralCertifier.Total(problem, solution.Edges), verdict.Total);
                Assert.Equal(verdict.Total, verdict.Bound);
                Assert.Equal(solution.Edges.Length, verdict.Matched);
                Assert.Equal(problem.EdgeCount, verdict.EdgesChecked);
                Assert.True(verdict.MatchedBound >= verdict.Matched);
            }
        );

    [Fact]
    public void Dropping_a_pair_that_counts_is_rejected() =>
        ForEverySolved(
            (problem, solution) =>
            {
                for (int k = 0; k < solution.Edges.Length; k++)
                {
                    bool harmless = problem.Objective == AssignmentObjective.BestTotal && problem.Weights[solution.Edges[k]] == 0;
                    Assert.Equal(harmless, IsAccepted(problem, solution with { Edges = solution.Edges.RemoveAt(k) }));
                }
            }
        );

    [Fact]
    public void Giving_a_vertex_another_mate_is_rejected_unless_the_value_stays() =>
        ForEverySolved(
            (problem, solution) =>
            {
                foreach (int dropped in solution.Edges)
                {
                    foreach (int added in Enumerable.Range(0, problem.EdgeCount).Except(solution.Edges))
                    {
                        ImmutableArray<int> edges = [.. solution.Edges.Remove(dropped).Add(added).Order()];
                        bool harmless =
                            PlainGeneralCertifier.IsMatching(problem, edges) && problem.Weights[added] == problem.Weights[dropped];
                        Assert.Equal(harmless, IsAccepted(problem, solution with { Edges = edges }));
                    }
                }
            }
        );

    [Fact]
    public void Adding_a_pair_is_rejected_unless_it_is_free_and_fits() =>
        ForEverySolved(
            (problem, solution) =>
            {
                foreach (int edge in Enumerable.Range(0, problem.EdgeCount).Except(solution.Edges))
                {
                    ImmutableArray<int> edges = [.. solution.Edges.Add(edge).Order()];
                    bool harmless =
                        problem.Objective == AssignmentObjective.BestTotal
                        && problem.Weights[edge] == 0
                        && PlainGeneralCertifier.IsMatching(problem, edges);
                    Assert.Equal(harmless, IsAccepted(problem, solution with { Edges = edges }));
                }
            }
        );

    [Fact]
    public void Changing_one_vertex_dual_is_rejected() =>
        ForEverySolved(
            (problem, solution) =>
            {
                // The sum of the duals is the bound, so that no single dual can change and the bound stay.
                for (int vertex = 0; vertex < problem.VertexCount; vertex++)
                {
                    foreach (long change in (long[])[-1000, -2, -1, 1, 2, 1000])
                    {
                        ImmutableArray<long> duals = solution.Proof!.VertexDuals;
                        ExpectRejected(
                            problem,
                            solution,
                            solution.Proof with
                            {
                                VertexDuals = duals.SetItem(vertex, duals[vertex] + change),
                            }
                        );
                    }
                }
            }
        );

    [Fact]
    public void Moving_a_part_of_one_vertex_dual_to_another_is_rejected_exactly_when_it_breaks_the_proof() =>
        ForEverySolved(
            (problem, solution) =>
            {
                ImmutableArray<long> duals = solution.Proof!.VertexDuals;
                for (int vertex = 0; vertex + 1 < problem.VertexCount; vertex++)
                {
                    ImmutableArray<long> moved = duals.SetItem(vertex, duals[vertex] - 1).SetItem(vertex + 1, duals[vertex + 1] + 1);
                    ExpectAsPlain(problem, solution with { Proof = solution.Proof with { VertexDuals = moved } });
                }
            }
        );

    [Fact]
    public void Changing_one_blossom_dual_is_rejected() =>
        ForEveryBlossom(
            (problem, solution, b) =>
            {
                ImmutableArray<BlossomDual> blossoms = solution.Proof!.Blossoms;
                foreach (long change in (long[])[-2, -1, 1, 2])
                {
                    BlossomDual changed = blossoms[b] with { Dual = blossoms[b].Dual + change };
                    ExpectRejected(problem, solution, solution.Proof with { Blossoms = blossoms.SetItem(b, changed) });
                }
            }
        );

    [Fact]
    public void Leaving_a_blossom_out_is_rejected() =>
        ForEveryBlossom(
            (problem, solution, b) =>
                ExpectRejected(problem, solution, solution.Proof! with { Blossoms = solution.Proof.Blossoms.RemoveAt(b) })
        );

    [Fact]
    public void A_blossom_of_even_size_is_rejected() =>
        ForEveryBlossom(
            (problem, solution, b) =>
            {
                // An even set of 2k vertices holds k pairs, not the k − 1/2 that rounding down would count: it proves nothing.
                ImmutableArray<int> vertices = solution.Proof!.Blossoms[b].Vertices;
                ExpectRejected(problem, solution, With(solution, b, vertices.RemoveAt(0)));
                if (Enumerable.Range(0, problem.VertexCount).Except(vertices).Any())
                {
                    int outside = Enumerable.Range(0, problem.VertexCount).Except(vertices).First();
                    ExpectRejected(problem, solution, With(solution, b, [.. vertices.Add(outside).Order()]));
                }
            }
        );

    [Fact]
    public void A_blossom_that_names_a_vertex_twice_or_in_disorder_or_out_of_range_is_rejected() =>
        ForEveryBlossom(
            (problem, solution, b) =>
            {
                ImmutableArray<int> vertices = solution.Proof!.Blossoms[b].Vertices;
                ExpectRejected(problem, solution, With(solution, b, vertices.SetItem(1, vertices[0])));
                ExpectRejected(problem, solution, With(solution, b, [.. vertices.Reverse()]));
                ExpectRejected(problem, solution, With(solution, b, vertices.SetItem(0, -1)));
                ExpectRejected(problem, solution, With(solution, b, vertices.SetItem(vertices.Length - 1, problem.VertexCount)));
                ExpectRejected(problem, solution, With(solution, b, [vertices[0]]));
                ExpectRejected(problem, solution, With(solution, b, []));
            }
        );

    [Fact]
    public void A_blossom_of_other_vertices_is_rejected_exactly_when_it_breaks_the_proof() =>
        ForEveryBlossom(
            (problem, solution, b) =>
            {
                ImmutableArray<int> vertices = solution.Proof!.Blossoms[b].Vertices;
                foreach (int outside in Enumerable.Range(0, problem.VertexCount).Except(vertices))
                {
                    foreach (int inside in vertices)
                    {
                        GeneralMatchingProof proof = With(solution, b, [.. vertices.Remove(inside).Add(outside).Order()]);
                        ExpectAsPlain(problem, solution with { Proof = proof });
                    }
                }
            }
        );

    [Fact]
    public void Blossoms_that_overlap_count_as_what_they_are_and_splitting_a_dual_in_two_is_harmless() =>
        ForEveryBlossom(
            (problem, solution, b) =>
            {
                // Every odd set bounds every matching, whatever the other sets: the family need not be nested.
                BlossomDual blossom = solution.Proof!.Blossoms[b];
                GeneralMatchingProof split = solution.Proof with
                {
                    Blossoms = solution.Proof.Blossoms.SetItem(b, blossom with { Dual = 1 }).Add(blossom with { Dual = blossom.Dual - 1 }),
                };
                Assert.True(IsAccepted(problem, solution with { Proof = split }));
                ExpectRejected(problem, solution, solution.Proof with { Blossoms = solution.Proof.Blossoms.Add(blossom) });
            }
        );

    private static GeneralMatchingProof With(GeneralMatchingSolution solution, int blossom, ImmutableArray<int> vertices) =>
        solution.Proof! with
        {
            Blossoms = solution.Proof.Blossoms.SetItem(blossom, solution.Proof.Blossoms[blossom] with { Vertices = vertices }),
        };

    private static void ExpectRejected(GeneralMatchingProblem problem, GeneralMatchingSolution solution, GeneralMatchingProof proof) =>
        Assert.False(IsAccepted(problem, solution with { Proof = proof }));

    private static void ExpectAsPlain(GeneralMatchingProblem problem, GeneralMatchingSolution tampered) =>
        Assert.Equal(PlainGeneralCertifier.Proves(problem, tampered.Edges, tampered.Proof!), IsAccepted(problem, tampered));

    private static bool IsAccepted(GeneralMatchingProblem problem, GeneralMatchingSolution solution) =>
        GeneralMatchingJudge.Judge(problem, solution).Status == SolutionStatus.Optimal;

    private static void ForEverySolved(Action<GeneralMatchingProblem, GeneralMatchingSolution> test) =>
        GeneralSketches.Hold(
            GeneralSketches.Small,
            sketch =>
            {
                GeneralMatchingProblem problem = sketch.Build();
                test(problem, GeneralProved.Solution(problem));
            }
        );

    /// <summary>Problems with close weights, and the planted chain, where blossoms abound.</summary>
    private static void ForEveryBlossom(Action<GeneralMatchingProblem, GeneralMatchingSolution, int> test)
    {
        int blossoms = 0;
        void Test(GeneralMatchingProblem problem)
        {
            GeneralMatchingSolution solution = GeneralProved.Solution(problem);
            for (int b = 0; b < solution.Proof!.Blossoms.Length; b++)
            {
                test(problem, solution, b);
                blossoms++;
            }
        }

        GeneralSketches.Hold(GeneralSketches.Small with { LeastWeight = 20, MostWeight = 30 }, sketch => Test(sketch.Build()));
        for (ulong seed = 1; seed <= 5; seed++)
        {
            Test(GeneralMatchingFamilies.Chain(5).Plant(seed).Problem);
        }

        Assert.True(blossoms > 50, $"only {blossoms} blossoms to tamper with");
    }
}

using System.Collections.Immutable;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers.Assignment;
using MentorMatch.Optimization.Tests.Properties;
using MentorMatch.Optimization.Tests.Twins;
using MentorMatch.Testing.Instances;

namespace MentorMatch.Optimization.Tests.Certificates;

/// <summary>
/// The judge against forgers. Where a change of the answer or of its proof happens to leave a true proof (a price among several that serve, a swap between
/// equals), the judge must still accept: the plain certifier says which case it is. Changes that can never be harmless have tests of their own.
/// </summary>
public sealed class TamperingTests
{
    [Fact]
    public void Dropping_a_pair_that_counts_is_rejected() =>
        ForEverySolved(
            (problem, solution) =>
            {
                for (int k = 0; k < solution.Edges.Length; k++)
                {
                    AssignmentSolution tampered = solution with { Edges = solution.Edges.RemoveAt(k) };
                    bool harmless =
                        problem.Objective == AssignmentObjective.BestTotal
                        && problem.Weight(solution.Edges[k]) == 0
                        && PlainCertifier.IsFeasible(problem, tampered.Edges);
                    Assert.Equal(harmless, IsAccepted(problem, tampered));
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
                    AssignmentSolution tampered = solution with { Edges = [.. solution.Edges.Add(edge).Order()] };
                    bool harmless = problem.Weight(edge) == 0 && PlainCertifier.IsFeasible(problem, tampered.Edges);
                    Assert.Equal(harmless && problem.Objective == AssignmentObjective.BestTotal, IsAccepted(problem, tampered));
                }
            }
        );

    [Fact]
    public void Swapping_two_pairs_is_rejected_unless_the_total_stays() =>
        ForEverySolved(
            (problem, solution) =>
            {
                foreach ((int one, int other) in Pairs(solution.Edges))
                {
                    if (
                        problem.TryFindEdge(problem.RowOf(one), problem.EdgeColumns[other], out int first)
                        && problem.TryFindEdge(problem.RowOf(other), problem.EdgeColumns[one], out int second)
                        && !solution.Edges.Contains(first)
                        && !solution.Edges.Contains(second)
                    )
                    {
                        AssignmentSolution tampered = solution with
                        {
                            Edges = [.. solution.Edges.Except([one, other]).Append(first).Append(second).Order()],
                        };
                        bool sameTotal = PlainCertifier.Total(problem, tampered.Edges) == PlainCertifier.Total(problem, solution.Edges);
                        bool pinsKept = PlainCertifier.IsFeasible(problem, tampered.Edges);
                        Assert.Equal(sameTotal && pinsKept, IsAccepted(problem, tampered));
                    }
                }
            }
        );

    [Fact]
    public void Changing_one_price_is_rejected_exactly_when_it_breaks_the_proof() =>
        ForEverySolved(
            (problem, solution) =>
            {
                for (int column = 0; column < problem.ColumnCount; column++)
                {
                    foreach (long change in (long[])[-1000, -1, 1, 1000])
                    {
                        ImmutableArray<long> prices = solution.Proof!.ColumnPrices;
                        AssignmentProof proof = solution.Proof with { ColumnPrices = prices.SetItem(column, prices[column] + change) };
                        ExpectAsPlain(problem, solution with { Proof = proof });
                    }
                }
            }
        );

    [Fact]
    public void Raising_the_price_of_a_column_with_a_free_place_beyond_every_weight_is_rejected() =>
        ForEverySolved(
            (problem, solution) =>
            {
                for (int column = 0; column < problem.ColumnCount; column++)
                {
                    // The dear column promises one place more than its rows can be charged for.
                    if (solution.Edges.Count(edge => problem.EdgeColumns[edge] == column) < problem.ColumnBounds[column].Max)
                    {
                        long dear = (2 * problem.LargestDual) + 1;
                        AssignmentProof proof = solution.Proof! with { ColumnPrices = solution.Proof.ColumnPrices.SetItem(column, dear) };
                        Assert.False(IsAccepted(problem, solution with { Proof = proof }));
                    }
                }
            }
        );

    [Fact]
    public void Changing_the_bonus_is_rejected_exactly_when_it_breaks_the_proof() =>
        ForEverySolved(
            (problem, solution) =>
            {
                foreach (long change in (long[])[-1_000_000, -1, 1, 1_000_000])
                {
                    ExpectAsPlain(
                        problem,
                        solution with
                        {
                            Proof = solution.Proof! with { MatchBonus = solution.Proof.MatchBonus + change },
                        }
                    );
                }
            }
        );

    [Fact]
    public void A_bonus_under_best_total_and_a_negative_one_under_most_matches_are_rejected() =>
        ForEverySolved(
            (problem, solution) =>
            {
                foreach (long bonus in problem.Objective == AssignmentObjective.BestTotal ? (long[])[1, -1] : [-1, long.MinValue])
                {
                    Assert.False(IsAccepted(problem, solution with { Proof = solution.Proof! with { MatchBonus = bonus } }));
                }
            }
        );

    [Fact]
    public void A_wrong_cut_is_rejected_exactly_when_it_allows_more_edges() =>
        ForEverySolved(
            (problem, solution) =>
            {
                if (solution.Proof!.Cut is not { } cut)
                {
                    return;
                }

                ExpectAsPlain(problem, solution with { Proof = solution.Proof with { Cut = new CardinalityCut([], []) } });
                for (int row = 0; row < problem.RowCount; row++)
                {
                    ExpectAsPlain(
                        problem,
                        solution with
                        {
                            Proof = solution.Proof with { Cut = cut with { Rows = Toggled(cut.Rows, row) } },
                        }
                    );
                }

                for (int column = 0; column < problem.ColumnCount; column++)
                {
                    CardinalityCut wrong = cut with { Columns = Toggled(cut.Columns, column) };
                    ExpectAsPlain(problem, solution with { Proof = solution.Proof with { Cut = wrong } });
                }
            }
        );

    [Fact]
    public void Bounds_are_those_of_the_plain_certifier() =>
        ForEverySolved(
            (problem, solution) =>
            {
                AssignmentVerdict verdict = AssignmentJudge.Judge(problem, solution);
                AssignmentProof proof = solution.Proof!;
                Assert.Equal(PlainCertifier.Total(problem, solution.Edges), verdict.Total);
                Assert.Equal(solution.Edges.Length, verdict.Matched);
                Assert.Equal(PlainCertifier.Bound(problem, proof) - ((Int128)proof.MatchBonus * verdict.MatchedBound), verdict.Bound);
                Assert.Equal(problem.EdgeCount, verdict.EdgesChecked);
                Assert.True(proof.Cut is null || verdict.MatchedBound == PlainCertifier.MostEdges(problem, proof.Cut));
            }
        );

    private static void ExpectAsPlain(AssignmentProblem problem, AssignmentSolution tampered) =>
        Assert.Equal(PlainCertifier.Proves(problem, tampered.Edges, tampered.Proof!), IsAccepted(problem, tampered));

    private static bool IsAccepted(AssignmentProblem problem, AssignmentSolution solution) =>
        AssignmentJudge.Judge(problem, solution).Status == SolutionStatus.Optimal;

    private static void ForEverySolved(Action<AssignmentProblem, AssignmentSolution> test) =>
        Sketches.Hold(
            Sketches.Everything with
            {
                RowMinimums = 0.1,
                ColumnMinimums = 0.1,
            },
            sketch =>
            {
                AssignmentProblem problem = sketch.Build();
                if (Proved.Solution(problem) is { } solution)
                {
                    test(problem, solution);
                }
            }
        );

    private static IEnumerable<(int One, int Other)> Pairs(ImmutableArray<int> edges) =>
        from one in edges
        from other in edges
        where one < other
        select (one, other);

    private static ImmutableArray<int> Toggled(ImmutableArray<int> nodes, int node) =>
        nodes.Contains(node) ? nodes.Remove(node) : [.. nodes.Add(node).Order()];
}

using System.Collections.Immutable;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.GeneralMatching;

namespace MentorMatch.Optimization.Tests.Certificates;

/// <summary>A claim may come from a file: whatever it says, the judge answers in words and never throws.</summary>
public sealed class MalformedGeneralClaimTests
{
    /// <summary>A triangle with a pendant at its last vertex.</summary>
    private static readonly GeneralMatchingProblem Problem = GeneralMatchingProblem.FromEdges(
        4,
        [0, 0, 1, 2],
        [1, 2, 2, 3],
        [10, 10, 10, 1],
        AssignmentObjective.BestTotal
    );

    private static readonly GeneralMatchingProof Sound = new([2, 2, 2, 0], [new([0, 1, 2], 16)]);

    [Fact]
    public void The_sound_claim_from_which_the_others_are_bent_is_accepted() =>
        Assert.Equal(SolutionStatus.Optimal, Judge([0, 3], Sound).Status);

    [Fact]
    public void Edges_that_do_not_exist_repeat_meet_or_are_out_of_order_prove_nothing()
    {
        foreach (
            int[] edges in (int[][])
                [
                    [-1],
                    [4],
                    [int.MaxValue],
                    [int.MinValue],
                    [0, 0],
                    [3, 0],
                    [0, 1],
                    [2, 3],
                ]
        )
        {
            AssignmentVerdict verdict = Judge([.. edges], Sound);
            Assert.Equal(SolutionStatus.Unknown, verdict.Status);
            Assert.NotEmpty(verdict.Objections);
        }
    }

    [Fact]
    public void A_vertex_matched_twice_is_named() =>
        Assert.Contains(Judge([0, 1], Sound).Objections, objection => objection.Contains("Vertex 0", StringComparison.Ordinal));

    [Fact]
    public void A_missing_list_of_edges_proves_nothing()
    {
        AssignmentVerdict verdict = Judge(default, Sound);
        Assert.Equal(SolutionStatus.Unknown, verdict.Status);
        Assert.NotEmpty(verdict.Objections);
    }

    [Fact]
    public void A_matching_without_proof_is_feasible_only()
    {
        AssignmentVerdict verdict = Judge([0, 3], null);
        Assert.Equal(SolutionStatus.Feasible, verdict.Status);
        Assert.Null(verdict.Bound);
    }

    [Fact]
    public void Vertex_duals_that_are_too_few_too_many_missing_or_negative_prove_nothing()
    {
        foreach (
            ImmutableArray<long> duals in (ImmutableArray<long>[])
                [
                    [],
                    [2, 2, 2],
                    [2, 2, 2, 0, 0],
                    [2, 2, 3, -1],
                    [long.MinValue, 2, 2, 0],
                    default,
                ]
        )
        {
            ExpectObjection(Sound with { VertexDuals = duals });
        }
    }

    [Fact]
    public void Blossoms_that_are_missing_or_lack_their_vertices_prove_nothing()
    {
        ExpectObjection(Sound with { Blossoms = default });
        ExpectObjection(Sound with { Blossoms = [new(default, 2)] });
        ExpectObjection(Sound with { Blossoms = [null!] });
    }

    [Fact]
    public void Blossoms_of_one_or_no_vertex_of_vertices_out_of_range_or_of_negative_dual_prove_nothing()
    {
        foreach (
            BlossomDual blossom in (BlossomDual[])
                [new([], 2), new([0], 2), new([0, 1], 2), new([-1, 0, 1], 2), new([0, 1, 4], 2), new([2, 1, 0], 2), new([0, 1, 2], -2)]
        )
        {
            ExpectObjection(Sound with { Blossoms = [blossom] });
        }
    }

    [Fact]
    public void An_edge_that_is_not_covered_is_named()
    {
        AssignmentVerdict verdict = Judge([0, 3], Sound with { VertexDuals = [2, 2, 1, 0] });
        Assert.Contains(verdict.Objections, objection => objection.Contains("Edge 1", StringComparison.Ordinal));
    }

    [Fact]
    public void Duals_as_large_as_they_can_be_do_not_overflow()
    {
        long most = long.MaxValue;
        GeneralMatchingProof huge = new([most, most, most, most], [new([0, 1, 2], most), new([1, 2, 3], most)]);
        AssignmentVerdict verdict = Judge([0, 3], huge);
        Assert.Equal(SolutionStatus.Feasible, verdict.Status);
        Assert.Equal(3 * (Int128)most, verdict.Bound);
    }

    [Fact]
    public void A_loose_bound_is_reported_and_proves_no_optimum()
    {
        AssignmentVerdict verdict = Judge([0, 3], Sound with { VertexDuals = [2, 2, 2, 5] });
        Assert.Equal(SolutionStatus.Feasible, verdict.Status);
        Assert.Equal((Int128)13, verdict.Bound);
        Assert.Empty(verdict.Objections);
    }

    private static void ExpectObjection(GeneralMatchingProof proof)
    {
        AssignmentVerdict verdict = Judge([0, 3], proof);
        Assert.Equal(SolutionStatus.Feasible, verdict.Status);
        Assert.Null(verdict.Bound);
        Assert.NotEmpty(verdict.Objections);
    }

    private static AssignmentVerdict Judge(ImmutableArray<int> edges, GeneralMatchingProof? proof) =>
        GeneralMatchingJudge.Judge(
            Problem,
            new GeneralMatchingSolution
            {
                Stop = StopReason.Finished,
                Edges = edges,
                Proof = proof,
            }
        );
}

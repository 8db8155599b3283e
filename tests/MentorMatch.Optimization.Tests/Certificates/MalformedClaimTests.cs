using System.Collections.Immutable;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.Assignment;

namespace MentorMatch.Optimization.Tests.Certificates;

/// <summary>A claim may come from a file: whatever it says, the judge answers in words and never throws.</summary>
public sealed class MalformedClaimTests
{
    private static readonly AssignmentProblem Problem = AssignmentProblem.FromEdges(
        [Bounds.AtMost(1), Bounds.AtMost(1)],
        [Bounds.AtMost(1), Bounds.AtMost(1)],
        [0, 0, 1],
        [0, 1, 0],
        [5, 1, 1],
        AssignmentObjective.MostMatches
    );

    private static readonly AssignmentProof Sound = new([4, 0], 4, new CardinalityCut([], []));

    [Fact]
    public void The_sound_claim_from_which_the_others_are_bent_is_accepted() =>
        Assert.Equal(SolutionStatus.Optimal, Judge([1, 2], Sound).Status);

    [Fact]
    public void Edges_that_do_not_exist_repeat_or_are_out_of_order_prove_nothing()
    {
        foreach (
            int[] edges in (int[][])
                [
                    [-1],
                    [3],
                    [int.MaxValue],
                    [1, 1],
                    [2, 1],
                ]
        )
        {
            AssignmentVerdict verdict = Judge([.. edges], Sound);
            Assert.Equal(SolutionStatus.Unknown, verdict.Status);
            Assert.NotEmpty(verdict.Objections);
        }
    }

    [Fact]
    public void An_edge_chosen_twice_does_not_count_twice_where_its_ends_have_room()
    {
        AssignmentProblem roomy = AssignmentProblem.FromEdges(
            [Bounds.AtMost(2)],
            [Bounds.AtMost(2)],
            [0],
            [0],
            [5],
            AssignmentObjective.BestTotal
        );
        AssignmentVerdict verdict = AssignmentJudge.Judge(roomy, new() { Stop = StopReason.Finished, Edges = [0, 0] });
        Assert.Equal(SolutionStatus.Unknown, verdict.Status);
        Assert.Single(verdict.Objections);
    }

    [Fact]
    public void Edges_that_break_a_bound_are_named_with_the_node()
    {
        AssignmentVerdict verdict = Judge([0, 1], Sound);
        Assert.Equal(SolutionStatus.Unknown, verdict.Status);
        Assert.Contains(verdict.Objections, objection => objection.Contains("Row 0", StringComparison.Ordinal));
    }

    [Fact]
    public void A_pin_left_out_is_named()
    {
        AssignmentVerdict verdict = AssignmentJudge.Judge(Problem.WithPins([0]), new() { Stop = StopReason.Finished, Edges = [1, 2] });
        Assert.Equal(SolutionStatus.Unknown, verdict.Status);
        Assert.Contains(verdict.Objections, objection => objection.Contains("edge 0", StringComparison.Ordinal));
    }

    [Fact]
    public void A_feasible_solution_without_proof_is_feasible_only()
    {
        AssignmentVerdict verdict = Judge([1, 2], null);
        Assert.Equal(SolutionStatus.Feasible, verdict.Status);
        Assert.Null(verdict.Bound);
    }

    [Fact]
    public void Prices_that_are_too_few_too_many_or_missing_prove_nothing()
    {
        foreach (
            ImmutableArray<long> prices in (ImmutableArray<long>[])
                [
                    [],
                    [4],
                    [4, 0, 0],
                    default,
                ]
        )
        {
            AssignmentVerdict verdict = Judge([1, 2], Sound with { ColumnPrices = prices });
            Assert.Equal(SolutionStatus.Feasible, verdict.Status);
            Assert.NotEmpty(verdict.Objections);
        }
    }

    [Fact]
    public void Prices_and_bonus_at_the_ends_of_their_range_do_not_overflow()
    {
        foreach (long extreme in (long[])[long.MinValue, long.MaxValue])
        {
            Assert.Equal(SolutionStatus.Feasible, Judge([1, 2], Sound with { ColumnPrices = [extreme, extreme] }).Status);
        }

        Assert.NotEqual(SolutionStatus.Unknown, Judge([1, 2], Sound with { MatchBonus = long.MaxValue }).Status);
    }

    [Fact]
    public void A_cut_that_names_strange_nodes_proves_nothing()
    {
        CardinalityCut[] cuts = [new([2], []), new([-1], []), new([], [2]), new([0, 0], []), new(default, []), new([], default)];
        foreach (CardinalityCut cut in cuts)
        {
            AssignmentVerdict verdict = Judge([1, 2], Sound with { Cut = cut });
            Assert.Equal(SolutionStatus.Feasible, verdict.Status);
            Assert.NotEmpty(verdict.Objections);
        }
    }

    [Fact]
    public void A_missing_cut_leaves_the_obvious_limit()
    {
        AssignmentVerdict verdict = Judge([1, 2], Sound with { Cut = null });
        Assert.Equal(2, verdict.MatchedBound);
        Assert.Equal(SolutionStatus.Optimal, verdict.Status);
    }

    [Fact]
    public void Nothing_claimed_is_nothing_proved() =>
        Assert.Equal(SolutionStatus.Unknown, AssignmentJudge.Judge(Problem, new() { Stop = StopReason.Finished }).Status);

    [Fact]
    public void A_clash_that_is_none_or_malformed_proves_nothing()
    {
        AssignmentClash[] clashes =
        [
            new(ClashKind.RowMinimums, [0], [0, 1], [], 1, 0),
            new(ClashKind.ColumnMinimums, [0], [0], [], 9, 0),
            new(ClashKind.PinsExceedRow, [0], [0, 1], [], 2, 1),
            new(ClashKind.PinsExceedColumn, [], [], [], 2, 1),
            new(ClashKind.RowMinimums, [7], [], [], 1, 0),
            new(ClashKind.RowMinimums, default, default, default, 1, 0),
            new((ClashKind)99, [0], [0], [], 1, 0),
        ];
        foreach (AssignmentClash clash in clashes)
        {
            AssignmentVerdict verdict = AssignmentJudge.Judge(Problem, new() { Stop = StopReason.Finished, Clash = clash });
            Assert.Equal((SolutionStatus.Unknown, 0L), (verdict.Status, verdict.EdgesChecked));
            Assert.NotEmpty(verdict.Objections);
        }
    }

    private static AssignmentVerdict Judge(ImmutableArray<int> edges, AssignmentProof? proof) =>
        AssignmentJudge.Judge(
            Problem,
            new AssignmentSolution
            {
                Stop = StopReason.Finished,
                Edges = edges,
                Proof = proof,
            }
        );
}

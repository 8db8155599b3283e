using System.Collections.Immutable;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.Assignment;
using MentorMatch.Optimization.Solvers.FairAssignment;

namespace MentorMatch.Optimization.Tests.Certificates;

/// <summary>What the judge of worst-off first says when there is no proof, no solution or only a part of either.</summary>
public sealed class FairVerdictTests
{
    /// <summary>Two rows who both want the first column; the second is nobody's.</summary>
    private static readonly AssignmentProblem Contested = AssignmentProblem.FromEdges(
        [Bounds.AtMost(1), Bounds.AtMost(1)],
        [Bounds.AtMost(1), Bounds.AtMost(1)],
        [0, 1],
        [0, 0],
        [5, 3],
        AssignmentObjective.MostMatches
    );

    [Fact]
    public void Without_a_solution_the_first_prices_still_bound_the_matches()
    {
        Assert.Equal(2, Judge(Contested, default, null).MatchedBound);
        FairAssignmentVerdict bounded = Judge(Contested, default, [new([1, 0])]);
        Assert.Equal((SolutionStatus.Unknown, 1L, 0L), (bounded.Status, bounded.MatchedBound, bounded.EdgesChecked));
        Assert.Empty(bounded.Stages);
        Assert.Empty(bounded.Objections);

        // Prices that are worth less than what the maxima allow do not spoil it.
        Assert.Equal(2, Judge(Contested, default, [new([-5, 0])]).MatchedBound);
        Assert.Equal(2, Judge(Contested, default, []).MatchedBound);
    }

    [Fact]
    public void Without_a_proof_the_values_are_told_and_nothing_is_bounded()
    {
        foreach (ImmutableArray<FairStage>? stages in (ImmutableArray<FairStage>?[])[null, []])
        {
            FairAssignmentVerdict verdict = Judge(Contested, [0], stages);
            Assert.Equal(
                (SolutionStatus.Feasible, 1L, 2L, 0L),
                (verdict.Status, verdict.Matched, verdict.MatchedBound, verdict.EdgesChecked)
            );
            Assert.Equal(5, verdict.Worst);
            Assert.Equal((Int128)5, verdict.Total);
            Assert.Null(verdict.Bound);
            Assert.Equal([0L, 1L], verdict.BandCounts.AsEnumerable());
            Assert.Equal([1, 5, 0, 5], verdict.Stages.Select(stage => (int)stage.Value));
            Assert.Equal([-1, -1, 0, -1], verdict.Stages.Select(stage => stage.Band));
            Assert.All(verdict.Stages, stage => Assert.Null(stage.Bound));
            Assert.Empty(verdict.Objections);
        }
    }

    [Fact]
    public void With_a_whole_proof_every_stage_has_its_bound_and_the_worse_solution_stays_short_of_one()
    {
        ImmutableArray<FairStage> stages = [new([1, 0]), new([-1, 0]), new([]), new([5, 0])];
        FairAssignmentVerdict best = Judge(Contested, [0], stages);
        Assert.Equal(SolutionStatus.Optimal, best.Status);
        Assert.Equal((1L, 2L), (best.MatchedBound, best.EdgesChecked));
        Assert.Equal([1, 5, 0, 5], best.Stages.Select(stage => (int)stage.Bound!.Value));
        FairAssignmentVerdict worse = Judge(Contested, [1], stages);
        Assert.Equal(SolutionStatus.Feasible, worse.Status);
        Assert.Equal([true, false, false, false], worse.Stages.Select(stage => stage.IsProved));
        Assert.Null(worse.Bound);
        FairAssignmentVerdict part = Judge(Contested, [0], stages[..3]);
        Assert.Equal([true, true, true, false], part.Stages.Select(stage => stage.IsProved));
        Assert.Equal(SolutionStatus.Feasible, part.Status);
    }

    [Fact]
    public void Pinned_edges_alone_leave_no_worst_and_a_clash_needs_no_stage()
    {
        FairAssignmentVerdict pinned = Judge(Contested.WithPins([1]), [1], [new([1, 0]), new([]), new([]), new([])]);
        Assert.Null(pinned.Worst);
        Assert.Equal((FairAim.Worst, (Int128)0, (Int128?)0), (pinned.Stages[1].Aim, pinned.Stages[1].Value, pinned.Stages[1].Bound));
        Assert.Equal([1L, 0L], pinned.BandCounts.AsEnumerable());
        AssignmentProblem demanding = Contested.WithRowBounds([Bounds.Exactly(1), Bounds.Exactly(1)]);
        FairAssignmentVerdict impossible = FairAssignmentJudge.Judge(
            new FairAssignmentProblem(demanding, [4]),
            new() { Stop = StopReason.Finished, Clash = new(ClashKind.RowMinimums, [0, 1], [0], [], 2, 1) }
        );
        Assert.Equal((SolutionStatus.Infeasible, 0L, 2L), (impossible.Status, impossible.MatchedBound, impossible.EdgesChecked));
        Assert.Empty(impossible.Stages);
    }

    [Fact]
    public void The_lowest_weight_cannot_be_forged_by_prices_that_count_a_pin_or_a_better_edge()
    {
        // Row 0 takes 3 where 5 could be had; a pin of 1 on row 1 is not to be taken for the worst.
        AssignmentProblem core = AssignmentProblem
            .FromEdges(
                [Bounds.AtMost(1), Bounds.AtMost(1)],
                [Bounds.AtMost(1), Bounds.AtMost(1), Bounds.AtMost(1)],
                [0, 0, 1],
                [0, 1, 2],
                [5, 3, 1],
                AssignmentObjective.MostMatches
            )
            .WithPins([2]);
        ImmutableArray<FairStage> stages = [new([]), new([]), new([]), new([])];
        FairAssignmentVerdict poor = Judge(core, [1, 2], stages);
        Assert.Equal(SolutionStatus.Feasible, poor.Status);
        Assert.Equal([true, false, false, false], poor.Stages.Select(stage => stage.IsProved));
        FairAssignmentVerdict best = Judge(core, [0, 2], stages);
        Assert.Equal(5, best.Worst);
        Assert.Equal(SolutionStatus.Optimal, best.Status);
    }

    [Fact]
    public void Without_prices_a_band_that_a_full_row_cannot_avoid_is_counted()
    {
        AssignmentProblem core = AssignmentProblem.FromEdges(
            [Bounds.AtMost(1)],
            [Bounds.AtMost(1)],
            [0],
            [0],
            [3],
            AssignmentObjective.MostMatches
        );
        FairAssignmentVerdict verdict = Judge(core, [0], [new([]), new([]), new([]), new([])]);
        Assert.Equal(SolutionStatus.Optimal, verdict.Status);
        Assert.Equal((Int128)1, verdict.Stages[2].Bound);
    }

    [Fact]
    public void The_lowest_weight_chosen_is_told_wherever_it_stands()
    {
        foreach (
            long[] weights in (long[][])
                [
                    [3, 5],
                    [5, 3],
                ]
        )
        {
            AssignmentProblem core = AssignmentProblem.FromEdges(
                [Bounds.AtMost(1), Bounds.AtMost(1)],
                [Bounds.AtMost(1), Bounds.AtMost(1)],
                [0, 1],
                [0, 1],
                weights,
                AssignmentObjective.MostMatches
            );
            Assert.Equal(3, Judge(core, [0, 1], null).Worst);
        }
    }

    private static FairAssignmentVerdict Judge(AssignmentProblem core, ImmutableArray<int> edges, ImmutableArray<FairStage>? stages) =>
        FairAssignmentJudge.Judge(
            new FairAssignmentProblem(core, [4]),
            new FairAssignmentSolution
            {
                Stop = StopReason.Finished,
                Edges = edges,
                Proof = stages is { } given ? new FairAssignmentProof(given) : null,
            }
        );
}

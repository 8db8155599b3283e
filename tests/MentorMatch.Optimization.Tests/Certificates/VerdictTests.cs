using System.Collections.Immutable;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.Assignment;
using MentorMatch.Optimization.Solvers.GeneralMatching;
using MentorMatch.Optimization.Solvers.Grouping;
using MentorMatch.Optimization.Solvers.MinimumOrClosed;
using MentorMatch.Optimization.Solvers.SideConstrained;
using MentorMatch.Optimization.Solvers.Stable;
using MentorMatch.Optimization.Solvers.TrioMatching;

namespace MentorMatch.Optimization.Tests.Certificates;

/// <summary>What stands in a verdict beside its status, and claims that are refuted or proved by one case alone.</summary>
public sealed class VerdictTests
{
    [Fact]
    public void A_refuted_problem_has_no_bound_whatever_prices_come_with_the_clash()
    {
        AssignmentProblem problem = AssignmentProblem.FromEdges(
            [Bounds.Exactly(1), Bounds.Exactly(1)],
            [Bounds.AtMost(1)],
            [0, 1],
            [0, 0],
            [5, 3],
            AssignmentObjective.BestTotal
        );
        AssignmentVerdict verdict = AssignmentJudge.Judge(
            problem,
            new()
            {
                Stop = StopReason.Finished,
                Clash = new(ClashKind.RowMinimums, [0, 1], [0], [], 2, 1),
                Proof = new AssignmentProof([5], 0, null),
            }
        );
        Assert.Equal((SolutionStatus.Infeasible, 0L, 2L), (verdict.Status, verdict.MatchedBound, verdict.EdgesChecked));
        Assert.Null(verdict.Bound);
    }

    [Fact]
    public void The_most_pairs_of_a_graph_are_told_where_they_were_counted()
    {
        foreach (AssignmentObjective objective in Enum.GetValues<AssignmentObjective>())
        {
            GeneralMatchingProblem star = GeneralMatchingProblem.FromEdges(4, [0, 0, 0], [1, 2, 3], [3, 2, 1], objective);
            GeneralMatchingSolution solution = new BlossomSolver().Solve(star, SolveOptions.Default);
            AssignmentVerdict verdict = GeneralMatchingJudge.Judge(star, solution);
            Assert.Equal((SolutionStatus.Optimal, 3L), (verdict.Status, verdict.EdgesChecked));
            Assert.Equal(objective == AssignmentObjective.MostMatches ? 1 : 2, verdict.MatchedBound);
            AssignmentVerdict without = GeneralMatchingJudge.Judge(star, solution with { Proof = null });
            Assert.Equal((2L, 0L), (without.MatchedBound, without.EdgesChecked));
        }
    }

    [Fact]
    public void An_odd_set_of_no_dual_is_harmless()
    {
        GeneralMatchingProblem triangle = GeneralMatchingProblem.FromEdges(
            3,
            [0, 0, 1],
            [1, 2, 2],
            [4, 1, 1],
            AssignmentObjective.BestTotal
        );
        GeneralMatchingSolution solution = new()
        {
            Stop = StopReason.Finished,
            Edges = [0],
            Proof = new GeneralMatchingProof([4, 4, 0], [new([0, 1, 2], 0)]),
        };
        Assert.Equal(SolutionStatus.Optimal, GeneralMatchingJudge.Judge(triangle, solution).Status);
    }

    [Fact]
    public void The_bound_beside_a_trio_is_one_on_the_total_without_what_placing_is_worth()
    {
        GeneralMatchingProblem pairs = GeneralMatchingProblem.FromEdges(
            5,
            [0, 0, 1, 3, 2],
            [1, 2, 2, 4, 3],
            [4, 2, 1, 7, 9],
            AssignmentObjective.MostMatches
        );
        TrioMatchingProblem problem = new(pairs);
        TrioMatchingSolution solution = new TrioMatchingSolver().Solve(problem, SolveOptions.Default);
        TrioMatchingVerdict verdict = TrioMatchingJudge.Judge(problem, solution);
        Assert.Equal((SolutionStatus.Optimal, 5L, 1L), (verdict.Status, verdict.Placed, verdict.TriosChecked));
        Assert.Equal((14, (Int128?)14), ((int)verdict.Total, verdict.Bound));

        // Duals of nothing for what the trio leaves would hide its pair.
        SolvedTrio forged = new(new Trio(0, 1, 2), new GeneralMatchingProof([0, 0, 0, 0, 0], []));
        TrioMatchingVerdict refused = TrioMatchingJudge.Judge(problem, solution with { Proof = solution.Proof! with { Trios = [forged] } });
        Assert.Equal(SolutionStatus.Feasible, refused.Status);
        Assert.Equal(
            ["Edge 4 is not covered by the duals.", "The duals for the trio of 0, 1 and 2 prove nothing."],
            refused.Objections.AsEnumerable()
        );
        Assert.Null(refused.Bound);
    }

    [Fact]
    public void The_pairs_looked_at_for_stability_are_counted_once()
    {
        StableRoommatesProblem circle = StableRoommatesProblem.FromLists([
            [1, 2],
            [2, 0],
            [0, 1],
        ]);
        StabilityVerdict none = StabilityJudge.Judge(
            circle,
            new() { Stop = StopReason.Finished, Evidence = new StablePartition([1, 2, 0]) }
        );
        Assert.Equal((StabilityStatus.NoneExists, 3L), (none.Status, none.PairsChecked));
        Assert.Equal([0, 1, 2], none.OddParty.AsEnumerable());
        StabilityVerdict some = StabilityJudge.Judge(circle, new() { Stop = StopReason.Finished, Mates = [1, 0, -1] });
        Assert.Equal((StabilityStatus.Unstable, 3L, 1L), (some.Status, some.PairsChecked, some.Matched));
        Assert.Equal([new BlockingPair(1, 2)], some.BlockingPairs.AsEnumerable());
    }

    [Fact]
    public void Few_members_of_whom_every_way_was_tried_are_refuted_by_exhaustion_and_only_they()
    {
        CirclesClash exhausted = new(CirclesClashKind.Exhausted, [], []);
        CirclesVerdict Judged(int weight) =>
            CirclesJudge.Judge(
                new CirclesProblem(2, Bounds.Exactly(2), [0, weight, weight, 0]),
                new()
                {
                    Stop = StopReason.Finished,
                    Clash = exhausted,
                    Proof = new CirclesProof([0, 0], 0),
                }
            );
        CirclesVerdict apart = Judged(CirclesProblem.Forbidden);
        Assert.Equal((SolutionStatus.Infeasible, 0), (apart.Status, apart.Objections.Length));
        Assert.Null(apart.Bound);
        CirclesVerdict together = Judged(3);
        Assert.Equal((SolutionStatus.Unknown, 1), (together.Status, together.Objections.Length));
        Assert.Equal((Int128)3, together.Bound);
    }

    [Fact]
    public void A_case_may_be_closed_by_a_clash_of_its_own_and_by_no_other()
    {
        AssignmentProblem core = AssignmentProblem.FromEdges(
            [Bounds.AtMost(1), Bounds.AtMost(1)],
            [Bounds.AtMost(1), Bounds.AtMost(1)],
            [0, 0, 1, 1],
            [0, 1, 0, 1],
            [5, 1, 1, 5],
            AssignmentObjective.BestTotal
        );
        SideConstrainedAssignmentProblem problem = new(core, [SideConstraint.Count([1, 2], 0, 2)]);
        EdgeCase bound = new() { Bound = new PenaltyBound(1, [0], [0, 0]) };
        EdgeCase clash = new() { Clash = new(ClashKind.PinsExceedRow, [0], [], [], 2, 1) };
        AssignmentVerdict Judged(params EdgeCase[] cases) =>
            SideConstrainedJudge
                .Judge(
                    problem,
                    new()
                    {
                        Stop = StopReason.Finished,
                        Edges = [0, 3],
                        Proof = new SideConstrainedProof([.. cases]),
                    }
                )
                .Whole;
        EdgeCase first = new() { Edge = 0 };
        EdgeCase second = new() { Edge = 1 };
        Assert.Equal(SolutionStatus.Optimal, Judged(first, bound, second, bound, clash).Status);
        AssignmentVerdict forged = Judged(first, clash, second, bound, bound);
        Assert.Equal(SolutionStatus.Feasible, forged.Status);
        Assert.Equal("The clash is none: 0 needed, 1 available.", Assert.Single(forged.Objections));
        Assert.Null(forged.Bound);
        AssignmentVerdict missing = SideConstrainedJudge
            .Judge(
                problem,
                new()
                {
                    Stop = StopReason.Finished,
                    Edges = [0, 3],
                    Proof = new SideConstrainedProof(default),
                }
            )
            .Whole;
        Assert.Equal("The tree of cases leaves cases out.", Assert.Single(missing.Objections));
    }

    [Fact]
    public void Charges_that_would_wrap_around_do_not_refute_a_problem_that_has_a_solution()
    {
        AssignmentProblem core = AssignmentProblem.FromEdges(
            [Bounds.AtMost(1)],
            [Bounds.AtMost(1)],
            [0],
            [0],
            [5],
            AssignmentObjective.BestTotal
        );
        foreach (int constraints in (int[])[1, 8, 9, 12, 16])
        {
            // Conditions on no edge at all, which every solution keeps: each charges as much as a number can hold an eighth of.
            SideConstrainedAssignmentProblem problem = new(
                core,
                Enumerable.Repeat(SideConstraint.Count([], null, long.MaxValue / 4), constraints)
            );
            PenaltyBound forged = new(0, [.. Enumerable.Repeat(long.MaxValue, constraints)], [0]);
            AssignmentVerdict verdict = SideConstrainedJudge
                .Judge(problem, new() { Stop = StopReason.Finished, Proof = new SideConstrainedProof([new EdgeCase { Bound = forged }]) })
                .Whole;
            Assert.Equal(SolutionStatus.Unknown, verdict.Status);
            Assert.Single(verdict.Objections);
        }
    }

    [Fact]
    public void Pairs_cannot_use_the_vertices_of_the_trio_again()
    {
        TrioMatchingProblem problem = new(
            GeneralMatchingProblem.FromEdges(3, [0, 0, 1], [1, 2, 2], [4, 1, 1], AssignmentObjective.BestTotal)
        );
        for (int edge = 0; edge < 3; edge++)
        {
            TrioMatchingVerdict verdict = TrioMatchingJudge.Judge(
                problem,
                new()
                {
                    Stop = StopReason.Finished,
                    Trio = new Trio(0, 1, 2),
                    Edges = [edge],
                }
            );
            Assert.Equal(SolutionStatus.Unknown, verdict.Status);
            Assert.Contains("is matched twice.", Assert.Single(verdict.Objections), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Without_a_cut_the_maxima_of_the_smaller_side_limit_the_matches()
    {
        AssignmentProblem tall = AssignmentProblem.FromEdges(
            [Bounds.AtMost(1), Bounds.AtMost(1)],
            [Bounds.AtMost(1)],
            [0, 1],
            [0, 0],
            [5, 3],
            AssignmentObjective.MostMatches
        );
        AssignmentProblem wide = AssignmentProblem.FromEdges(
            [Bounds.AtMost(1)],
            [Bounds.AtMost(1), Bounds.AtMost(1)],
            [0, 0],
            [0, 1],
            [5, 3],
            AssignmentObjective.MostMatches
        );
        foreach (AssignmentProblem problem in (AssignmentProblem[])[tall, wide])
        {
            Assert.Equal(1, AssignmentJudge.Judge(problem, new() { Stop = StopReason.Finished, Edges = [0] }).MatchedBound);
        }
    }

    [Fact]
    public void A_loose_proof_beside_members_of_whom_everything_was_tried_is_tightened()
    {
        CirclesProblem problem = new(2, Bounds.Exactly(2), [0, 3, 3, 0]);
        CirclesVerdict verdict = CirclesJudge.Judge(
            problem,
            new()
            {
                Stop = StopReason.Finished,
                Circles =
                [
                    [0, 1],
                ],
                Proof = new CirclesProof([50, -20], 0),
            }
        );
        Assert.Equal(SolutionStatus.Optimal, verdict.Status);
        Assert.Equal((Int128)3, verdict.Bound);
    }

    [Fact]
    public void Blocking_pairs_are_counted_of_edges_that_exist_once_each_and_never_of_chosen_or_pinned_ones()
    {
        AssignmentProblem problem = AssignmentProblem
            .FromEdges(
                [Bounds.AtMost(2), Bounds.AtMost(2)],
                [Bounds.AtMost(2), Bounds.AtMost(2)],
                [0, 0, 1],
                [0, 1, 1],
                [5, 4, 3],
                AssignmentObjective.BestTotal
            )
            .WithPins([2]);
        foreach (
            int[] strange in (int[][])
                [
                    [3],
                    [-1],
                    [0, 0],
                ]
        )
        {
            string message = Assert.Throws<ArgumentException>("edges", () => WeightBlocking.Count(problem, strange)).Message;
            Assert.StartsWith($"Edge {strange[^1]} does not exist or is listed twice.", message, StringComparison.Ordinal);
        }

        Assert.Equal(2, WeightBlocking.Count(problem, []));
        Assert.Equal(1, WeightBlocking.Count(problem, [0]));
        Assert.Equal(0, WeightBlocking.Count(problem, [0, 1]));
    }

    [Fact]
    public void A_column_case_is_closed_by_a_true_clash_only_and_no_proof_is_no_bound()
    {
        AssignmentProblem core = AssignmentProblem.FromEdges(
            [Bounds.AtMost(1)],
            [new Bounds(1, 2)],
            [0],
            [0],
            [5],
            AssignmentObjective.BestTotal
        );
        MinimumOrClosedProblem problem = new(core, [0]);
        MinimumOrClosedSolution claim = new() { Stop = StopReason.Finished, Edges = [0] };
        AssignmentVerdict without = MinimumOrClosedJudge.Judge(problem, claim);
        Assert.Equal((SolutionStatus.Feasible, 0L, 1L), (without.Status, without.EdgesChecked, without.MatchedBound));
        Assert.Null(without.Bound);
        ColumnCase clash = new() { Clash = new(ClashKind.ColumnMinimums, [], [0], [], 1, 0) };
        AssignmentVerdict forged = MinimumOrClosedJudge.Judge(problem, claim with { Proof = new MinimumOrClosedProof([clash]) });
        Assert.Equal(SolutionStatus.Feasible, forged.Status);
        Assert.Equal(
            ["The clash is none: 0 needed, 1 available.", "A case has neither a bound nor a clash."],
            forged.Objections.AsEnumerable()
        );
    }

    [Fact]
    public void A_circle_without_its_list_has_nobody()
    {
        CirclesProblem problem = new(1, Bounds.Exactly(1), [0]);
        CirclesVerdict verdict = CirclesJudge.Judge(problem, new() { Stop = StopReason.Finished, Circles = [default, [0]] });
        Assert.Equal(SolutionStatus.Unknown, verdict.Status);
        Assert.Equal("Circle 0 has 0 members; its bounds are 1..1.", Assert.Single(verdict.Objections));
    }
}

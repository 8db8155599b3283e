using System.Collections.Immutable;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.SideConstrained;

namespace MentorMatch.Optimization.Tests.Certificates;

/// <summary>What one bound on a value says about the number of matches, the total and the sums that can be reached at all.</summary>
public sealed class SideConstrainedVerdictTests
{
    [Theory]
    [InlineData(3, 0, 2)]
    [InlineData(3, 1, 2)]
    [InlineData(1, 0, 2)]
    public void The_least_sum_that_can_be_reached_is_told_of_an_upper_bound(long multiplier, long price, long nearest) =>
        ExpectReachable(SideConstraint.Count([0, 1, 2, 3], null, 1), multiplier, price, new ReachableSum(0, IsLow: false, nearest));

    [Theory]
    [InlineData(-3, 0, 2)]
    [InlineData(-3, 1, 2)]
    [InlineData(-1, 0, 2)]
    public void The_greatest_sum_that_can_be_reached_is_told_of_a_lower_bound(long multiplier, long price, long nearest) =>
        ExpectReachable(SideConstraint.Count([0, 1, 2, 3], 3, null), multiplier, price, new ReachableSum(0, IsLow: true, nearest));

    [Fact]
    public void No_sum_is_told_where_several_constraints_or_cases_take_part()
    {
        SideConstrainedAssignmentProblem problem = new(
            Square(Bounds.Exactly(1), AssignmentObjective.BestTotal),
            [SideConstraint.Count([0, 1, 2, 3], null, 1), SideConstraint.Count([0, 3], 0, null)]
        );
        EdgeCase one = new() { Bound = new PenaltyBound(0, [1, 0], [0, 0]) };
        SideConstrainedVerdict alone = Judge(problem, default, one);
        Assert.Equal(SolutionStatus.Infeasible, alone.Whole.Status);
        Assert.Equal(new ReachableSum(0, IsLow: false, 2), alone.Reachable);
        Assert.True(alone.Sums.IsDefault);
        SideConstrainedVerdict both = Judge(problem, default, new EdgeCase { Bound = new PenaltyBound(0, [5, -1], [0, 0]) });
        Assert.Equal(SolutionStatus.Infeasible, both.Whole.Status);
        Assert.Null(both.Reachable);
        SideConstrainedVerdict split = Judge(problem, default, new EdgeCase { Edge = 0 }, one, one);
        Assert.Equal(SolutionStatus.Infeasible, split.Whole.Status);
        Assert.Null(split.Reachable);
        Assert.Null(Judge(problem, default, one with { Bound = one.Bound! with { Scale = 1 } }).Reachable);
    }

    [Theory]
    [InlineData(646, 1, 5, SolutionStatus.Optimal)]
    [InlineData(647, 1, 6, SolutionStatus.Feasible)]
    [InlineData(651, 1, 10, SolutionStatus.Feasible)]
    [InlineData(1272, 2, -10, SolutionStatus.Feasible)]
    [InlineData(1293, 2, 10, SolutionStatus.Feasible)]
    [InlineData(100_000, 2, 10, SolutionStatus.Feasible)]
    public void A_bound_on_the_value_is_one_on_matches_first_and_on_the_total_beside_them(
        long multiplier,
        long matched,
        long total,
        SolutionStatus status
    )
    {
        // A match is worth 641 (128 times the largest weight, and 1), no total is further from 0 than 10, and only one match is allowed: the value is at most the multiplier.
        SideConstrainedAssignmentProblem problem = new(
            Square(Bounds.AtMost(1), AssignmentObjective.MostMatches),
            [SideConstraint.Count([0, 1, 2, 3], null, 1)]
        );
        Assert.Equal((641L, 10L), (problem.MatchWorth, problem.LargestTotal));
        SideConstrainedVerdict verdict = Judge(problem, [0], new EdgeCase { Bound = new PenaltyBound(1, [multiplier], [0, 0]) });
        Assert.Equal((matched, (Int128?)total, status), (verdict.Whole.MatchedBound, verdict.Whole.Bound, verdict.Whole.Status));
        Assert.Equal((4L, 1L), (verdict.Whole.EdgesChecked, verdict.Whole.Matched));
        Assert.Equal([1L], verdict.Sums.AsEnumerable());
        Assert.Empty(verdict.Whole.Objections);
    }

    [Fact]
    public void A_cut_bounds_the_matches_and_the_rest_of_the_value_the_total()
    {
        SideConstrainedAssignmentProblem problem = new(
            Square(Bounds.AtMost(1), AssignmentObjective.MostMatches),
            [SideConstraint.Count([0, 3], null, 0)]
        );
        SideConstrainedSolution Claim(long worth, CardinalityCut cut) =>
            new()
            {
                Stop = StopReason.Finished,
                Edges = [1, 2],
                Proof = new SideConstrainedProof([new EdgeCase { Bound = new PenaltyBound(1, [4], [0, 0]) }])
                {
                    Cut = cut,
                    MatchWorth = worth,
                },
            };
        foreach (long worth in (long[])[0, 1, 20, 1000])
        {
            AssignmentVerdict verdict = SideConstrainedJudge.Judge(problem, Claim(worth, new CardinalityCut([], []))).Whole;
            Assert.Equal((SolutionStatus.Optimal, 2L), (verdict.Status, verdict.MatchedBound));
            Assert.Equal((Int128)2, verdict.Bound);
        }

        AssignmentVerdict loose = SideConstrainedJudge.Judge(problem, Claim(1, new CardinalityCut([0], []))).Whole;
        Assert.Equal((SolutionStatus.Feasible, 3L), (loose.Status, loose.MatchedBound));
        AssignmentVerdict forged = SideConstrainedJudge.Judge(problem, Claim(1, new CardinalityCut([2], []))).Whole;
        Assert.Equal(SolutionStatus.Feasible, forged.Status);
        Assert.Single(forged.Objections);
        Assert.Equal(
            SolutionStatus.Feasible,
            SideConstrainedJudge.Judge(problem, Claim(long.MaxValue / 4, new CardinalityCut([], []))).Whole.Status
        );
    }

    [Fact]
    public void Without_a_proof_a_solution_is_feasible_and_nothing_is_bounded()
    {
        SideConstrainedAssignmentProblem problem = new(
            Square(Bounds.AtMost(1), AssignmentObjective.BestTotal),
            [SideConstraint.Count([0, 3], 1, 1)]
        );
        SideConstrainedVerdict verdict = SideConstrainedJudge.Judge(problem, new() { Stop = StopReason.Finished, Edges = [0] });
        Assert.Equal((SolutionStatus.Feasible, 0L, 2L), (verdict.Whole.Status, verdict.Whole.EdgesChecked, verdict.Whole.MatchedBound));
        Assert.Null(verdict.Whole.Bound);
        Assert.Null(verdict.Reachable);
        Assert.Equal([1L], verdict.Sums.AsEnumerable());
        Assert.Equal(SolutionStatus.Unknown, SideConstrainedJudge.Judge(problem, new() { Stop = StopReason.Finished }).Whole.Status);
    }

    private static void ExpectReachable(SideConstraint constraint, long multiplier, long price, ReachableSum expected)
    {
        SideConstrainedAssignmentProblem problem = new(Square(Bounds.Exactly(1), AssignmentObjective.BestTotal), [constraint]);
        EdgeCase leaf = new() { Bound = new PenaltyBound(0, [multiplier], [price, 0]) };
        SideConstrainedVerdict verdict = Judge(problem, default, leaf);
        Assert.Equal(SolutionStatus.Infeasible, verdict.Whole.Status);
        Assert.Equal(expected, verdict.Reachable);
    }

    private static SideConstrainedVerdict Judge(
        SideConstrainedAssignmentProblem problem,
        ImmutableArray<int> edges,
        params EdgeCase[] cases
    ) =>
        SideConstrainedJudge.Judge(
            problem,
            new SideConstrainedSolution
            {
                Stop = StopReason.Finished,
                Edges = edges,
                Proof = new SideConstrainedProof([.. cases]),
            }
        );

    /// <summary>Two rows and two columns, all pairs allowed with weights 5, 1, 1, 5.</summary>
    private static AssignmentProblem Square(Bounds rows, AssignmentObjective objective) =>
        AssignmentProblem.FromEdges(
            [rows, rows],
            [Bounds.AtMost(1), Bounds.AtMost(1)],
            [0, 0, 1, 1],
            [0, 1, 0, 1],
            [5, 1, 1, 5],
            objective
        );
}

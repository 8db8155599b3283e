using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;

namespace MentorMatch.Optimization.Tests.Certificates;

/// <summary>What value and bounds prove together. Bounds are true, so that no claim contradicts one; should a judge ever compute a false one, it must not prove anything.</summary>
public sealed class WeighingTests
{
    [Theory]
    [InlineData(AssignmentObjective.BestTotal, 1, 9, 5, 5, SolutionStatus.Optimal)]
    [InlineData(AssignmentObjective.BestTotal, 1, 9, 5, 6, SolutionStatus.Feasible)]
    [InlineData(AssignmentObjective.BestTotal, 1, 9, 5, null, SolutionStatus.Feasible)]
    [InlineData(AssignmentObjective.MostMatches, 2, 2, 5, 5, SolutionStatus.Optimal)]
    [InlineData(AssignmentObjective.MostMatches, 2, 2, 5, 6, SolutionStatus.Feasible)]
    [InlineData(AssignmentObjective.MostMatches, 2, 3, 5, 5, SolutionStatus.Feasible)]
    [InlineData(AssignmentObjective.MostMatches, 2, 3, 5, 4, SolutionStatus.Feasible)]
    public void A_value_is_optimal_when_it_meets_its_bound_and_the_matches_theirs(
        AssignmentObjective objective,
        long matched,
        long matchedBound,
        int total,
        int? bound,
        SolutionStatus status
    )
    {
        AssignmentVerdict verdict = AssignmentJudge.Weigh(objective, true, matched, matchedBound, total, bound, 7, []);
        Assert.Equal(status, verdict.Status);
        Assert.Empty(verdict.Objections);
        Assert.Equal(bound is null ? 0 : 7, verdict.EdgesChecked);
        Assert.Equal((matched, matchedBound, (Int128)total), (verdict.Matched, verdict.MatchedBound, verdict.Total));
        Assert.Equal(SolutionStatus.Unknown, AssignmentJudge.Weigh(objective, false, matched, matchedBound, total, bound, 7, []).Status);
        AssignmentVerdict doubted = AssignmentJudge.Weigh(objective, true, matched, matchedBound, total, bound, 7, ["A doubt."]);
        Assert.Equal((SolutionStatus.Feasible, 1), (doubted.Status, doubted.Objections.Length));
    }

    [Theory]
    [InlineData(AssignmentObjective.BestTotal, 1, 9, 5, 4)]
    [InlineData(AssignmentObjective.MostMatches, 2, 2, 5, 4)]
    [InlineData(AssignmentObjective.MostMatches, 3, 2, 5, 5)]
    [InlineData(AssignmentObjective.BestTotal, 3, 2, 5, 5)]
    public void A_value_beyond_its_bound_is_a_contradiction_and_proves_nothing(
        AssignmentObjective objective,
        long matched,
        long matchedBound,
        int total,
        int bound
    )
    {
        AssignmentVerdict verdict = AssignmentJudge.Weigh(objective, true, matched, matchedBound, total, bound, 7, []);
        Assert.Equal(SolutionStatus.Feasible, verdict.Status);
        Assert.Equal("The proof contradicts the solution: a feasible solution exceeds its bound.", Assert.Single(verdict.Objections));
        Assert.Empty(AssignmentJudge.Weigh(objective, false, matched, matchedBound, total, bound, 7, []).Objections);
    }
}

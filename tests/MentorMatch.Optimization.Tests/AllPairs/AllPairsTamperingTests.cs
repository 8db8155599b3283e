using System.Collections.Immutable;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.AllPairs;
using MentorMatch.Optimization.Solvers.Assignment;
using MentorMatch.Testing;

namespace MentorMatch.Optimization.Tests.AllPairs;

/// <summary>What is changed in a solution over all pairs, the judge finds.</summary>
public sealed class AllPairsTamperingTests
{
    private static readonly AllPairsProblem Problem = Draw(AssignmentObjective.MostMatches);
    private static readonly AllPairsSolution Solution = new AllPairsSolver().Solve(Problem, SolveOptions.Default);

    [Fact]
    public void Untouched_it_holds() => Assert.Equal(SolutionStatus.Optimal, Judge(Solution).Status);

    [Fact]
    public void A_price_too_low_or_too_high_proves_less()
    {
        ImmutableArray<long> prices = Solution.Claim.Proof!.ColumnPrices;
        int full = prices.IndexOf(prices.Max());
        foreach (long other in new[] { 0L, prices[full] + 1000 })
        {
            AssignmentVerdict verdict = Judge(WithProof(proof => proof with { ColumnPrices = prices.SetItem(full, other) }));
            Assert.Equal(SolutionStatus.Feasible, verdict.Status);
            Assert.True(verdict.Bound > verdict.Total);
        }
    }

    [Fact]
    public void A_pair_that_the_core_lacks_counts_all_the_same()
    {
        // The core alone, solved to its own optimum without its best column, is optimal for itself and not for all pairs.
        AssignmentProblem poor = Problem.Only(
            Enumerable
                .Range(0, Problem.RowCount)
                .SelectMany(row => Enumerable.Range(0, 5).Select(k => new NodePair(row, (row * 3 + k * 7) % Problem.ColumnCount)))
        );
        AssignmentSolution claim = new AuctionPathsSolver().Solve(poor, SolveOptions.Default);
        Assert.Equal(SolutionStatus.Optimal, AssignmentJudge.Judge(poor, claim).Status);
        AssignmentVerdict verdict = Judge(new AllPairsSolution { Core = poor, Claim = claim });
        Assert.Equal(SolutionStatus.Feasible, verdict.Status);
        Assert.NotEqual(verdict.Total, verdict.Bound);
    }

    [Fact]
    public void A_core_of_other_weights_bounds_or_pins_is_refused()
    {
        AssignmentProblem core = Solution.Core;
        long[] weights = [.. Enumerable.Range(0, core.EdgeCount).Select(core.Weight)];
        weights[3]++;
        Assert.NotEmpty(Judge(Solution with { Core = core.WithWeights(weights, core.Objective) }).Objections);
        Assert.NotEmpty(Judge(Solution with { Core = core.WithObjective(AssignmentObjective.BestTotal) }).Objections);
        Assert.NotEmpty(Judge(Solution with { Core = core.WithPins([0]) }).Objections);
        Assert.NotEmpty(
            Judge(Solution with { Core = core.WithColumnBounds([.. Enumerable.Repeat(Bounds.AtMost(9), core.ColumnCount)]) }).Objections
        );
    }

    [Fact]
    public void A_cut_that_leaves_out_a_node_allows_more_matches()
    {
        CardinalityCut cut = Solution.Claim.Proof!.Cut!;
        Assert.NotEmpty(cut.Columns);
        AssignmentVerdict verdict = Judge(WithProof(proof => proof with { Cut = cut with { Columns = cut.Columns.RemoveAt(0) } }));
        Assert.Equal(SolutionStatus.Feasible, verdict.Status);
        Assert.True(verdict.MatchedBound > verdict.Matched);
        Assert.NotEmpty(Judge(WithProof(proof => proof with { Cut = cut with { Columns = [0, 0] } })).Objections);
        Assert.NotEmpty(Judge(WithProof(proof => proof with { Cut = cut with { Rows = [Problem.RowCount] } })).Objections);
    }

    [Fact]
    public void A_clash_that_is_none_is_refused_and_a_true_one_is_not()
    {
        AllPairsProblem impossible = new(
            Problem.Weights,
            [.. Enumerable.Repeat(Bounds.Exactly(1), Problem.RowCount)],
            Problem.ColumnBounds,
            AssignmentObjective.BestTotal
        );
        AllPairsSolution solution = new AllPairsSolver().Solve(impossible, SolveOptions.Default);
        Assert.Equal(SolutionStatus.Infeasible, AllPairsJudge.Judge(impossible, solution).Status);
        AssignmentClash clash = solution.Claim.Clash!;
        AllPairsSolution less = solution with { Claim = solution.Claim with { Clash = clash with { Rows = clash.Rows.RemoveAt(0) } } };
        AssignmentVerdict verdict = AllPairsJudge.Judge(impossible, less);
        Assert.Equal(SolutionStatus.Unknown, verdict.Status);
        Assert.NotEmpty(verdict.Objections);
    }

    [Fact]
    public void A_bonus_where_none_is_due_or_prices_of_another_problem_prove_nothing()
    {
        Assert.Null(Judge(WithProof(proof => proof with { MatchBonus = -1 })).Bound);
        Assert.Null(Judge(WithProof(proof => proof with { ColumnPrices = [1, 2] })).Bound);
        Assert.Null(Judge(Solution with { Claim = Solution.Claim with { Proof = null } }).Bound);
    }

    private static AssignmentVerdict Judge(AllPairsSolution solution) => AllPairsJudge.Judge(Problem, solution);

    private static AllPairsSolution WithProof(Func<AssignmentProof, AssignmentProof> change) =>
        Solution with
        {
            Claim = Solution.Claim with { Proof = change(Solution.Claim.Proof!) },
        };

    /// <summary>Fewer places than rows, so that places are worth something and the cut is one of columns.</summary>
    private static AllPairsProblem Draw(AssignmentObjective objective)
    {
        SplitMix64 random = new(5);
        return AllPairsSketches.Of(60, 20, 2, (_, _) => random.Next(1, 1000), objective);
    }
}

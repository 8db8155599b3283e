using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.Assignment;
using MentorMatch.Reporting;
using MentorMatch.Scoring;
using MentorMatch.Tests.Doubles;

namespace MentorMatch.Tests.Formats;

/// <summary>What a result claims is what was proved, whatever the solver says.</summary>
public sealed class JudgedStatusTests
{
    private static readonly ScoredPairs Pairs = OwnScores.Table([9, 5], [8, 1]);

    [Fact]
    public void A_worse_matching_with_a_true_proof_is_feasible_with_the_gap()
    {
        // Edges 0 and 3 are e0-m0 and e1-m1: 10, where 13 exists.
        MatchResult result = Solve(ScriptedSolver.Twisting(solution => solution with { Edges = [0, 3] }));
        Assert.Equal(SolutionStatus.Feasible, result.Status);
        Assert.Equal(13m, result.Bound!.Value.ToDecimal());
        Assert.Equal(3m, result.Gap!.Value.ToDecimal());
    }

    [Fact]
    public void A_proof_that_does_not_hold_is_never_called_optimal()
    {
        MatchResult result = Solve(ScriptedSolver.Twisting(solution => solution with { Proof = new AssignmentProof([0, 0], 0, null) }));
        Assert.Equal("e0-m1 e1-m0", result.Words());
        Assert.Equal(SolutionStatus.Feasible, result.Status);
        Assert.True(result.Gap!.Value > Score.Zero);
    }

    [Fact]
    public void A_proof_of_the_wrong_shape_is_reported()
    {
        MatchResult result = Solve(ScriptedSolver.Twisting(solution => solution with { Proof = new AssignmentProof([0], 0, null) }));
        Assert.Equal(SolutionStatus.Feasible, result.Status);
        Assert.Null(result.Bound);
        Assert.Null(result.Certificate);
        Assert.Equal(WarningCode.ProofRejected, Assert.Single(result.Warnings).Code);
    }

    [Fact]
    public void A_matching_that_breaks_a_bound_is_refused_with_the_names_of_solver_and_person()
    {
        // Edges 0 and 2 give both mentees the mentor m0.
        RejectedSolutionException fault = Assert.Throws<RejectedSolutionException>(() =>
            Solve(ScriptedSolver.Twisting(solution => solution with { Edges = [0, 2] }))
        );
        Assert.Contains("scripted", fault.Message, StringComparison.Ordinal);
        Assert.Contains("Mentor m0", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_solver_that_finishes_with_nothing_is_refused()
    {
        Assert.Equal(
            "The answer of the solver scripted was rejected: no solution, and no reason that holds.",
            Assert
                .Throws<RejectedSolutionException>(() =>
                    Solve(new ScriptedSolver(_ => new AssignmentSolution { Stop = StopReason.Finished }))
                )
                .Message
        );
    }

    [Fact]
    public void A_clash_that_is_none_is_refused()
    {
        AssignmentClash none = new(ClashKind.RowMinimums, [0], [0, 1], [], 1, 0);
        Assert.Throws<RejectedSolutionException>(() =>
            Solve(new ScriptedSolver(_ => new AssignmentSolution { Stop = StopReason.Finished, Clash = none }))
        );
    }

    [Fact]
    public void A_solver_stopped_before_anything_was_found_gives_an_unknown_result()
    {
        MatchResult result = Solve(new ScriptedSolver(_ => new AssignmentSolution { Stop = StopReason.Cancelled }));
        Assert.Equal((SolutionStatus.Unknown, StopReason.Cancelled), (result.Status, result.Stop));
        Assert.Empty(result.Matches);
        Assert.Empty(result.Unmatched);
    }

    [Fact]
    public void A_bound_is_told_without_matches_but_not_where_waiting_is_part_of_it()
    {
        ScriptedSolver stopped = ScriptedSolver.Twisting(solution => solution with { Stop = StopReason.Cancelled, Edges = default });
        ScriptedSolver loose = ScriptedSolver.Twisting(solution => solution with { Proof = new AssignmentProof([0, 0], 0, null) });
        PairingTerms waiting = OwnScores.BestTotal with { Waiting = OwnScores.BestTotal.Waiting.Add("e0", 1) };
        MatchResult plain = Solve(stopped);
        Assert.Equal((SolutionStatus.Unknown, 13m), (plain.Status, plain.Bound!.Value.ToDecimal()));
        MatchResult nothing = Matcher.Solve(Pairs, waiting, FrozenClock.Options with { Solver = stopped });
        Assert.Equal((SolutionStatus.Unknown, null, null), (nothing.Status, nothing.Bound, nothing.Gap));
        MatchResult feasible = Matcher.Solve(Pairs, waiting, FrozenClock.Options with { Solver = loose });
        Assert.Equal((SolutionStatus.Feasible, null, null), (feasible.Status, feasible.Bound, feasible.Gap));
        MatchResult best = Matcher.Solve(Pairs, waiting, FrozenClock.Options);
        Assert.Equal((SolutionStatus.Optimal, 13m, 0m), (best.Status, best.Bound!.Value.ToDecimal(), best.Gap!.Value.ToDecimal()));
    }

    private static MatchResult Solve(ISolver<AssignmentProblem, AssignmentSolution> solver) =>
        Matcher.Solve(Pairs, OwnScores.BestTotal, FrozenClock.Options with { Solver = solver });
}

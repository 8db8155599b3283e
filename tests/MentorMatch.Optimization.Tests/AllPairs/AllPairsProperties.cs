using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.AllPairs;
using MentorMatch.Optimization.Solvers.Assignment;
using MentorMatch.Optimization.Tests.Properties;
using MentorMatch.Testing.Instances;

namespace MentorMatch.Optimization.Tests.AllPairs;

/// <summary>Solved over all pairs, a problem has the status and the value that it has stored, and the judge says so however it reads the weights.</summary>
public sealed class AllPairsProperties
{
    [Fact]
    public void The_answer_is_the_same_as_on_the_stored_graph() =>
        Sketches.Hold(
            Sketches.Everything,
            sketch =>
            {
                AssignmentProblem stored = sketch.Build();
                AssignmentVerdict expected = AssignmentJudge.Judge(stored, new AuctionPathsSolver().Solve(stored, SolveOptions.Default));
                AllPairsProblem problem = AllPairsSketches.Of(sketch);
                AllPairsSolution solution = new AllPairsSolver().Solve(problem, SolveOptions.Default);
                foreach (PairReading reading in Enum.GetValues<PairReading>())
                {
                    AssignmentVerdict verdict = AllPairsJudge.Judge(problem, solution, reading);
                    Assert.Empty(verdict.Objections);
                    Assert.Equal((expected.Status, expected.Matched, expected.Total), (verdict.Status, verdict.Matched, verdict.Total));
                    Assert.Equal(verdict.Status == SolutionStatus.Optimal ? verdict.Total : null, verdict.Bound);
                }
            },
            problems: 1000
        );

    [Fact]
    public void Any_prices_bound_the_value_as_on_the_stored_graph() =>
        Sketches.Hold(
            Sketches.Everything,
            sketch =>
            {
                AssignmentProblem stored = sketch.Build();
                AllPairsProblem problem = AllPairsSketches.Of(sketch);
                long[] prices = [.. Enumerable.Range(0, stored.ColumnCount).Select(column => (column * 7L % 11) - 3)];
                AssignmentSolution claim = new()
                {
                    Stop = StopReason.Cancelled,
                    Proof = new AssignmentProof([.. prices], stored.Objective == AssignmentObjective.MostMatches ? 4 : 0, null),
                };
                AllPairsSolution all = new() { Core = stored, Claim = claim };
                AssignmentVerdict expected = AssignmentJudge.Judge(stored, claim);
                foreach (PairReading reading in Enum.GetValues<PairReading>())
                {
                    // Without a cut the bounds on the number of matches may differ, and with them what the bonus of that many takes off.
                    AssignmentVerdict verdict = AllPairsJudge.Judge(problem, all, reading);
                    Assert.Equal(
                        expected.Bound + claim.Proof.MatchBonus * expected.MatchedBound,
                        verdict.Bound + claim.Proof.MatchBonus * verdict.MatchedBound
                    );
                }
            }
        );

    [Fact]
    public void A_solver_that_keeps_its_prices_to_itself_is_proved_optimal_too() =>
        Sketches.Hold(
            Sketches.Everything with
            {
                Pins = 0,
            },
            sketch =>
            {
                AllPairsProblem problem = AllPairsSketches.Of(sketch);
                AllPairsSolution silent = new AllPairsSolver(new WithoutProof()).Solve(problem, SolveOptions.Default);
                AllPairsSolution usual = new AllPairsSolver().Solve(problem, SolveOptions.Default);
                AssignmentVerdict expected = AllPairsJudge.Judge(problem, usual);
                AssignmentVerdict verdict = AllPairsJudge.Judge(problem, silent);
                Assert.Equal((expected.Status, expected.Matched, expected.Total), (verdict.Status, verdict.Matched, verdict.Total));
            },
            problems: 100
        );

    private sealed class WithoutProof : ISolver<AssignmentProblem, AssignmentSolution>
    {
        public string Name => "without proof";

        public AssignmentSolution Solve(AssignmentProblem problem, SolveOptions options, CancellationToken cancellationToken = default) =>
            new AuctionPathsSolver().Solve(problem, options, cancellationToken) with
            {
                Proof = null,
            };
    }
}

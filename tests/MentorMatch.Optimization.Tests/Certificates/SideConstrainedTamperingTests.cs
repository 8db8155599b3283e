using System.Collections.Immutable;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.SideConstrained;
using MentorMatch.Testing;
using MentorMatch.Testing.Instances;

namespace MentorMatch.Optimization.Tests.Certificates;

/// <summary>The judge of side-constrained problems against forgers, and what solvers say when they are stopped or nothing is possible.</summary>
public sealed class SideConstrainedTamperingTests
{
    private const int Problems = 120;

    [Fact]
    public void A_solution_that_breaks_a_constraint_is_rejected()
    {
        SideConstrainedAssignmentProblem problem = TwoByTwo(new SideConstraintBounds(1, null));
        SideConstrainedSolution solution = new() { Stop = StopReason.Finished, Edges = [0, 3] };
        SideConstrainedVerdict verdict = SideConstrainedJudge.Judge(problem, solution);
        Assert.Equal(SolutionStatus.Unknown, verdict.Whole.Status);
        Assert.Contains("Side constraint 0 sums to 0", Assert.Single(verdict.Whole.Objections), StringComparison.Ordinal);
    }

    [Fact]
    public void A_proof_that_leaves_a_case_out_or_goes_on_is_rejected() =>
        ForEverySolved(
            (problem, solution) =>
            {
                ImmutableArray<EdgeCase> cases = solution.Proof!.Cases;
                ExpectLess(problem, solution with { Proof = solution.Proof with { Cases = cases.RemoveAt(cases.Length - 1) } });
                ExpectLess(problem, solution with { Proof = solution.Proof with { Cases = cases.Add(cases[^1]) } });
            }
        );

    [Fact]
    public void Whatever_multipliers_and_prices_a_proof_has_its_bound_is_true() =>
        ForEverySolved(
            (problem, solution) =>
            {
                AssignmentVerdict honest = SideConstrainedJudge.Judge(problem, solution).Whole;
                SplitMix64 random = new((ulong)problem.Core.EdgeCount);
                for (int forgery = 0; forgery < 20; forgery++)
                {
                    PenaltyBound bound = new(
                        random.Next(0, 4),
                        [.. problem.Constraints.Select(_ => (long)random.Next(-5, 6))],
                        [.. Enumerable.Range(0, problem.Core.ColumnCount).Select(_ => (long)random.Next(-5, 20))]
                    );
                    SideConstrainedVerdict verdict = SideConstrainedJudge.Judge(
                        problem,
                        solution with
                        {
                            Proof = new SideConstrainedProof([new EdgeCase { Bound = bound }]),
                        }
                    );
                    Assert.True(
                        verdict.Whole.Bound is null || verdict.Whole.MatchedBound > honest.Matched || verdict.Whole.Bound >= honest.Total
                    );
                    Assert.DoesNotContain(
                        verdict.Whole.Objections,
                        objection => objection.Contains("contradicts", StringComparison.Ordinal)
                    );
                }
            }
        );

    [Fact]
    public void A_multiplier_for_a_bound_that_does_not_exist_is_rejected()
    {
        SideConstrainedAssignmentProblem problem = TwoByTwo(new SideConstraintBounds(1, null));
        PenaltyBound bound = new(1, [3], [0, 0]);
        SideConstrainedVerdict verdict = SideConstrainedJudge.Judge(
            problem,
            new SideConstrainedSolution
            {
                Stop = StopReason.Finished,
                Edges = [1],
                Proof = new SideConstrainedProof([new EdgeCase { Bound = bound }]),
            }
        );
        Assert.NotEmpty(verdict.Whole.Objections);
        Assert.Null(verdict.Whole.Bound);
    }

    [Fact]
    public void Numbers_too_large_for_any_honest_proof_are_rejected_and_never_wrap_around()
    {
        SideConstrainedAssignmentProblem problem = TwoByTwo(new SideConstraintBounds(-5, 5));
        foreach (long huge in (long[])[long.MaxValue, long.MinValue, long.MaxValue / 2, -(long.MaxValue / 2)])
        {
            foreach (
                PenaltyBound bound in (PenaltyBound[])
                    [new(1, [huge], [0, 0]), new(0, [huge], [0, 0]), new(Math.Abs(huge / 2), [1], [huge, huge])]
            )
            {
                SideConstrainedSolution claim = new()
                {
                    Stop = StopReason.Finished,
                    Proof = new SideConstrainedProof([new EdgeCase { Bound = bound }]),
                };
                AssignmentVerdict verdict = SideConstrainedJudge.Judge(problem, claim).Whole;
                Assert.NotEqual(SolutionStatus.Infeasible, verdict.Status);
                Assert.True(verdict.Bound is null || verdict.Bound >= 9);
            }
        }
    }

    [Fact]
    public void A_constraint_that_cannot_be_kept_is_named_with_the_nearest_sum()
    {
        SideConstrainedAssignmentProblem one = TwoByTwo(new SideConstraintBounds(3, null));
        SideConstrainedAssignmentProblem problem = new(one.Core, [SideConstraint.Count([0, 3], 0, 2), .. one.Constraints]);
        SideConstrainedSolution solution = new SideConstrainedSolver().Solve(problem, SolveOptions.Default);
        SideConstrainedVerdict verdict = SideConstrainedJudge.Judge(problem, solution);
        Assert.Equal(SolutionStatus.Infeasible, verdict.Whole.Status);
        Assert.Equal([1], solution.AtOdds.ToArray());
        Assert.Equal(new ReachableSum(1, IsLow: true, 2), verdict.Reachable);
    }

    [Fact]
    public void Constraints_at_odds_with_each_other_are_named_together_and_no_other()
    {
        SideConstrainedAssignmentProblem one = TwoByTwo(new SideConstraintBounds(1, null));
        SideConstrainedAssignmentProblem problem = new(
            one.Core,
            [SideConstraint.Count([0], 0, 1), .. one.Constraints, SideConstraint.Count([1, 2], null, 0), SideConstraint.Count([3], 0, 1)]
        );
        SideConstrainedSolution solution = new SideConstrainedSolver().Solve(problem, SolveOptions.Default);
        Assert.Equal(SolutionStatus.Infeasible, SideConstrainedJudge.Judge(problem, solution).Whole.Status);
        Assert.Equal([1, 2], solution.AtOdds.ToArray());
    }

    [Fact]
    public void A_solver_stopped_at_once_or_at_any_report_says_only_what_is_true()
    {
        for (ulong seed = 1; seed <= 20; seed++)
        {
            SideConstrainedAssignmentProblem problem = Draw(seed);
            SideConstrainedSolution whole = new SideConstrainedSolver().Solve(problem, SolveOptions.Default);
            AssignmentVerdict best = SideConstrainedJudge.Judge(problem, whole).Whole;
            foreach (int solves in (int[])[0, 1, 2, 3, 5])
            {
                using CancellationTokenSource source = new();
                SideConstrainedSolution stopped = new SideConstrainedSolver(new Cancelling(source, solves)).Solve(
                    problem,
                    SolveOptions.Default,
                    source.Token
                );
                AssignmentVerdict verdict = SideConstrainedJudge.Judge(problem, stopped).Whole;
                Assert.Empty(verdict.Objections);
                Assert.True(stopped.Edges.IsDefault || verdict.Status is SolutionStatus.Feasible or SolutionStatus.Optimal);
                Assert.True(
                    best.Status != SolutionStatus.Optimal
                        || verdict.Bound is null
                        || verdict.MatchedBound > best.Matched
                        || verdict.Bound >= best.Total
                );
            }
        }
    }

    [Fact]
    public void Solving_again_with_any_number_of_threads_gives_the_same_edges_and_the_same_proof()
    {
        for (ulong seed = 1; seed <= 20; seed++)
        {
            SideConstrainedAssignmentProblem problem = Draw(seed);
            SideConstrainedSolution first = new SideConstrainedSolver().Solve(problem, new SolveOptions { Threads = 1 });
            SideConstrainedSolution again = new SideConstrainedSolver().Solve(problem, new SolveOptions { Threads = 8 });
            Assert.Equal(first.Edges.IsDefault, again.Edges.IsDefault);
            Assert.True(first.Edges.IsDefault || first.Edges.SequenceEqual(again.Edges));
            Assert.Equal(first.Proof!.Cases.Length, again.Proof!.Cases.Length);
        }
    }

    private static SideConstrainedAssignmentProblem Draw(ulong seed) =>
        new RandomSideConstraints
        {
            Core = new RandomAssignment
            {
                MostRows = 8,
                MostColumns = 6,
                Capacity = 2,
                Objective = seed % 2 == 0 ? AssignmentObjective.BestTotal : AssignmentObjective.MostMatches,
            },
            Most = 2,
            Signed = 0.3,
        }.Draw(new SplitMix64(seed));

    private static void ForEverySolved(Action<SideConstrainedAssignmentProblem, SideConstrainedSolution> test)
    {
        for (ulong seed = 1; seed <= Problems; seed++)
        {
            SideConstrainedAssignmentProblem problem = Draw(seed);
            SideConstrainedSolution solution = new SideConstrainedSolver().Solve(problem, SolveOptions.Default);
            if (!solution.Edges.IsDefault && SideConstrainedJudge.Judge(problem, solution).Whole.Status == SolutionStatus.Optimal)
            {
                test(problem, solution);
            }
        }
    }

    private static void ExpectLess(SideConstrainedAssignmentProblem problem, SideConstrainedSolution forged)
    {
        AssignmentVerdict verdict = SideConstrainedJudge.Judge(problem, forged).Whole;
        Assert.NotEqual(SolutionStatus.Optimal, verdict.Status);
        Assert.NotEmpty(verdict.Objections);
    }

    /// <summary>Two rows and two columns, all pairs allowed with weights 5, 1, 1, 5, and a constraint on how many of the two light edges are chosen.</summary>
    private static SideConstrainedAssignmentProblem TwoByTwo(SideConstraintBounds bounds) =>
        new(
            AssignmentProblem.FromEdges(
                [Bounds.AtMost(1), Bounds.AtMost(1)],
                [Bounds.AtMost(1), Bounds.AtMost(1)],
                [0, 0, 1, 1],
                [0, 1, 0, 1],
                [5, 1, 1, 5],
                AssignmentObjective.BestTotal
            ),
            [SideConstraint.Count([1, 2], bounds.Low, bounds.High)]
        );

    private sealed record SideConstraintBounds(long? Low, long? High);

    private sealed class Cancelling(CancellationTokenSource source, int solves)
        : ISolver<AssignmentProblem, MentorMatch.Optimization.Solvers.Assignment.AssignmentSolution>
    {
        private int done;

        public string Name => "cancelling";

        public MentorMatch.Optimization.Solvers.Assignment.AssignmentSolution Solve(
            AssignmentProblem problem,
            SolveOptions options,
            CancellationToken cancellationToken = default
        )
        {
            if (done++ == solves)
            {
                source.Cancel();
            }

            return new MentorMatch.Optimization.Solvers.Assignment.AuctionPathsSolver().Solve(problem, options, cancellationToken);
        }
    }
}

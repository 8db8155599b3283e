using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.Assignment;
using MentorMatch.Optimization.Tests.Twins;
using MentorMatch.Testing.Instances;
using MentorMatch.Testing.Oracles;

namespace MentorMatch.Optimization.Tests.Properties;

public sealed class TwinProperties
{
    [Fact]
    public void The_solver_equals_exhaustive_search() =>
        Sketches.Hold(
            Sketches.Everything,
            sketch =>
            {
                AssignmentProblem problem = sketch.Build();
                AssignmentOptimum? optimum = BruteForceAssignment.Solve(problem);
                ProvedValue? expected = optimum is null
                    ? null
                    : new ProvedValue(problem.Objective == AssignmentObjective.MostMatches ? optimum.Matched : 0, optimum.Total);
                Assert.Equal(expected, Proved.Value(sketch));
            },
            problems: 1000
        );

    [Fact]
    public void Exhaustive_search_returns_the_solution_that_it_values() =>
        Sketches.Hold(
            Sketches.Everything,
            sketch =>
            {
                AssignmentProblem problem = sketch.Build();
                if (BruteForceAssignment.Solve(problem) is { } optimum)
                {
                    Assert.True(PlainCertifier.IsFeasible(problem, optimum.Edges));
                    Assert.Equal(optimum.Total, PlainCertifier.Total(problem, optimum.Edges));
                    Assert.Equal(optimum.Matched, optimum.Edges.Length);
                }
            }
        );

    [Fact]
    public void Prices_and_bonus_stay_within_the_limit_that_the_problem_proves() =>
        Sketches.Hold(
            Sketches.Everything,
            sketch =>
            {
                AssignmentProblem problem = sketch.Build();
                if (Proved.Solution(problem)?.Proof is { } proof)
                {
                    Assert.All(proof.ColumnPrices, price => Assert.InRange(price, -problem.LargestDual, problem.LargestDual));
                    Assert.InRange(proof.MatchBonus, 0, problem.LargestDual);
                }
            }
        );

    [Fact]
    public void The_solver_equals_its_plain_twin_beyond_the_reach_of_exhaustive_search() =>
        Sketches.Hold(
            Sketches.Everything with
            {
                MostRows = 12,
                MostColumns = 12,
                MostWeight = 30,
                RowMinimums = 0.1,
                ColumnMinimums = 0.1,
                Pins = 0.02,
            },
            sketch =>
            {
                AssignmentProblem problem = sketch.Build();
                AssignmentSolution plain = new PlainAssignmentSolver().Solve(problem, SolveOptions.Default);
                Assert.Equal(plain.Edges.IsDefault ? null : Proved.Value(problem, plain), Proved.Value(sketch));
            }
        );

    [Fact]
    public void The_plain_twin_proves_what_it_finds_to_judge_and_plain_certifier_alike() =>
        Sketches.Hold(
            Sketches.Everything,
            sketch =>
            {
                AssignmentProblem problem = sketch.Build();
                AssignmentSolution plain = new PlainAssignmentSolver().Solve(problem, SolveOptions.Default);
                SolutionStatus expected = plain.Edges.IsDefault ? SolutionStatus.Infeasible : SolutionStatus.Optimal;
                Assert.Equal(expected, AssignmentJudge.Judge(problem, plain).Status);
                Assert.True(plain.Edges.IsDefault || PlainCertifier.Proves(problem, plain.Edges, plain.Proof!));
            }
        );
}

using System.Collections.Immutable;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.Assignment;
using MentorMatch.Testing;
using MentorMatch.Testing.Instances;
using MentorMatch.Testing.Oracles;

namespace MentorMatch.Optimization.Tests.Solvers;

public sealed class AssignmentProverTests
{
    private static readonly RandomAssignment Plain = new() { Demand = 2, Capacity = 3 };

    [Theory]
    [InlineData(AssignmentObjective.BestTotal, false, false)]
    [InlineData(AssignmentObjective.BestTotal, true, false)]
    [InlineData(AssignmentObjective.BestTotal, true, true)]
    [InlineData(AssignmentObjective.MostMatches, false, false)]
    [InlineData(AssignmentObjective.MostMatches, true, false)]
    [InlineData(AssignmentObjective.MostMatches, true, true)]
    public void An_optimal_solution_without_evidence_gets_evidence_and_no_other_solution_does(
        AssignmentObjective objective,
        bool minimums,
        bool ties
    )
    {
        RandomAssignment recipe = Plain with
        {
            Objective = objective,
            RowMinimums = minimums ? 0.4 : 0,
            ColumnMinimums = minimums ? 0.4 : 0,
            Pins = minimums ? 0.1 : 0,
            MostWeight = ties ? -1 : 9,
        };
        int proved = 0;
        int refused = 0;
        for (ulong seed = 1; seed <= 150; seed++)
        {
            AssignmentProblem problem = recipe.Draw(new SplitMix64(seed)).Build();
            if (BruteForceAssignment.Solve(problem) is not { } optimum)
            {
                continue;
            }

            // A solution of other weights is a solution of these, and now and then an optimal one.
            AssignmentProblem other = WithOtherWeights(problem, new SplitMix64(seed + 1000));
            foreach (AssignmentProblem source in (AssignmentProblem[])[problem, other])
            {
                ImmutableArray<int> edges = new AuctionPathsSolver().Solve(source, SolveOptions.Default).Edges;
                AssignmentProof? proof = AssignmentProver.Prove(problem, edges, SolveOptions.Default);
                AssignmentVerdict verdict = AssignmentJudge.Judge(
                    problem,
                    new AssignmentSolution
                    {
                        Stop = StopReason.Finished,
                        Edges = edges,
                        Proof = proof,
                    }
                );
                bool isBest =
                    verdict.Total == optimum.Total && (objective == AssignmentObjective.BestTotal || verdict.Matched == optimum.Matched);

                Assert.Equal(isBest, proof is not null);
                Assert.Equal(isBest, verdict.Status == SolutionStatus.Optimal);
                proved += isBest ? 1 : 0;
                refused += isBest ? 0 : 1;
            }
        }

        Assert.True(proved > 50, $"only {proved} of the solutions were optimal");
        Assert.True(refused > 20, $"only {refused} of the solutions were not optimal");
    }

    [Fact]
    public void A_large_planted_problem_is_proved_from_its_edges_alone()
    {
        PlantedAssignment planted = new PlantedDuals
        {
            Rows = 3000,
            Columns = 1000,
            EdgesPerRow = 16,
            Demand = 2,
            Minimums = true,
            Objective = AssignmentObjective.MostMatches,
        }.Plant(1);
        ImmutableArray<int> edges = new AuctionPathsSolver().Solve(planted.Problem, SolveOptions.Default).Edges;

        AssignmentProof? proof = AssignmentProver.Prove(planted.Problem, edges, SolveOptions.Default);

        AssignmentSolution claim = new()
        {
            Stop = StopReason.Finished,
            Edges = edges,
            Proof = proof,
        };
        Assert.Equal(SolutionStatus.Optimal, AssignmentJudge.Judge(planted.Problem, claim).Status);
    }

    [Fact]
    public void Edges_that_are_no_solution_are_refused_by_name()
    {
        AssignmentProblem problem = AssignmentProblem.FromEdges(
            [Bounds.AtMost(1)],
            [Bounds.AtMost(1), Bounds.AtMost(1)],
            [0, 0],
            [0, 1],
            [1, 1],
            AssignmentObjective.BestTotal
        );

        Assert.Contains("row 0 2 edges", Refusal(problem, [0, 1]), StringComparison.Ordinal);
        Assert.Contains("Edge 2", Refusal(problem, [2]), StringComparison.Ordinal);
        Assert.Contains("Edge 0", Refusal(problem, [0, 0]), StringComparison.Ordinal);
        Assert.Contains("pinned edge 1", Refusal(problem.WithPins([1]), [0]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_search_that_is_stopped_proves_nothing()
    {
        AssignmentProblem problem = new RandomAssignment { MostRows = 8, MostColumns = 8 }
            .Draw(new SplitMix64(3))
            .Build();
        ImmutableArray<int> edges = new AuctionPathsSolver().Solve(problem, SolveOptions.Default).Edges;

        Assert.NotNull(AssignmentProver.Prove(problem, edges, SolveOptions.Default));
        Assert.Null(AssignmentProver.Prove(problem, edges, SolveOptions.Default, new CancellationToken(canceled: true)));
    }

    private static AssignmentProblem WithOtherWeights(AssignmentProblem problem, SplitMix64 random) =>
        AssignmentProblem
            .FromRows(
                problem.RowBounds,
                problem.ColumnBounds,
                problem.RowStarts,
                problem.EdgeColumns,
                [.. Enumerable.Range(0, problem.EdgeCount).Select(_ => random.NextInt64(-5, 10))],
                AssignmentObjective.BestTotal
            )
            .WithPins(problem.PinnedEdges.ToArray());

    private static string Refusal(AssignmentProblem problem, ImmutableArray<int> edges) =>
        Assert.Throws<ArgumentException>(() => AssignmentProver.Prove(problem, edges, SolveOptions.Default)).Message;
}

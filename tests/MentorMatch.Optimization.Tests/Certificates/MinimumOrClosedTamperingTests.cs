using System.Collections.Immutable;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers.MinimumOrClosed;
using MentorMatch.Testing;
using MentorMatch.Testing.Instances;

namespace MentorMatch.Optimization.Tests.Certificates;

/// <summary>The judge of minimum-or-closed problems against forgers.</summary>
public sealed class MinimumOrClosedTamperingTests
{
    [Fact]
    public void A_tree_that_leaves_a_case_out_is_rejected() =>
        ForEverySolved(
            (problem, solution) =>
            {
                for (int k = 0; k < solution.Proof!.Cases.Length; k++)
                {
                    ExpectRejected(problem, solution, solution.Proof.Cases.RemoveAt(k));
                }
            }
        );

    [Fact]
    public void A_tree_that_goes_on_after_its_end_is_rejected() =>
        ForEverySolved((problem, solution) => ExpectRejected(problem, solution, solution.Proof!.Cases.Add(solution.Proof.Cases[^1])));

    [Fact]
    public void A_split_on_a_column_that_is_settled_or_may_not_close_is_rejected() =>
        ForEverySolved(
            (problem, solution) =>
            {
                int split = solution.Proof!.Cases[0].Column!.Value;
                for (int column = -1; column <= problem.Core.ColumnCount; column++)
                {
                    bool unfit = (uint)column >= (uint)problem.Core.ColumnCount || !problem.MayClose(column);
                    if (unfit)
                    {
                        ExpectRejected(problem, solution, solution.Proof.Cases.SetItem(0, new ColumnCase { Column = column }));
                    }
                }

                // The same split again inside itself, with its leaves repeated, covers nothing.
                ImmutableArray<ColumnCase> twice = [solution.Proof.Cases[0], .. solution.Proof.Cases, solution.Proof.Cases[^1]];
                Assert.Equal(split, twice[1].Column);
                ExpectRejected(problem, solution, twice);
            }
        );

    [Fact]
    public void The_two_sides_of_a_split_cannot_be_exchanged() =>
        ForEverySolved(
            (problem, solution) =>
            {
                ImmutableArray<ColumnCase> cases = solution.Proof!.Cases;
                if (cases.Length == 3 && cases[1].Clash is null && cases[2].Clash is not null)
                {
                    ExpectRejected(problem, solution, [cases[0], cases[2], cases[1]]);
                }
            }
        );

    [Fact]
    public void A_leaf_without_evidence_is_rejected() =>
        ForEverySolved(
            (problem, solution) =>
            {
                for (int k = 0; k < solution.Proof!.Cases.Length; k++)
                {
                    if (solution.Proof.Cases[k].Column is null)
                    {
                        ExpectRejected(problem, solution, solution.Proof.Cases.SetItem(k, new ColumnCase()));
                    }
                }
            }
        );

    [Fact]
    public void A_column_between_closed_and_its_minimum_is_rejected() =>
        ForEverySolved(
            (problem, solution) =>
            {
                foreach (int edge in solution.Edges)
                {
                    int column = problem.Core.EdgeColumns[edge];
                    int load = solution.Edges.Count(e => problem.Core.EdgeColumns[e] == column);
                    if (load > 1 && load == problem.Core.ColumnBounds[column].Min)
                    {
                        AssignmentVerdict verdict = MinimumOrClosedJudge.Judge(
                            problem,
                            solution with
                            {
                                Edges = solution.Edges.Remove(edge),
                            }
                        );
                        Assert.Equal(SolutionStatus.Unknown, verdict.Status);
                        Assert.Contains(verdict.Objections, text => text.Contains($"Column {column} ", StringComparison.Ordinal));
                    }
                }
            }
        );

    [Fact]
    public void The_relaxation_alone_proves_no_more_than_a_bound() =>
        ForEverySolved(
            (problem, solution) =>
            {
                ColumnCase leaf = new() { Proof = new AssignmentProof([.. new long[problem.Core.ColumnCount]], 0, null) };
                AssignmentVerdict verdict = MinimumOrClosedJudge.Judge(problem, solution with { Proof = new MinimumOrClosedProof([leaf]) });
                AssignmentVerdict whole = MinimumOrClosedJudge.Judge(problem, solution);
                Assert.Empty(verdict.Objections);
                Assert.True(verdict.Bound >= whole.Total);
            }
        );

    [Fact]
    public void A_clash_that_is_none_does_not_prove_that_nothing_is_possible() =>
        ForEverySolved(
            (problem, solution) =>
            {
                ColumnCase leaf = new() { Clash = new(Optimization.Solvers.Assignment.ClashKind.ColumnMinimums, [0], [0], [], 5, 1) };
                MinimumOrClosedSolution claim = solution with { Edges = default, Proof = new MinimumOrClosedProof([leaf]) };
                AssignmentVerdict verdict = MinimumOrClosedJudge.Judge(problem, claim);
                Assert.Equal(SolutionStatus.Unknown, verdict.Status);
                Assert.NotEmpty(verdict.Objections);
            }
        );

    [Fact]
    public void A_proof_without_its_list_proves_nothing() =>
        ForEverySolved((problem, solution) => ExpectRejected(problem, solution, default));

    /// <summary>Problems whose proof is a real tree.</summary>
    private static void ForEverySolved(Action<MinimumOrClosedProblem, MinimumOrClosedSolution> check)
    {
        RandomAssignment recipe = new()
        {
            MostRows = 9,
            MostColumns = 4,
            Capacity = 5,
            ColumnMinimums = 1,
            LeastWeight = 1,
            MostWeight = 20,
        };
        int trees = 0;
        for (ulong seed = 1; trees < 40; seed++)
        {
            MinimumOrClosedProblem problem = MinimumOrClosedSketch.Draw(recipe, new SplitMix64(seed)).Build();
            MinimumOrClosedSolution solution = new MinimumOrClosedSolver().Solve(problem, new() { Threads = 1 });
            if (!solution.Edges.IsDefault && solution.Proof!.Cases.Length > 1)
            {
                Assert.Equal(SolutionStatus.Optimal, MinimumOrClosedJudge.Judge(problem, solution).Status);
                check(problem, solution);
                trees++;
            }
        }
    }

    private static void ExpectRejected(MinimumOrClosedProblem problem, MinimumOrClosedSolution solution, ImmutableArray<ColumnCase> cases)
    {
        AssignmentVerdict verdict = MinimumOrClosedJudge.Judge(problem, solution with { Proof = new MinimumOrClosedProof(cases) });
        Assert.NotEqual(SolutionStatus.Optimal, verdict.Status);
        Assert.NotEmpty(verdict.Objections);
    }
}

using System.Collections.Immutable;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.Assignment;
using MentorMatch.Optimization.Solvers.GroupedAssignment;
using MentorMatch.Optimization.Tests.Twins;
using MentorMatch.Testing;
using MentorMatch.Testing.Instances;

namespace MentorMatch.Optimization.Tests.Certificates;

/// <summary>The judge of grouped problems against forgers; where a change happens to leave a true proof, the plain certifier says so.</summary>
public sealed class GroupedTamperingTests
{
    [Fact]
    public void Dropping_adding_or_swapping_an_edge_is_accepted_only_where_the_proof_still_holds() =>
        ForEverySolved(
            (problem, solution) =>
            {
                foreach (int edge in solution.Edges)
                {
                    ExpectAsPlain(problem, solution with { Edges = solution.Edges.Remove(edge) });
                }

                foreach (int edge in Enumerable.Range(0, problem.Core.EdgeCount).Except(solution.Edges))
                {
                    ExpectAsPlain(problem, solution with { Edges = [.. solution.Edges.Add(edge).Order()] });
                    foreach (int other in solution.Edges)
                    {
                        ExpectAsPlain(problem, solution with { Edges = [.. solution.Edges.Remove(other).Add(edge).Order()] });
                    }
                }
            }
        );

    [Fact]
    public void Changing_a_price_or_the_bonus_is_accepted_only_where_the_proof_still_holds() =>
        ForEverySolved(
            (problem, solution) =>
            {
                AssignmentProof proof = solution.Proof!;
                foreach (long change in (long[])[-1000, -1, 1, 1000])
                {
                    for (int column = 0; column < problem.Core.ColumnCount; column++)
                    {
                        ImmutableArray<long> prices = proof.ColumnPrices.SetItem(column, proof.ColumnPrices[column] + change);
                        ExpectAsPlain(problem, solution with { Proof = proof with { ColumnPrices = prices } });
                    }

                    ExpectAsPlain(problem, solution with { Proof = proof with { MatchBonus = proof.MatchBonus + change } });
                }
            }
        );

    [Fact]
    public void A_wrong_cut_is_accepted_only_where_it_allows_no_more_edges() =>
        ForEverySolved(
            (problem, solution) =>
            {
                if (solution.Proof!.Cut is not { } cut)
                {
                    return;
                }

                for (int row = 0; row < problem.Core.RowCount; row++)
                {
                    CardinalityCut wrong = cut with { Rows = Toggled(cut.Rows, row) };
                    ExpectAsPlain(problem, solution with { Proof = solution.Proof with { Cut = wrong } });
                }

                for (int column = 0; column < problem.Core.ColumnCount; column++)
                {
                    CardinalityCut wrong = cut with { Columns = Toggled(cut.Columns, column) };
                    ExpectAsPlain(problem, solution with { Proof = solution.Proof with { Cut = wrong } });
                }
            }
        );

    [Fact]
    public void A_group_that_is_passed_is_named()
    {
        AssignmentProblem core = AssignmentProblem.FromEdges(
            [Bounds.AtMost(1), Bounds.AtMost(1)],
            [Bounds.AtMost(1), Bounds.AtMost(1)],
            [0, 1],
            [0, 1],
            [5, 4],
            AssignmentObjective.BestTotal
        );
        AssignmentSolution both = new() { Stop = StopReason.Finished, Edges = [0, 1] };
        NodeGroups together = new([0, 0], [1]);
        AssignmentVerdict rows = GroupedAssignmentJudge.Judge(new(core, together, NodeGroups.None), both);
        AssignmentVerdict columns = GroupedAssignmentJudge.Judge(new(core, NodeGroups.None, together), both);
        Assert.Equal("Row group 0 has 2 chosen edges; its maximum is 1.", Assert.Single(rows.Objections));
        Assert.Equal("Column group 0 has 2 chosen edges; its maximum is 1.", Assert.Single(columns.Objections));
        Assert.Equal(SolutionStatus.Unknown, rows.Status);
    }

    [Fact]
    public void A_clash_that_its_groups_could_satisfy_is_none()
    {
        AssignmentProblem core = AssignmentProblem.FromEdges(
            [Bounds.Exactly(1), Bounds.Exactly(1)],
            [Bounds.AtMost(1), Bounds.AtMost(1)],
            [0, 1],
            [0, 1],
            [5, 4],
            AssignmentObjective.BestTotal
        );
        AssignmentClash clash = new(ClashKind.RowMinimums, [0, 1], [0, 1], [], 2, 1);
        AssignmentSolution claim = new() { Stop = StopReason.Finished, Clash = clash };
        SolutionStatus Judged(int maximum) =>
            GroupedAssignmentJudge.Judge(new(core, NodeGroups.None, new NodeGroups([0, 0], [maximum])), claim).Status;
        Assert.Equal(SolutionStatus.Infeasible, Judged(1));
        Assert.Equal(SolutionStatus.Unknown, Judged(2));
    }

    [Fact]
    public void Pins_clash_with_the_group_of_their_own_side_only()
    {
        AssignmentProblem core = AssignmentProblem
            .FromEdges(
                [Bounds.AtMost(1), Bounds.AtMost(1)],
                [Bounds.AtMost(1), Bounds.AtMost(1)],
                [0, 1],
                [0, 1],
                [5, 4],
                AssignmentObjective.BestTotal
            )
            .WithPins([0, 1]);
        SolutionStatus Judged(ClashKind kind, NodeGroups rows, NodeGroups columns)
        {
            AssignmentClash clash = new(kind, [0, 1], [0, 1], [0, 1], 2, 1);
            return GroupedAssignmentJudge.Judge(new(core, rows, columns), new() { Stop = StopReason.Finished, Clash = clash }).Status;
        }

        NodeGroups tight = new([0, 0], [1]);
        NodeGroups loose = new([0, 0], [2]);
        Assert.Equal(SolutionStatus.Infeasible, Judged(ClashKind.PinsExceedRow, tight, NodeGroups.None));
        Assert.Equal(SolutionStatus.Infeasible, Judged(ClashKind.PinsExceedColumn, NodeGroups.None, tight));
        Assert.Equal(SolutionStatus.Unknown, Judged(ClashKind.PinsExceedRow, loose, tight));
        Assert.Equal(SolutionStatus.Unknown, Judged(ClashKind.PinsExceedColumn, tight, loose));
    }

    [Fact]
    public void Minimums_clash_with_the_group_of_the_other_side_less_the_places_that_pins_took()
    {
        AssignmentProblem core = AssignmentProblem.FromEdges(
            [Bounds.AtMost(1), Bounds.AtMost(1), Bounds.AtMost(1)],
            [Bounds.AtMost(1), Bounds.AtMost(1), Bounds.AtMost(1)],
            [0, 1, 2],
            [0, 1, 2],
            [5, 4, 3],
            AssignmentObjective.BestTotal
        );
        Bounds[] demanding = [Bounds.Exactly(1), Bounds.Exactly(1), Bounds.AtMost(1)];
        SolutionStatus OfColumns(AssignmentProblem problem, int maximum) =>
            Judged(
                new(problem.WithColumnBounds(demanding), new NodeGroups([0, 0, 0], [maximum]), NodeGroups.None),
                ClashKind.ColumnMinimums
            );
        SolutionStatus OfRows(AssignmentProblem problem, int maximum) =>
            Judged(new(problem.WithRowBounds(demanding), NodeGroups.None, new NodeGroups([0, 0, 0], [maximum])), ClashKind.RowMinimums);
        SolutionStatus Judged(GroupedAssignmentProblem problem, ClashKind kind) =>
            GroupedAssignmentJudge.Judge(problem, new() { Stop = StopReason.Finished, Clash = new(kind, [0, 1], [0, 1], [], 2, 1) }).Status;
        foreach (Func<AssignmentProblem, int, SolutionStatus> side in (Func<AssignmentProblem, int, SolutionStatus>[])[OfColumns, OfRows])
        {
            Assert.Equal(SolutionStatus.Infeasible, side(core, 1));
            Assert.Equal(SolutionStatus.Unknown, side(core, 2));
            Assert.Equal(SolutionStatus.Infeasible, side(core.WithPins([2]), 2));
            Assert.Equal(SolutionStatus.Unknown, side(core.WithPins([2]), 3));
            Assert.Equal(SolutionStatus.Unknown, side(core.WithPins([0]), 2));
        }
    }

    private static void ExpectAsPlain(GroupedAssignmentProblem problem, AssignmentSolution tampered) =>
        Assert.Equal(
            PlainGroupedCertifier.Proves(problem, tampered.Edges, tampered.Proof!),
            GroupedAssignmentJudge.Judge(problem, tampered).Status == SolutionStatus.Optimal
        );

    private static void ForEverySolved(Action<GroupedAssignmentProblem, AssignmentSolution> test)
    {
        GroupedAssignmentSolver solver = new(new AuctionPathsSolver());
        for (ulong seed = 1; seed <= 300; seed++)
        {
            RandomGroupedAssignment recipe = new()
            {
                GroupedRows = 0.6,
                GroupedColumns = 0.6,
                Core = new RandomAssignment
                {
                    Demand = 3,
                    Capacity = 3,
                    RowMinimums = 0.2,
                    ColumnMinimums = 0.2,
                    Pins = 0.05,
                    Objective = seed % 2 == 0 ? AssignmentObjective.BestTotal : AssignmentObjective.MostMatches,
                },
            };
            GroupedAssignmentProblem problem = recipe.Draw(new SplitMix64(seed)).Build();
            AssignmentSolution solution = solver.Solve(problem, new SolveOptions { Threads = 1 });
            if (!solution.Edges.IsDefault)
            {
                Assert.Equal(SolutionStatus.Optimal, GroupedAssignmentJudge.Judge(problem, solution).Status);
                test(problem, solution);
            }
        }
    }

    private static ImmutableArray<int> Toggled(ImmutableArray<int> nodes, int node) =>
        nodes.Contains(node) ? nodes.Remove(node) : [.. nodes.Add(node).Order()];
}

using System.Collections.Immutable;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.Assignment;
using MentorMatch.Optimization.Tests.Properties;
using MentorMatch.Optimization.Tests.Twins;
using MentorMatch.Testing.Oracles;

namespace MentorMatch.Optimization.Tests.Certificates;

public sealed class ClashTests
{
    [Fact]
    public void A_minimal_clash_that_loses_a_node_is_refused() =>
        ForEveryClash(
            (problem, clash) =>
            {
                for (int k = 0; k < Nodes(clash).Length; k++)
                {
                    Assert.Equal(SolutionStatus.Unknown, Judge(problem, WithNodes(clash, Nodes(clash).RemoveAt(k))));
                }
            }
        );

    [Fact]
    public void The_judge_accepts_no_set_of_nodes_that_the_oracle_refuses_and_without_pins_no_fewer() =>
        ForEveryClash(
            (problem, clash) =>
            {
                bool onRows = clash.Kind == ClashKind.RowMinimums;
                int count = onRows ? problem.RowCount : problem.ColumnCount;
                for (int set = 1; set < 1 << count; set++)
                {
                    ImmutableArray<int> nodes = [.. Enumerable.Range(0, count).Where(node => (set >> node & 1) == 1)];
                    AssignmentClash other = WithNodes(clash, nodes) with { PinnedEdges = [], Needed = 1, Available = 0 };
                    bool genuine = ClashOracle.Objection(problem, other) is null;
                    bool accepted = Judge(problem, other) == SolutionStatus.Infeasible;

                    // The judge counts minimums alone, so a set that clashes only by pins beyond its minimums does not convince it; a smaller one does.
                    Assert.True(accepted == genuine || (genuine && !problem.PinnedEdges.IsEmpty));
                }
            }
        );

    [Fact]
    public void A_good_part_of_the_drawn_problems_has_a_solution_and_a_good_part_has_none()
    {
        int solvable = 0;
        int unsolvable = 0;
        Sketches.Hold(Sketches.Everything, sketch => _ = Proved.Value(sketch) is null ? unsolvable++ : solvable++);

        // Properties that start with “if there is a solution” are worth something only when there often is one.
        Assert.InRange(solvable, 75, 225);
        Assert.InRange(unsolvable, 75, 225);
    }

    private static void ForEveryClash(Action<AssignmentProblem, AssignmentClash> test) =>
        Sketches.Hold(
            Sketches.Everything,
            sketch =>
            {
                AssignmentProblem problem = sketch.Build();
                AssignmentSolution solution = new PlainAssignmentSolver().Solve(problem, SolveOptions.Default);
                if (solution.Clash is { Kind: ClashKind.RowMinimums or ClashKind.ColumnMinimums } clash)
                {
                    Assert.Equal(SolutionStatus.Infeasible, Judge(problem, clash));
                    test(problem, clash);
                }
            }
        );

    private static ImmutableArray<int> Nodes(AssignmentClash clash) => clash.Kind == ClashKind.RowMinimums ? clash.Rows : clash.Columns;

    private static AssignmentClash WithNodes(AssignmentClash clash, ImmutableArray<int> nodes) =>
        clash.Kind == ClashKind.RowMinimums ? clash with { Rows = nodes } : clash with { Columns = nodes };

    private static SolutionStatus Judge(AssignmentProblem problem, AssignmentClash clash) =>
        AssignmentJudge.Judge(problem, new AssignmentSolution { Stop = StopReason.Finished, Clash = clash }).Status;
}

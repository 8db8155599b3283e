using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.Assignment;
using MentorMatch.Testing.Contracts;

namespace MentorMatch.OrTools.Tests;

public sealed class OrToolsContractTests
{
    public static TheoryData<string> Names => [.. AssignmentSolverContract.Cases.Select(each => each.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Min_cost_flow_keeps_the_contract_of_every_solver(string promise) =>
        AssignmentSolverContract.Case(promise).Check(new OrToolsMinCostFlowSolver());

    [Theory]
    [MemberData(nameof(Names))]
    public void Linear_assignment_keeps_the_contract_where_every_bound_is_one(string promise) =>
        AssignmentSolverContract.Case(promise).Check(new LinearWhereItCan());

    [Fact]
    public void Linear_assignment_refuses_a_row_that_may_have_two_edges()
    {
        AssignmentProblem problem = AssignmentProblem.FromEdges(
            [Bounds.AtMost(2)],
            [Bounds.AtMost(1)],
            [0],
            [0],
            [1],
            AssignmentObjective.BestTotal
        );

        ArgumentException refusal = Assert.Throws<ArgumentException>(() =>
            new OrToolsLinearAssignmentSolver().Solve(problem, SolveOptions.Default)
        );

        Assert.Contains("may have 2 edges", refusal.Message, StringComparison.Ordinal);
    }

    /// <summary>The contract asks about all kinds of bounds; those beyond one go to the flow.</summary>
    private sealed class LinearWhereItCan : ISolver<AssignmentProblem, AssignmentSolution>
    {
        private readonly OrToolsLinearAssignmentSolver linear = new();
        private readonly OrToolsMinCostFlowSolver flow = new();

        public string Name => linear.Name;

        public AssignmentSolution Solve(AssignmentProblem problem, SolveOptions options, CancellationToken cancellationToken = default)
        {
            bool isLinear = problem.RowBounds.ToArray().Concat(problem.ColumnBounds.ToArray()).All(bounds => bounds.Max <= 1);
            return isLinear ? linear.Solve(problem, options, cancellationToken) : flow.Solve(problem, options, cancellationToken);
        }
    }
}

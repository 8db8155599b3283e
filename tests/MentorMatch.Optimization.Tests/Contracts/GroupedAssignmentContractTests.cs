using MentorMatch.Optimization.Solvers.Assignment;
using MentorMatch.Optimization.Solvers.GroupedAssignment;
using MentorMatch.Testing.Contracts;

namespace MentorMatch.Optimization.Tests.Contracts;

public sealed class GroupedAssignmentContractTests
{
    public static TheoryData<string> Names => [.. GroupedAssignmentSolverContract.Cases.Select(each => each.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_bridge_over_the_solver_in_the_box_keeps_its_contract(string promise) =>
        GroupedAssignmentSolverContract.Case(promise).Check(new GroupedAssignmentSolver(new AuctionPathsSolver()));
}

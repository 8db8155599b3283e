using MentorMatch.Optimization.Solvers.Assignment;
using MentorMatch.Testing.Contracts;

namespace MentorMatch.Optimization.Tests.Contracts;

public sealed class AuctionPathsContractTests
{
    public static TheoryData<string> Names => [.. AssignmentSolverContract.Cases.Select(each => each.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_solver_in_the_box_keeps_its_contract(string promise) =>
        AssignmentSolverContract.Case(promise).Check(new AuctionPathsSolver());
}

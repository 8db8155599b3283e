using MentorMatch.Optimization.Solvers.MinimumOrClosed;
using MentorMatch.Testing.Contracts;

namespace MentorMatch.Optimization.Tests.Contracts;

public sealed class MinimumOrClosedContractTests
{
    public static TheoryData<string> Names => [.. MinimumOrClosedSolverContract.Cases.Select(each => each.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_solver_in_the_box_keeps_its_contract(string promise) =>
        MinimumOrClosedSolverContract.Case(promise).Check(new MinimumOrClosedSolver());
}

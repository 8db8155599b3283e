using MentorMatch.Optimization.Solvers.Grouping;
using MentorMatch.Testing.Contracts;

namespace MentorMatch.Optimization.Tests.Contracts;

public sealed class CirclesContractTests
{
    public static TheoryData<string> Names => [.. CirclesSolverContract.Cases.Select(each => each.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_solver_in_the_box_keeps_its_contract(string promise) => CirclesSolverContract.Case(promise).Check(new CirclesSolver());
}

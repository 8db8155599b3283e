using MentorMatch.Optimization.Tests.Twins;
using MentorMatch.Testing.Contracts;

namespace MentorMatch.Optimization.Tests.Contracts;

/// <summary>The contract judged from the other side: a solver that shares nothing with the one in the box keeps it too, so it asks for nothing peculiar.</summary>
public sealed class PlainSolverContractTests
{
    public static TheoryData<string> Names => [.. AssignmentSolverContract.Cases.Where(each => each.IsSmall).Select(each => each.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_plain_twin_keeps_the_contract(string promise) =>
        AssignmentSolverContract.Case(promise).Check(new PlainAssignmentSolver());
}

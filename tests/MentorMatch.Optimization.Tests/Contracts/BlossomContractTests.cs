using MentorMatch.Optimization.Solvers.GeneralMatching;
using MentorMatch.Testing.Contracts;

namespace MentorMatch.Optimization.Tests.Contracts;

public sealed class BlossomContractTests
{
    public static TheoryData<string> Names => [.. GeneralMatchingSolverContract.Cases.Select(each => each.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_solver_in_the_box_keeps_its_contract(string promise) =>
        GeneralMatchingSolverContract.Case(promise).Check(new BlossomSolver());
}

using System.Collections.Immutable;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers.SideConstrained;
using MentorMatch.Testing.Contracts.SideConstrained;

namespace MentorMatch.Testing.Contracts;

/// <summary>
/// The contract suite: what every <c>ISolver&lt;SideConstrainedAssignmentProblem, SideConstrainedSolution&gt;</c> promises, as cases to be run one by one from any test framework. Such problems are
/// NP-hard, so that a gap may stay; but it is proved, and rare on small problems.
/// </summary>
/// <example>
/// With xunit: <c>[Theory, MemberData(nameof(Names))] public void Keeps(string name) =&gt; SideConstrainedSolverContract.Case(name).Check(new MySolver());</c>
/// </example>
public static class SideConstrainedSolverContract
{
    /// <summary>Every case. Names are distinct and stay from release to release.</summary>
    public static ImmutableArray<ContractCase<SideConstrainedAssignmentProblem, SideConstrainedSolution>> Cases { get; } =
    [.. SmallFacts.Cases, .. BruteForceCases.Cases];

    /// <summary>Finds a case.</summary>
    /// <param name="name">Its sentence; see <see cref="ContractCase{TProblem, TSolution}.Name"/>.</param>
    /// <returns>The case.</returns>
    /// <exception cref="ArgumentException">No case has this name.</exception>
    public static ContractCase<SideConstrainedAssignmentProblem, SideConstrainedSolution> Case(string name) =>
        Cases.FirstOrDefault(each => string.Equals(each.Name, name, StringComparison.Ordinal))
        ?? throw new ArgumentException($"The contract has no case “{name}”. Maybe its name was changed; Cases lists them.", nameof(name));
}

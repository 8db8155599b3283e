using System.Collections.Immutable;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers.Assignment;
using MentorMatch.Testing.Contracts.GroupedAssignment;

namespace MentorMatch.Testing.Contracts;

/// <summary>
/// The contract suite: what every <c>ISolver&lt;GroupedAssignmentProblem, AssignmentSolution&gt;</c> promises, as cases to be run one by one from any test
/// framework. It contains every promise of <see cref="AssignmentSolverContract"/>, kept without groups and with every row split into a group.
/// </summary>
/// <example>
/// With xunit: <c>[Theory, MemberData(nameof(Names))] public void Keeps(string name) =&gt; GroupedAssignmentSolverContract.Case(name).Check(new MySolver());</c>
/// </example>
public static class GroupedAssignmentSolverContract
{
    /// <summary>Every case. Names are distinct and stay from release to release.</summary>
    public static ImmutableArray<ContractCase<GroupedAssignmentProblem, AssignmentSolution>> Cases { get; } =
    [.. SmallFacts.Cases, .. ClashFacts.Cases, .. BruteForceCases.Cases, .. SplitCases.Cases, .. PlainPromises.Cases];

    /// <summary>Finds a case.</summary>
    /// <param name="name">Its sentence; see <see cref="ContractCase{TProblem, TSolution}.Name"/>.</param>
    /// <returns>The case.</returns>
    /// <exception cref="ArgumentException">No case has this name.</exception>
    public static ContractCase<GroupedAssignmentProblem, AssignmentSolution> Case(string name) =>
        Cases.FirstOrDefault(each => string.Equals(each.Name, name, StringComparison.Ordinal))
        ?? throw new ArgumentException($"The contract has no case “{name}”. Maybe its name was changed; Cases lists them.", nameof(name));
}

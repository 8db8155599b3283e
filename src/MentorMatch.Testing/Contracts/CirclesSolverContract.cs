using System.Collections.Immutable;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers.Grouping;
using MentorMatch.Testing.Contracts.Circles;

namespace MentorMatch.Testing.Contracts;

/// <summary>
/// The contract suite: what every <c>ISolver&lt;CirclesProblem, CirclesSolution&gt;</c> promises, as cases to be run one by one from any test framework. Up to 11 members the
/// optimum is expected, beyond that hard rules kept and true bounds.
/// </summary>
public static class CirclesSolverContract
{
    /// <summary>Every case. Names are distinct and stay from release to release.</summary>
    public static ImmutableArray<ContractCase<CirclesProblem, CirclesSolution>> Cases { get; } =
    [.. SmallFacts.Cases, .. BruteForceCases.Cases, .. LargerCases.Cases];

    /// <summary>Finds a case.</summary>
    /// <param name="name">Its sentence; see <see cref="ContractCase{TProblem, TSolution}.Name"/>.</param>
    /// <returns>The case.</returns>
    /// <exception cref="ArgumentException">No case has this name.</exception>
    public static ContractCase<CirclesProblem, CirclesSolution> Case(string name) =>
        Cases.FirstOrDefault(each => string.Equals(each.Name, name, StringComparison.Ordinal))
        ?? throw new ArgumentException($"The contract has no case “{name}”. Maybe its name was changed; Cases lists them.", nameof(name));
}

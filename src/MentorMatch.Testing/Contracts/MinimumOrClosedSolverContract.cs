using System.Collections.Immutable;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers.MinimumOrClosed;
using MentorMatch.Testing.Contracts.MinimumOrClosed;

namespace MentorMatch.Testing.Contracts;

/// <summary>
/// The contract suite: what every <c>ISolver&lt;MinimumOrClosedProblem, MinimumOrClosedSolution&gt;</c> promises, as cases to be run one by one from any test
/// framework. A solver may leave a gap on large problems; on the small ones of the suite it proves the optimum.
/// </summary>
public static class MinimumOrClosedSolverContract
{
    /// <summary>Every case. Names are distinct and stay from release to release.</summary>
    public static ImmutableArray<ContractCase<MinimumOrClosedProblem, MinimumOrClosedSolution>> Cases { get; } =
    [.. SmallFacts.Cases, .. BruteForceCases.Cases, .. LargerCases.Cases];

    /// <summary>Finds a case.</summary>
    /// <param name="name">Its sentence; see <see cref="ContractCase{TProblem, TSolution}.Name"/>.</param>
    /// <returns>The case.</returns>
    /// <exception cref="ArgumentException">No case has this name.</exception>
    public static ContractCase<MinimumOrClosedProblem, MinimumOrClosedSolution> Case(string name) =>
        Cases.FirstOrDefault(each => string.Equals(each.Name, name, StringComparison.Ordinal))
        ?? throw new ArgumentException($"The contract has no case “{name}”. Maybe its name was changed; Cases lists them.", nameof(name));
}

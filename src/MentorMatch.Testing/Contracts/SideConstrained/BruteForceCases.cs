using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers.SideConstrained;
using MentorMatch.Testing.Instances;
using MentorMatch.Testing.Oracles;

namespace MentorMatch.Testing.Contracts.SideConstrained;

/// <summary>Small random problems of each kind against exhaustive search.</summary>
internal static class BruteForceCases
{
    private const int ProblemsOfAKind = 60;
    private const int LeastExact = 57;

    private static readonly RandomAssignment Small = new()
    {
        MostRows = 6,
        MostColumns = 4,
        Capacity = 2,
    };

    public static IEnumerable<ContractCase<SideConstrainedAssignmentProblem, SideConstrainedSolution>> Cases =>
        from kind in Kinds().Index()
        from objective in new[] { AssignmentObjective.BestTotal, AssignmentObjective.MostMatches }
        select new ContractCase<SideConstrainedAssignmentProblem, SideConstrainedSolution>(
            $"Small random problems with {kind.Item.Name} are within the proven gap of exhaustive search, and nearly all without a gap, {(objective == AssignmentObjective.BestTotal ? "best total" : "most matches")}",
            solver =>
            {
                RandomSideConstraints recipe = kind.Item.Recipe with { Core = kind.Item.Recipe.Core with { Objective = objective } };
                int exact = 0;
                for (ulong seed = 1; seed <= ProblemsOfAKind; seed++)
                {
                    SideConstrainedAssignmentProblem problem = recipe.Draw(new SplitMix64((1000 * (ulong)kind.Index) + seed));
                    AssignmentVerdict verdict = Expect.Within(solver, problem, BruteForceSideConstrained.Solve(problem));
                    exact += verdict.Status is SolutionStatus.Optimal or SolutionStatus.Infeasible ? 1 : 0;
                }

                if (exact < LeastExact)
                {
                    throw new ContractViolationException(
                        $"{exact} of {ProblemsOfAKind} problems were solved without a gap; {LeastExact} are expected."
                    );
                }
            },
            isSmall: true
        );

    private static (string Name, RandomSideConstraints Recipe)[] Kinds() =>
        [
            ("one constraint", new RandomSideConstraints { Core = Small, Most = 1 }),
            ("some constraints", new RandomSideConstraints { Core = Small, Most = 3 }),
            ("coefficients of either sign", new RandomSideConstraints { Core = Small, Signed = 1 }),
            (
                "pins and minimums",
                new RandomSideConstraints { Core = Small with { Pins = 0.05, RowMinimums = 0.2, ColumnMinimums = 0.2 }, Signed = 0.3 }
            ),
            ("ties", new RandomSideConstraints { Core = Small with { LeastWeight = 0, MostWeight = 1 } }),
            ("rows of several edges", new RandomSideConstraints { Core = Small with { Demand = 2 }, Signed = 0.3 }),
        ];
}

using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers.MinimumOrClosed;
using MentorMatch.Testing.Instances;
using MentorMatch.Testing.Oracles;

namespace MentorMatch.Testing.Contracts.MinimumOrClosed;

/// <summary>Hundreds of small random problems of each kind against exhaustive search.</summary>
internal static class BruteForceCases
{
    private const int ProblemsOfAKind = 150;

    private static readonly RandomAssignment Groups = new()
    {
        MostRows = 8,
        MostColumns = 5,
        Capacity = 4,
        ColumnMinimums = 0.9,
        LeastWeight = 0,
        MostWeight = 20,
    };

    public static IEnumerable<ContractCase<MinimumOrClosedProblem, MinimumOrClosedSolution>> Cases =>
        from kind in Kinds().Index()
        from objective in new[] { AssignmentObjective.BestTotal, AssignmentObjective.MostMatches }
        select new ContractCase<MinimumOrClosedProblem, MinimumOrClosedSolution>(
            $"Small random problems {kind.Item.Name} equal exhaustive search, {(objective == AssignmentObjective.BestTotal ? "best total" : "most matches")}",
            solver =>
            {
                for (ulong seed = 1; seed <= ProblemsOfAKind; seed++)
                {
                    SplitMix64 random = new((1000 * (ulong)kind.Index) + seed);
                    RandomAssignment recipe = kind.Item.Recipe with { Objective = objective };
                    MinimumOrClosedProblem problem = MinimumOrClosedSketch.Draw(recipe, random).Build();
                    Expect.Optimum(solver, problem, BruteForceMinimumOrClosed.Solve(problem));
                }
            },
            isSmall: true
        );

    private static (string Name, RandomAssignment Recipe)[] Kinds() =>
        [
            ("of groups", Groups),
            ("with pins", Groups with { Pins = 0.08 }),
            ("with rows that must be matched", Groups with { RowMinimums = 0.5 }),
            ("with negative weights", Groups with { LeastWeight = -10, MostWeight = 10 }),
            ("with ties", Groups with { LeastWeight = 0, MostWeight = 1 }),
            ("with rows of several edges", Groups with { Demand = 2, MostRows = 6 }),
        ];
}

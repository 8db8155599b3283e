using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers.Assignment;
using MentorMatch.Testing.Instances;
using MentorMatch.Testing.Oracles;

namespace MentorMatch.Testing.Contracts.Assignment;

/// <summary>Hundreds of small random problems of each kind against exhaustive search.</summary>
internal static class BruteForceCases
{
    private const int ProblemsOfAKind = 250;

    public static IEnumerable<ContractCase<AssignmentProblem, AssignmentSolution>> Cases =>
        from kind in Kinds().Index()
        from objective in new[] { AssignmentObjective.BestTotal, AssignmentObjective.MostMatches }
        select new ContractCase<AssignmentProblem, AssignmentSolution>(
            $"Small random problems {kind.Item.Name} equal exhaustive search, {(objective == AssignmentObjective.BestTotal ? "best total" : "most matches")}",
            solver =>
            {
                // A seed of its own for every problem, so that one can be drawn again without the others.
                for (ulong seed = 1; seed <= ProblemsOfAKind; seed++)
                {
                    AssignmentProblem problem = (kind.Item.Recipe with { Objective = objective })
                        .Draw(new SplitMix64((1000 * (ulong)kind.Index) + seed))
                        .Build();
                    if (BruteForceAssignment.Solve(problem) is { } optimum)
                    {
                        Expect.Optimum(solver, problem, optimum.Total, optimum.Matched);
                    }
                    else
                    {
                        Expect.Infeasible(solver, problem);
                    }
                }
            },
            isSmall: true
        );

    private static (string Name, RandomAssignment Recipe)[] Kinds() =>
        [
            ("one to one", new RandomAssignment { MostRows = 8, MostColumns = 8 }),
            ("with ties", new RandomAssignment { LeastWeight = 0, MostWeight = 1 }),
            (
                "with every weight negative",
                new RandomAssignment
                {
                    LeastWeight = -9,
                    MostWeight = -1,
                    ColumnMinimums = 0.2,
                }
            ),
            ("with huge weights", new RandomAssignment { LeastWeight = -1_000_000_000_000, MostWeight = 1_000_000_000_000 }),
            (
                "with capacities",
                new RandomAssignment
                {
                    MostRows = 8,
                    MostColumns = 5,
                    Capacity = 3,
                }
            ),
            (
                "with demands",
                new RandomAssignment
                {
                    MostRows = 5,
                    Demand = 3,
                    Capacity = 2,
                }
            ),
            (
                "with column minimums",
                new RandomAssignment
                {
                    Capacity = 3,
                    ColumnMinimums = 0.4,
                    MostColumns = 5,
                }
            ),
            (
                "with row minimums",
                new RandomAssignment
                {
                    Demand = 2,
                    Capacity = 2,
                    RowMinimums = 0.4,
                }
            ),
            (
                "with minimums on both sides",
                new RandomAssignment
                {
                    Demand = 3,
                    Capacity = 3,
                    RowMinimums = 0.4,
                    ColumnMinimums = 0.4,
                }
            ),
            (
                "with pins",
                new RandomAssignment
                {
                    Demand = 2,
                    Capacity = 2,
                    Pins = 0.12,
                }
            ),
            (
                "with everything at once",
                new RandomAssignment
                {
                    Demand = 3,
                    Capacity = 3,
                    RowMinimums = 0.3,
                    ColumnMinimums = 0.3,
                    Pins = 0.1,
                }
            ),
        ];
}

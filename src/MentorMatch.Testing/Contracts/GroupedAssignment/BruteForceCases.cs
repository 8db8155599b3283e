using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers.Assignment;
using MentorMatch.Testing.Instances;
using MentorMatch.Testing.Oracles;

namespace MentorMatch.Testing.Contracts.GroupedAssignment;

/// <summary>Hundreds of small random problems of each kind against exhaustive search.</summary>
internal static class BruteForceCases
{
    private const int ProblemsOfAKind = 250;

    public static IEnumerable<ContractCase<GroupedAssignmentProblem, AssignmentSolution>> Cases =>
        from kind in Kinds().Index()
        from objective in new[] { AssignmentObjective.BestTotal, AssignmentObjective.MostMatches }
        select new ContractCase<GroupedAssignmentProblem, AssignmentSolution>(
            $"Small random problems with groups {kind.Item.Name} equal exhaustive search, {(objective == AssignmentObjective.BestTotal ? "best total" : "most matches")}",
            solver =>
            {
                // A seed of its own for every problem, so that one can be drawn again without the others.
                RandomGroupedAssignment recipe = kind.Item.Recipe with
                {
                    Core = kind.Item.Recipe.Core with { Objective = objective },
                };
                for (ulong seed = 1; seed <= ProblemsOfAKind; seed++)
                {
                    GroupedAssignmentProblem problem = recipe.Draw(new SplitMix64((1000 * (ulong)kind.Index) + seed)).Build();
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

    private static (string Name, RandomGroupedAssignment Recipe)[] Kinds() =>
        [
            ("of single nodes", new RandomGroupedAssignment()),
            (
                "of rows",
                new RandomGroupedAssignment
                {
                    GroupedColumns = 0,
                    Core = new RandomAssignment { Demand = 2 },
                }
            ),
            (
                "of columns",
                new RandomGroupedAssignment
                {
                    GroupedRows = 0,
                    Core = new RandomAssignment { Capacity = 3, MostColumns = 5 },
                }
            ),
            (
                "of nodes with several places",
                new RandomGroupedAssignment
                {
                    Core = new RandomAssignment
                    {
                        Demand = 3,
                        Capacity = 3,
                        MostRows = 5,
                        MostColumns = 5,
                    },
                }
            ),
            (
                "that everybody is in",
                new RandomGroupedAssignment
                {
                    GroupedRows = 1,
                    GroupedColumns = 1,
                    MostGroups = 2,
                }
            ),
            (
                "with ties",
                new RandomGroupedAssignment
                {
                    Core = new RandomAssignment
                    {
                        LeastWeight = 0,
                        MostWeight = 1,
                        Capacity = 2,
                    },
                }
            ),
            (
                "with huge weights",
                new RandomGroupedAssignment
                {
                    Core = new RandomAssignment { LeastWeight = -1_000_000_000_000, MostWeight = 1_000_000_000_000 },
                }
            ),
            (
                "with pins",
                new RandomGroupedAssignment
                {
                    Core = new RandomAssignment
                    {
                        Demand = 2,
                        Capacity = 2,
                        Pins = 0.1,
                    },
                }
            ),
            (
                "beside minimums",
                new RandomGroupedAssignment
                {
                    GroupedRows = 0.4,
                    GroupedColumns = 0.4,
                    Core = new RandomAssignment
                    {
                        Demand = 3,
                        Capacity = 3,
                        RowMinimums = 0.4,
                        ColumnMinimums = 0.4,
                    },
                }
            ),
            (
                "with everything at once",
                new RandomGroupedAssignment
                {
                    GroupedRows = 0.5,
                    GroupedColumns = 0.5,
                    Core = new RandomAssignment
                    {
                        Demand = 3,
                        Capacity = 3,
                        RowMinimums = 0.3,
                        ColumnMinimums = 0.3,
                        Pins = 0.1,
                    },
                }
            ),
        ];
}

using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers.GeneralMatching;
using MentorMatch.Testing.Instances;
using MentorMatch.Testing.Oracles;

namespace MentorMatch.Testing.Contracts.GeneralMatching;

/// <summary>Hundreds of small random problems of each kind against exhaustive search.</summary>
internal static class BruteForceCases
{
    private const int ProblemsOfAKind = 250;

    public static IEnumerable<ContractCase<GeneralMatchingProblem, GeneralMatchingSolution>> Cases =>
        from kind in Kinds().Index()
        from objective in new[] { AssignmentObjective.BestTotal, AssignmentObjective.MostMatches }
        select new ContractCase<GeneralMatchingProblem, GeneralMatchingSolution>(
            $"Small random graphs {kind.Item.Name} equal exhaustive search, {(objective == AssignmentObjective.BestTotal ? "best total" : "most matches")}",
            solver =>
            {
                // A seed of its own for every problem, so that one can be drawn again without the others.
                for (ulong seed = 1; seed <= ProblemsOfAKind; seed++)
                {
                    GeneralMatchingProblem problem = (kind.Item.Recipe with { Objective = objective })
                        .Draw(new SplitMix64((1000 * (ulong)kind.Index) + seed))
                        .Build();
                    AssignmentOptimum optimum = BruteForceGeneralMatching.Solve(problem);
                    Expect.Optimum(solver, problem, optimum.Total, optimum.Matched);
                }
            },
            isSmall: true
        );

    private static (string Name, RandomGeneralMatching Recipe)[] Kinds() =>
        [
            ("of small weights", new RandomGeneralMatching()),
            ("with ties", new RandomGeneralMatching { LeastWeight = 0, MostWeight = 1 }),
            ("with no weight at all", new RandomGeneralMatching { LeastWeight = 0, MostWeight = 0 }),
            ("with close weights", new RandomGeneralMatching { LeastWeight = 20, MostWeight = 30 }),
            ("with every weight negative", new RandomGeneralMatching { LeastWeight = -9, MostWeight = -1 }),
            ("with huge weights", new RandomGeneralMatching { LeastWeight = -1_000_000_000_000, MostWeight = 1_000_000_000_000 }),
            ("that are nearly complete", new RandomGeneralMatching { LeastDensity = 0.8, MostWeight = 100 }),
            ("that are bipartite", new RandomGeneralMatching { Bipartite = true }),
        ];
}

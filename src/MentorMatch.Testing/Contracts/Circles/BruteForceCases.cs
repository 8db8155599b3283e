using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers.Grouping;
using MentorMatch.Testing.Instances;
using MentorMatch.Testing.Oracles;

namespace MentorMatch.Testing.Contracts.Circles;

/// <summary>Hundreds of small random problems of each kind against exhaustive search.</summary>
internal static class BruteForceCases
{
    private const int ProblemsOfAKind = 120;

    public static IEnumerable<ContractCase<CirclesProblem, CirclesSolution>> Cases =>
        Kinds()
            .Index()
            .Select(kind => new ContractCase<CirclesProblem, CirclesSolution>(
                $"Small random problems {kind.Item.Name} equal exhaustive search",
                solver =>
                {
                    for (ulong seed = 1; seed <= ProblemsOfAKind; seed++)
                    {
                        CirclesProblem problem = kind.Item.Recipe.Draw(new SplitMix64((1000 * (ulong)kind.Index) + seed));
                        Expect.Optimum(solver, problem, BruteForceCircles.Solve(problem), seed);
                    }
                },
                isSmall: true
            ));

    private static (string Name, RandomCircles Recipe)[] Kinds() =>
        [
            ("of weights alone", new RandomCircles()),
            ("with ties", new RandomCircles { LeastWeight = 0, MostWeight = 1 }),
            ("with every weight negative", new RandomCircles { LeastWeight = -9, MostWeight = -1 }),
            ("with forbidden pairs", new RandomCircles { Forbidden = 0.2 }),
            ("with pins", new RandomCircles { Pins = 3 }),
            ("with spread labels", new RandomCircles { Rules = [CompositionKind.Spread] }),
            ("with a limit on labels", new RandomCircles { Rules = [CompositionKind.AtMost] }),
            ("with somebody marked in every circle", new RandomCircles { Rules = [CompositionKind.Present] }),
            ("with nobody alone", new RandomCircles { Rules = [CompositionKind.NeverAlone] }),
            (
                "with everything at once",
                new RandomCircles
                {
                    LeastMembers = 5,
                    Size = new Bounds(2, 4),
                    Forbidden = 0.08,
                    Pins = 1,
                    Rules = [CompositionKind.Spread, CompositionKind.Present, CompositionKind.NeverAlone],
                }
            ),
        ];
}

using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers.MinimumOrClosed;
using MentorMatch.Testing.Instances;
using MentorMatch.Testing.Oracles;

namespace MentorMatch.Testing.Contracts.MinimumOrClosed;

/// <summary>Facts small enough to be checked by eye.</summary>
internal static class SmallFacts
{
    public static IEnumerable<ContractCase<MinimumOrClosedProblem, MinimumOrClosedSolution>> Cases =>
        [
            Fact("No column, no edge", Two([], [], []), 0, 0),
            Fact("A column that may close stays closed when its minimum cannot be met", Two([new(2, 4)], [0], [new(0, 0, 9)]), 0, 0),
            Fact("A column opens with exactly its minimum", Two([new(2, 4)], [0], [new(0, 0, 9), new(1, 0, 1)]), 10, 2),
            Fact(
                "A column stays closed when opening it costs more than it gives",
                Two([new(2, 4)], [0], [new(0, 0, 9), new(1, 0, -20)]),
                0,
                0
            ),
            Fact(
                "Two half-filled columns become one full one",
                Two([new(2, 2), new(2, 2)], [0, 1], [new(0, 0, 9), new(1, 0, 3), new(0, 1, 2), new(1, 1, 8)]),
                12,
                2
            ),
            Fact(
                "A pin opens its column and draws its minimum in",
                Two([new(2, 2), new(0, 2)], [0], [new(0, 0, 1, true), new(1, 0, 1), new(1, 1, 9)]),
                2,
                2
            ),
            Impossible(
                "A pin on a column whose minimum cannot be met is impossible",
                Two([new(3, 4)], [0], [new(0, 0, 1, true), new(1, 0, 1)])
            ),
            Impossible("A column that may not close keeps its minimum", Two([new(3, 4)], [], [new(0, 0, 1), new(1, 0, 1)])),
            Impossible(
                "Rows that must be matched with columns that all have to close are impossible, proved case by case",
                Two([new(2, 2), new(2, 2)], [0, 1], [new(0, 0, 1), new(1, 1, 1)], rowMinimum: 1)
            ),
        ];

    private static ContractCase<MinimumOrClosedProblem, MinimumOrClosedSolution> Fact(
        string name,
        MinimumOrClosedSketch sketch,
        long total,
        long matched
    ) =>
        new(
            name,
            solver =>
            {
                foreach (
                    AssignmentObjective objective in (AssignmentObjective[])[AssignmentObjective.BestTotal, AssignmentObjective.MostMatches]
                )
                {
                    // Under most matches first the costly column opens too, so that fact is about the total alone.
                    MinimumOrClosedProblem problem = (sketch with { Core = sketch.Core with { Objective = objective } }).Build();
                    AssignmentOptimum? expected =
                        problem.Core.MinWeight < 0 && objective == AssignmentObjective.MostMatches
                            ? BruteForceMinimumOrClosed.Solve(problem)
                            : new AssignmentOptimum(total, matched, []);
                    Expect.Optimum(solver, problem, expected);
                }
            },
            isSmall: true
        );

    private static ContractCase<MinimumOrClosedProblem, MinimumOrClosedSolution> Impossible(string name, MinimumOrClosedSketch sketch) =>
        new(name, solver => Expect.Optimum(solver, sketch.Build(), null), isSmall: true);

    /// <summary>Two rows, each matched at most once.</summary>
    private static MinimumOrClosedSketch Two(Bounds[] columns, int[] closable, SketchEdge[] edges, int rowMinimum = 0) =>
        new(
            new AssignmentSketch
            {
                Rows = [new Bounds(rowMinimum, 1), new Bounds(rowMinimum, 1)],
                Columns = [.. columns],
                Edges = [.. edges],
            },
            [.. closable]
        );
}

using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers.Assignment;
using MentorMatch.Testing.Instances;

namespace MentorMatch.Testing.Contracts.Assignment;

/// <summary>Facts small enough to be checked by eye.</summary>
internal static class SmallFacts
{
    private static readonly Bounds One = Bounds.AtMost(1);

    public static IEnumerable<ContractCase<AssignmentProblem, AssignmentSolution>> Cases =>
        [
            Fact("An empty problem has the empty solution", Sketch([], [], []), 0, 0),
            Fact("Rows without columns stay unmatched", Sketch([One, One], [], []), 0, 0),
            Fact("Columns without rows stay unmatched", Sketch([], [One, One], []), 0, 0),
            Fact("Nodes without edges stay unmatched", Sketch([One, One], [One, One], [new(1, 0, 5)]), 5, 1),
            Fact("A column of capacity zero takes nothing", Sketch([One], [Bounds.AtMost(0), One], [new(0, 0, 9), new(0, 1, 2)]), 2, 1),
            Fact("A row of maximum zero is not matched", Sketch([Bounds.AtMost(0), One], [One], [new(0, 0, 9), new(1, 0, 2)]), 2, 1),
            Fact("One shared column goes to the better row", Sketch([One, One], [One], [new(0, 0, 3), new(1, 0, 4)]), 4, 1),
            Fact(
                "The best pair is given up for a better whole",
                Sketch([One, One], [One, One], [new(0, 0, 8), new(0, 1, 5), new(1, 0, 9), new(1, 1, 4)]),
                14,
                2
            ),
            Fact(
                "A minimum is filled at the least loss",
                Sketch([One, One], [new(1, 1), One], [new(0, 0, 10), new(0, 1, 10), new(1, 0, 9), new(1, 1, 1)]),
                19,
                2
            ),
            Fact("Best total leaves a negative edge alone", Sketch([One], [One], [new(0, 0, -1)]), 0, 0),
            Fact("Most matches takes a negative edge", Most(Sketch([One], [One], [new(0, 0, -1)])), -1, 1),
            Fact("A minimum forces a negative edge", Sketch([One, One], [Bounds.Exactly(1)], [new(0, 0, -5), new(1, 0, -3)]), -3, 1),
            Fact("A row minimum forces a negative edge", Sketch([Bounds.Exactly(1)], [One, One], [new(0, 0, -5), new(0, 1, -3)]), -3, 1),
            Fact(
                "Best total prefers one heavy pair to two light ones",
                Sketch([One, One], [One, One], [new(0, 0, 5), new(0, 1, 1), new(1, 0, 1)]),
                5,
                1
            ),
            Fact(
                "Most matches prefers two light pairs to one heavy",
                Most(Sketch([One, One], [One, One], [new(0, 0, 5), new(0, 1, 1), new(1, 0, 1)])),
                2,
                2
            ),
            Fact(
                "Allowed pairs worth nothing are still matches",
                Most(Sketch([One, One], [One, One], [new(0, 0, 0), new(0, 1, 0), new(1, 0, 0), new(1, 1, 0)])),
                0,
                2
            ),
            Fact(
                "A pin is kept although it costs",
                Sketch([One, One], [One, One], [new(0, 0, 1), new(0, 1, 9), new(1, 0, 8), new(1, 1, 1, true)]),
                2,
                2
            ),
            Fact("A pinned negative edge is kept", Sketch([One], [One], [new(0, 0, -7, true)]), -7, 1),
            Fact(
                "A pin that blocks a longer path lowers the number of matches",
                Most(Sketch([One, One], [One, One], [new(0, 0, 1, true), new(0, 1, 1), new(1, 0, 1)])),
                1,
                1
            ),
            Fact(
                "A row with demand two takes its two best columns once each",
                Sketch([Bounds.AtMost(2)], [Bounds.AtMost(2), One, One], [new(0, 0, 5), new(0, 1, 4), new(0, 2, 3)]),
                9,
                2
            ),
            Fact(
                "Weights beyond 32 bits are exact",
                Sketch(
                    [One, One],
                    [One, One],
                    [new(0, 0, 90_000_000_001), new(0, 1, 90_000_000_000), new(1, 0, 90_000_000_000), new(1, 1, 89_999_999_998)]
                ),
                180_000_000_000,
                2
            ),
            Fact("Maximums beyond the number of edges are harmless", Sketch([new(0, 1000)], [new(0, 1000)], [new(0, 0, 3)]), 3, 1),
        ];

    private static ContractCase<AssignmentProblem, AssignmentSolution> Fact(
        string name,
        AssignmentSketch sketch,
        long total,
        long matched
    ) => new(name, solver => Expect.Optimum(solver, sketch.Build(), total, matched), isSmall: true);

    private static AssignmentSketch Most(AssignmentSketch sketch) => sketch with { Objective = AssignmentObjective.MostMatches };

    private static AssignmentSketch Sketch(Bounds[] rows, Bounds[] columns, SketchEdge[] edges) =>
        new()
        {
            Rows = [.. rows],
            Columns = [.. columns],
            Edges = [.. edges],
        };
}

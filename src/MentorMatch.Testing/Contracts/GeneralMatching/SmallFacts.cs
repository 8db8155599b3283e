using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers.GeneralMatching;
using MentorMatch.Testing.Instances;

namespace MentorMatch.Testing.Contracts.GeneralMatching;

/// <summary>Facts small enough to be checked by eye.</summary>
internal static class SmallFacts
{
    public static IEnumerable<ContractCase<GeneralMatchingProblem, GeneralMatchingSolution>> Cases =>
        [
            Fact("An empty graph has the empty matching", Best(0, []), 0, 0),
            Fact("One vertex stays alone", Best(1, []), 0, 0),
            Fact("Two vertices without an edge stay alone", Most(2, []), 0, 0),
            Fact("Two vertices with an edge are matched", Best(2, [new(0, 1, 5)]), 5, 1),
            Fact("The order of the two vertices of an edge does not matter", Best(2, [new(1, 0, 5)]), 5, 1),
            Fact("Best total leaves a negative edge alone", Best(2, [new(0, 1, -1)]), 0, 0),
            Fact("Most matches takes a negative edge", Most(2, [new(0, 1, -1)]), -1, 1),
            Fact("An allowed pair worth nothing is still a match", Most(2, [new(0, 1, 0)]), 0, 1),
            Fact("A triangle has room for one pair, the heaviest", Best(3, [new(0, 1, 8), new(0, 2, 9), new(1, 2, 10)]), 10, 1),
            Fact("Best total prefers the heavy middle of a path", Best(4, [new(0, 1, 5), new(1, 2, 11), new(2, 3, 5)]), 11, 1),
            Fact("Most matches prefers the two ends of a path", Most(4, [new(0, 1, 5), new(1, 2, 11), new(2, 3, 5)]), 10, 2),
            Fact("Of a star one ray is taken", Most(4, [new(0, 1, 3), new(0, 2, 4), new(0, 3, 2)]), 4, 1),
            Fact("A triangle gives one vertex to its pendant", Best(4, [new(0, 1, 8), new(0, 2, 9), new(1, 2, 10), new(2, 3, 7)]), 15, 2),
            Fact(
                "Two triangles joined by a bridge are matched in full",
                Most(6, [new(0, 1, 9), new(1, 2, 9), new(0, 2, 9), new(3, 4, 9), new(4, 5, 9), new(3, 5, 9), new(2, 3, 1)]),
                19,
                3
            ),
            Fact(
                "Two triangles joined by a costly bridge stay apart when the total counts",
                Best(6, [new(0, 1, 9), new(1, 2, 9), new(0, 2, 9), new(3, 4, 9), new(4, 5, 9), new(3, 5, 9), new(2, 3, -1)]),
                18,
                2
            ),
            Fact(
                "A blossom within a blossom is taken apart where a better way leads through it",
                Best(6, [new(0, 1, 9), new(0, 2, 9), new(1, 2, 10), new(1, 3, 8), new(2, 4, 8), new(3, 4, 10), new(4, 5, 6)]),
                23,
                3
            ),
            Fact("Petersen's graph has a perfect matching", Most(10, Petersen()), 5, 5),
            Fact("Three triangles at one vertex leave one vertex alone", Most(7, Windmill()), 3, 3),
            Fact("Many stars on few centres are limited by the centres", Most(12, Stars()), 2, 2),
            Fact(
                "Weights beyond 32 bits are exact",
                Best(4, [new(0, 1, 90_000_000_001), new(1, 2, 180_000_000_002), new(2, 3, 90_000_000_002), new(0, 3, 0)]),
                180_000_000_003,
                2
            ),
        ];

    private static ContractCase<GeneralMatchingProblem, GeneralMatchingSolution> Fact(
        string name,
        GeneralMatchingSketch sketch,
        long total,
        long matched
    ) => new(name, solver => Expect.Optimum(solver, sketch.Build(), total, matched), isSmall: true);

    private static GeneralMatchingSketch Best(int vertices, GeneralMatchingEdge[] edges) =>
        new() { VertexCount = vertices, Edges = [.. edges] };

    private static GeneralMatchingSketch Most(int vertices, GeneralMatchingEdge[] edges) =>
        Best(vertices, edges) with
        {
            Objective = AssignmentObjective.MostMatches,
        };

    private static GeneralMatchingEdge[] Petersen() =>
        [
            .. Enumerable
                .Range(0, 5)
                .SelectMany(k => new GeneralMatchingEdge[] { new(k, (k + 1) % 5, 1), new(k, k + 5, 1), new(k + 5, ((k + 2) % 5) + 5, 1) }),
        ];

    private static GeneralMatchingEdge[] Windmill() =>
        [
            .. Enumerable
                .Range(0, 3)
                .SelectMany(k =>
                    new GeneralMatchingEdge[] { new(0, (2 * k) + 1, 1), new(0, (2 * k) + 2, 1), new((2 * k) + 1, (2 * k) + 2, 1) }
                ),
        ];

    private static GeneralMatchingEdge[] Stars() =>
        [.. Enumerable.Range(2, 10).SelectMany(leaf => new GeneralMatchingEdge[] { new(0, leaf, 1), new(1, leaf, 1) })];
}

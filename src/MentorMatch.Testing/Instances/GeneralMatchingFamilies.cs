using System.Collections.Immutable;
using MentorMatch.Optimization.Problems;

namespace MentorMatch.Testing.Instances;

/// <summary>Families of general matching instances with a known optimum, for tests and benchmarks of solvers.</summary>
public static class GeneralMatchingFamilies
{
    private const AssignmentObjective Most = AssignmentObjective.MostMatches;
    private const AssignmentObjective Best = AssignmentObjective.BestTotal;

    /// <summary>Every family, sparse ones first.</summary>
    public static ImmutableArray<GeneralMatchingFamily> All { get; } =
    [
        Sparse("few ties, best total", Plan),
        Sparse("many ties, best total", n => Plan(n) with { ManyTies = true }),
        Sparse("few ties, most matches", n => Plan(n) with { Objective = Most }),
        Sparse("many ties, most matches", n => Plan(n) with { Objective = Most, ManyTies = true }),
        Sparse("no blossoms", n => Plan(n) with { Blossoms = 0, Objective = Most }),
        Sparse("blossoms within blossoms", n => Plan(n) with { Blossoms = n / 2, Nesting = 0.9, LongestCycle = 3, EdgesPerVertex = 2 }),
        Sparse("blossoms within blossoms, many ties", n => Plan(n) with { Blossoms = n / 2, Nesting = 0.9, ManyTies = true }),
        Sparse("one chain of blossoms", n => Chain(n / 2)),
        Sparse("long odd cycles", n => Plan(n) with { LongestCycle = 41, Nesting = 0.1, EdgesPerVertex = 3, Objective = Most }),
        Sparse("many left alone", n => Plan(n) with { AloneShare = 0.6, CrowdedShare = 0 }),
        Sparse("crowded around few", n => Plan(n) with { CrowdedShare = 0.7, Objective = Most }),
        Sparse("crowded around few, many ties", n => Plan(n) with { CrowdedShare = 0.7, Objective = Most, ManyTies = true }),
        Sparse("nobody crowded or alone", n => Plan(n) with { CrowdedShare = 0, AloneShare = 0 }),
        Sparse("few edges", n => Plan(n) with { EdgesPerVertex = 1 }),
        Sparse("weights beyond 32 bits", n => Plan(n) with { Range = 100_000_000_000, Objective = Most }),
        new("several components", IsDense: false, (n, seed) => Components(n, seed)),
        new("odd cycles with pendants, best total", IsDense: false, (n, _) => Cycles(n, Best)),
        new("odd cycles with pendants, most matches", IsDense: false, (n, _) => Cycles(n, Most)),
        new("a path, best total", IsDense: false, (n, seed) => PathsAndCycles.Path(PathsAndCycles.Weights(n - 1, -5, 50, seed), Best)),
        new("a path, most matches", IsDense: false, (n, seed) => PathsAndCycles.Path(PathsAndCycles.Weights(n - 1, -5, 5, seed), Most)),
        new("an odd cycle", IsDense: false, (n, seed) => PathsAndCycles.Cycle(PathsAndCycles.Weights(n | 1, 1, 3, seed), Most)),
        new("bipartite, best total", IsDense: false, (n, seed) => Bipartite(n, Best, manyTies: false, seed)),
        new("bipartite, most matches, many ties", IsDense: false, (n, seed) => Bipartite(n, Most, manyTies: true, seed)),
        new("constant", IsDense: true, (n, _) => GeneralClosedForms.Constant(n | 1, 7, Best)),
        new("constant zero, most matches", IsDense: true, (n, _) => GeneralClosedForms.Constant(n, 0, Most)),
        new("common popularity", IsDense: true, (n, seed) => GeneralClosedForms.CommonPopularity(n | 1, seed)),
        new("far apart on a line", IsDense: true, (n, seed) => GeneralClosedForms.FarApartOnALine(n | 1, seed)),
        new("close on a line", IsDense: true, (n, seed) => GeneralClosedForms.CloseOnALine(n / 2, seed)),
    ];

    /// <summary>The recipe of one chain of blossoms, each of which holds the one before and two vertices more.</summary>
    /// <param name="depth">How many blossoms, at least 1.</param>
    /// <returns>The recipe, of 2 × depth + 2 vertices; one vertex waits outside.</returns>
    public static PlantedBlossoms Chain(int depth) =>
        new()
        {
            Vertices = (2 * depth) + 2,
            Blossoms = depth,
            Nesting = 1,
            LongestCycle = 3,
            EdgesPerVertex = 0,
            AloneShare = 0,
            CrowdedShare = 0,
        };

    private static PlantedBlossoms Plan(int vertices) => new() { Vertices = vertices, Blossoms = vertices / 6 };

    private static PlantedGeneralMatching Components(int vertices, ulong seed)
    {
        PlantedBlossoms part = Plan(Math.Max(2, vertices / 5));
        return GeneralClosedForms.SideBySide(
            part.Plant(seed),
            (part with { Blossoms = 0 }).Plant(seed + 1),
            Chain(Math.Max(1, vertices / 10)).Plant(seed + 2),
            (part with { ManyTies = true }).Plant(seed + 3),
            GeneralClosedForms.Constant(9, 1000, Best),
            PathsAndCycles.Cycle(PathsAndCycles.Weights(11, 10, 20, seed), Best)
        );
    }

    private static PlantedGeneralMatching Cycles(int vertices, AssignmentObjective objective) =>
        GeneralClosedForms.SideBySide(
            GeneralClosedForms.OddCycleWithPendants((vertices / 4) | 1, 7, 3, objective),
            GeneralClosedForms.OddCycleWithPendants((vertices / 8) | 1, 5, 3, objective),
            GeneralClosedForms.OddCycleWithPendants(3, 9, 4, objective)
        );

    private static PlantedGeneralMatching Bipartite(int vertices, AssignmentObjective objective, bool manyTies, ulong seed) =>
        GeneralClosedForms.OfAssignment(
            new PlantedDuals
            {
                Rows = vertices / 2,
                Columns = Math.Max(2, vertices / 5),
                Objective = objective,
                ManyTies = manyTies,
                EdgesPerRow = 5,
            }.Plant(seed)
        );

    private static GeneralMatchingFamily Sparse(string name, Func<int, PlantedBlossoms> recipe) =>
        new(name, IsDense: false, (vertices, seed) => recipe(vertices).Plant(seed));
}

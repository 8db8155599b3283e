using System.Collections.Immutable;
using MentorMatch.Optimization.Problems;

namespace MentorMatch.Testing.Instances;

/// <summary>Families of instances with a known optimum, for tests and benchmarks of solvers.</summary>
public static class AssignmentFamilies
{
    /// <summary>Every family, sparse ones first.</summary>
    public static ImmutableArray<AssignmentFamily> All { get; } =
    [
        Sparse("few ties, best total", r => new PlantedDuals { Rows = r, Columns = r / 2 }),
        Sparse("many ties, best total", r => new PlantedDuals { Rows = r, Columns = r / 2 } with { ManyTies = true }),
        Sparse("few ties, most matches", r => MostMatches(r, r / 2)),
        Sparse("many ties, most matches", r => MostMatches(r, r / 2) with { ManyTies = true }),
        Sparse("demands above one", r => MostMatches(r, r / 3) with { Demand = 4, EdgesPerRow = 12 }),
        Sparse("minimums that bind", r => new PlantedDuals { Rows = r, Columns = r / 3 } with { Minimums = true, Demand = 2 }),
        Sparse("minimums that bind, many ties", r => MostMatches(r, r / 3) with { Minimums = true, Demand = 3, ManyTies = true }),
        Sparse("pins among everything", r => MostMatches(r, r / 3) with { Minimums = true, Demand = 3, PinnedShare = 0.1 }),
        Sparse("capacity exactly tight", r => MostMatches(r, r / 2) with { CrowdedShare = 0, SpareShare = 0 }),
        Sparse("capacity exactly tight, many ties", r => MostMatches(r, r / 2) with { CrowdedShare = 0, SpareShare = 0, ManyTies = true }),
        Sparse("far more rows than columns", r => new PlantedDuals { Rows = r, Columns = 2 + (r / 50) } with { Skew = 1 }),
        Sparse("far more columns than rows", r => MostMatches(r, 10 * r)),
        Sparse("a few favourites", r => MostMatches(r, r / 2) with { Skew = 6, CrowdedShare = 0.5 }),
        Sparse("weights beyond 32 bits", r => MostMatches(r, r / 2) with { Range = 100_000_000_000 }),
        new("half of the rows without edges", IsDense: false, (r, seed) => WithEmptyRows(MostMatches(r / 2, r / 3).Plant(seed), r / 2)),
        new("identical rows", IsDense: false, (r, seed) => ClosedForms.IdenticalRows(Math.Max(1, r / 10), 10, seed)),
        new("Machol-Wien", IsDense: true, (r, _) => ClosedForms.MacholWien(r)),
        new("distances on a line", IsDense: true, (r, seed) => ClosedForms.Line(r / 2, seed, squared: false)),
        new("squared distances on a line", IsDense: true, (r, seed) => ClosedForms.Line(r / 2, seed, squared: true)),
        new("common popularity, places to spare", IsDense: true, (r, seed) => ClosedForms.CommonPopularity(r, r, seed)),
        new("common popularity, places scarce", IsDense: true, (r, seed) => ClosedForms.CommonPopularity(r, r / 3, seed)),
        new("constant", IsDense: true, (r, _) => ClosedForms.Constant(r, r / 4, 3, 7)),
        new("constant zero", IsDense: true, (r, _) => ClosedForms.Constant(r, r / 2, 2, 0)),
    ];

    /// <summary>Appends rows that have no edge. The optimum stays.</summary>
    /// <param name="planted">An instance.</param>
    /// <param name="count">How many rows to append, at least 0.</param>
    /// <returns>The larger instance.</returns>
    public static PlantedAssignment WithEmptyRows(PlantedAssignment planted, int count)
    {
        ArgumentNullException.ThrowIfNull(planted);
        AssignmentSketch sketch = AssignmentSketch.Of(planted.Problem);
        sketch = sketch with { Rows = sketch.Rows.AddRange(Enumerable.Repeat(Bounds.AtMost(1), count)) };
        return planted with
        {
            Name = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{planted.Name}, {count} rows without edges"),
            Problem = sketch.Build(),
        };
    }

    private static PlantedDuals MostMatches(int rows, int columns) =>
        new()
        {
            Rows = rows,
            Columns = columns,
            Objective = AssignmentObjective.MostMatches,
        };

    private static AssignmentFamily Sparse(string name, Func<int, PlantedDuals> recipe) =>
        new(name, IsDense: false, (rows, seed) => recipe(rows).Plant(seed));
}

using FsCheck;
using FsCheck.Fluent;
using MentorMatch.Optimization.Problems;
using MentorMatch.Testing;
using MentorMatch.Testing.Instances;
using Microsoft.FSharp.Core;

namespace MentorMatch.Optimization.Tests.Properties;

/// <summary>Random assignment problems for properties: drawn by a recipe, shrunk one edge, bound, pin or weight at a time.</summary>
internal static class Sketches
{
    /// <summary>Everything a problem can have, small enough for exhaustive search.</summary>
    public static RandomAssignment Everything { get; } =
        new()
        {
            MostRows = 8,
            MostColumns = 6,
            Demand = 3,
            Capacity = 3,
            RowMinimums = 0.2,
            ColumnMinimums = 0.2,
            Pins = 0.05,
        };

    /// <summary>Checks a property of problems of one recipe under both objectives, always on the same problems.</summary>
    public static void Hold(RandomAssignment recipe, Action<AssignmentSketch> property, int problems = 300)
    {
        Gen<AssignmentSketch> generator =
            from seed in Gen.Choose(0, int.MaxValue)
            from objective in Gen.Elements(AssignmentObjective.BestTotal, AssignmentObjective.MostMatches)
            select (recipe with { Objective = objective }).Draw(new SplitMix64((ulong)seed));
        Prop.ForAll(Arb.From(generator, Shrink), property)
            .Check(
                Config
                    .QuickThrowOnFailure.WithMaxTest(problems)
                    .WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd(20250101, 1), FSharpOption<int>.None)))
            );
    }

    private static IEnumerable<AssignmentSketch> Shrink(AssignmentSketch sketch)
    {
        if (sketch.Rows.Length > 0)
        {
            int last = sketch.Rows.Length - 1;
            yield return sketch with
            {
                Rows = sketch.Rows.RemoveAt(last),
                Edges = [.. sketch.Edges.Where(e => e.Row != last)],
            };
        }

        if (sketch.Columns.Length > 0)
        {
            int last = sketch.Columns.Length - 1;
            yield return sketch with
            {
                Columns = sketch.Columns.RemoveAt(last),
                Edges = [.. sketch.Edges.Where(e => e.Column != last)],
            };
        }

        for (int e = 0; e < sketch.Edges.Length; e++)
        {
            SketchEdge edge = sketch.Edges[e];
            yield return sketch with
            {
                Edges = sketch.Edges.RemoveAt(e),
            };
            if (edge.Pinned)
            {
                yield return sketch with
                {
                    Edges = sketch.Edges.SetItem(e, edge with { Pinned = false }),
                };
            }

            if (edge.Weight != 0)
            {
                yield return sketch with
                {
                    Edges = sketch.Edges.SetItem(e, edge with { Weight = edge.Weight / 2 }),
                };
            }
        }

        for (int row = 0; row < sketch.Rows.Length; row++)
        {
            if (Smaller(sketch.Rows[row]) is { } smaller)
            {
                yield return sketch with
                {
                    Rows = sketch.Rows.SetItem(row, smaller),
                };
            }
        }

        for (int column = 0; column < sketch.Columns.Length; column++)
        {
            if (Smaller(sketch.Columns[column]) is { } smaller)
            {
                yield return sketch with
                {
                    Columns = sketch.Columns.SetItem(column, smaller),
                };
            }
        }
    }

    private static Bounds? Smaller(Bounds bounds) =>
        bounds.Min > 0 ? new Bounds(bounds.Min - 1, bounds.Max)
        : bounds.Max > 1 ? new Bounds(0, bounds.Max - 1)
        : null;
}

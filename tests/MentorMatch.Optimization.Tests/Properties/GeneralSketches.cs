using FsCheck;
using FsCheck.Fluent;
using MentorMatch.Optimization.Problems;
using MentorMatch.Testing;
using MentorMatch.Testing.Instances;
using Microsoft.FSharp.Core;

namespace MentorMatch.Optimization.Tests.Properties;

/// <summary>Random general matching problems for properties: drawn by a recipe, shrunk one vertex, edge or weight at a time.</summary>
internal static class GeneralSketches
{
    /// <summary>Small enough for exhaustive search, with the close weights that make blossoms.</summary>
    public static RandomGeneralMatching Small { get; } = new() { LeastWeight = -2, MostWeight = 9 };

    /// <summary>Checks a property of problems of one recipe under both objectives, always on the same problems.</summary>
    public static void Hold(RandomGeneralMatching recipe, Action<GeneralMatchingSketch> property, int problems = 300)
    {
        Gen<GeneralMatchingSketch> generator =
            from seed in Gen.Choose(0, int.MaxValue)
            from objective in Gen.Elements(AssignmentObjective.BestTotal, AssignmentObjective.MostMatches)
            select (recipe with { Objective = objective }).Draw(new SplitMix64((ulong)seed));
        Prop.ForAll(Arb.From(generator, Shrink), property)
            .Check(
                Config
                    .QuickThrowOnFailure.WithMaxTest(problems)
                    .WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd(20250202, 1), FSharpOption<int>.None)))
            );
    }

    private static IEnumerable<GeneralMatchingSketch> Shrink(GeneralMatchingSketch sketch)
    {
        for (int vertex = 0; vertex < sketch.VertexCount; vertex++)
        {
            yield return sketch.Without(vertex);
        }

        for (int e = 0; e < sketch.Edges.Length; e++)
        {
            yield return sketch with
            {
                Edges = sketch.Edges.RemoveAt(e),
            };
            GeneralMatchingEdge edge = sketch.Edges[e];
            if (edge.Weight != 0)
            {
                yield return sketch with
                {
                    Edges = sketch.Edges.SetItem(e, edge with { Weight = edge.Weight / 2 }),
                };
            }
        }
    }
}

using System.Collections.Immutable;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;

namespace MentorMatch.Optimization.Tests.Twins;

/// <summary>
/// The plain twin of the judge of general matching: every definition of <see cref="GeneralMatchingProof"/> written down as it reads, with no thought of
/// speed. Matchings and proofs are expected to be well formed.
/// </summary>
public static class PlainGeneralCertifier
{
    /// <summary>Whether no vertex occurs twice.</summary>
    public static bool IsMatching(GeneralMatchingProblem problem, ImmutableArray<int> edges)
    {
        int[] vertices = [.. edges.SelectMany(edge => new[] { problem.First[edge], problem.Second[edge] })];
        return vertices.Distinct().Count() == vertices.Length;
    }

    /// <summary>The total weight of the edges.</summary>
    public static Int128 Total(GeneralMatchingProblem problem, ImmutableArray<int> edges) =>
        edges.Aggregate(Int128.Zero, (sum, edge) => sum + problem.Weights[edge]);

    /// <summary>The bound of the proof in doubled weight units, bonus included; nothing when some edge is not covered or some dual is negative.</summary>
    public static Int128? DoubledBound(GeneralMatchingProblem problem, GeneralMatchingProof proof)
    {
        bool negative = proof.VertexDuals.Any(dual => dual < 0) || proof.Blossoms.Any(blossom => blossom.Dual < 0);
        if (negative || Enumerable.Range(0, problem.EdgeCount).Any(edge => !IsCovered(problem, proof, edge)))
        {
            return null;
        }

        Int128 bound = proof.VertexDuals.Aggregate(Int128.Zero, (sum, dual) => sum + dual);
        return proof.Blossoms.Aggregate(bound, (sum, blossom) => sum + ((Int128)blossom.Dual * (blossom.Vertices.Length / 2)));
    }

    /// <summary>Whether the proof shows that the matching is optimal.</summary>
    public static bool Proves(GeneralMatchingProblem problem, ImmutableArray<int> edges, GeneralMatchingProof proof) =>
        IsMatching(problem, edges)
        && DoubledBound(problem, proof) == 2 * (Total(problem, edges) + ((Int128)problem.MatchBonus * edges.Length));

    private static bool IsCovered(GeneralMatchingProblem problem, GeneralMatchingProof proof, int edge)
    {
        (int one, int other) = (problem.First[edge], problem.Second[edge]);
        Int128 cover = (Int128)proof.VertexDuals[one] + proof.VertexDuals[other];
        foreach (BlossomDual blossom in proof.Blossoms)
        {
            cover += blossom.Vertices.Contains(one) && blossom.Vertices.Contains(other) ? blossom.Dual : 0;
        }

        return cover >= 2 * ((Int128)problem.Weights[edge] + problem.MatchBonus);
    }
}

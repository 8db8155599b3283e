using MentorMatch.Optimization.Problems;

namespace MentorMatch.Testing.Instances;

/// <summary>A recipe for small random problems, to be compared with <see cref="Oracles.BruteForceGeneralMatching"/>.</summary>
public sealed record RandomGeneralMatching
{
    /// <summary>Most vertices, at least 0. Default 10.</summary>
    public int MostVertices { get; init; } = 10;

    /// <summary>Share of the pairs, from 0 to 1, that the sparsest problems allow. Default 0.15.</summary>
    public double LeastDensity { get; init; } = 0.15;

    /// <summary>Smallest weight. Default −3.</summary>
    public long LeastWeight { get; init; } = -3;

    /// <summary>Largest weight, at least <see cref="LeastWeight"/>. Default 9.</summary>
    public long MostWeight { get; init; } = 9;

    /// <summary>Whether only pairs of an even and an odd vertex are allowed. Default no.</summary>
    public bool Bipartite { get; init; }

    /// <summary>What is maximised. Default: best total.</summary>
    public AssignmentObjective Objective { get; init; }

    /// <summary>Draws a problem: its size, which pairs are allowed, and weights.</summary>
    /// <param name="random">Where chance comes from.</param>
    /// <returns>The problem.</returns>
    public GeneralMatchingSketch Draw(SplitMix64 random)
    {
        ArgumentNullException.ThrowIfNull(random);
        int vertices = random.Next(0, MostVertices + 1);
        double density = LeastDensity + ((1 - LeastDensity) * random.NextDouble());
        List<GeneralMatchingEdge> edges = [];
        for (int one = 0; one < vertices; one++)
        {
            for (int other = one + 1; other < vertices; other++)
            {
                if ((!Bipartite || (other - one) % 2 == 1) && random.NextBoolean(density))
                {
                    edges.Add(new GeneralMatchingEdge(one, other, random.NextInt64(LeastWeight, MostWeight + 1)));
                }
            }
        }

        return new GeneralMatchingSketch
        {
            VertexCount = vertices,
            Edges = [.. edges],
            Objective = Objective,
        };
    }
}

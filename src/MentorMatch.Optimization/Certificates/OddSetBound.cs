using System.Collections.Immutable;
using MentorMatch.Optimization.Problems;

namespace MentorMatch.Optimization.Certificates;

/// <summary>The bound that the duals of a <see cref="GeneralMatchingProof"/> give, checked edge by edge.</summary>
internal sealed class OddSetBound
{
    private readonly GeneralMatchingProof proof;
    private readonly Int128[] blossomsAround;
    private readonly long leastIfLeftAlone;

    private OddSetBound(GeneralMatchingProof proof, Int128[] blossomsAround, Int128 doubled)
    {
        this.proof = proof;
        this.blossomsAround = blossomsAround;
        Doubled = doubled;
        leastIfLeftAlone = (proof.VertexDuals.Length - 3) % 2 == 1 ? proof.VertexDuals.Min() : 0;
    }

    /// <summary>No matching weighs more, in doubled units with bonus.</summary>
    public Int128 Doubled { get; }

    /// <summary>
    /// What all matchings without the vertices of a triangle are bounded by: a blossom that holds two or three of them counts one pair less. Those around
    /// any two of them are such, so the largest of the three sums may be taken off whatever the family. Where an odd number of vertices is left, one of them
    /// stays alone, so the smallest dual of all is not earned.
    /// </summary>
    /// <param name="trio">The vertices.</param>
    /// <param name="edges">The numbers of the three edges between them.</param>
    public Int128 Without(Trio trio, (int One, int Two, int Three) edges) =>
        Doubled
        - leastIfLeftAlone
        - proof.VertexDuals[trio.First]
        - proof.VertexDuals[trio.Second]
        - proof.VertexDuals[trio.Third]
        - Int128.Max(blossomsAround[edges.One], Int128.Max(blossomsAround[edges.Two], blossomsAround[edges.Three]));

    /// <summary>Checks that the duals cover every edge whose ends are both kept.</summary>
    /// <returns>The bound, or <see langword="null"/> with an objection.</returns>
    public static OddSetBound? Of(
        GeneralMatchingProblem problem,
        GeneralMatchingProof proof,
        List<string> objections,
        Func<int, bool>? isLeftOut = null
    )
    {
        if (proof.VertexDuals.IsDefault || proof.VertexDuals.Length != problem.VertexCount || proof.VertexDuals.Any(y => y < 0))
        {
            objections.Add("The proof needs one dual of at least 0 for each vertex.");
            return null;
        }

        Int128 bound = 0;
        foreach (long y in proof.VertexDuals)
        {
            bound += y;
        }

        if (proof.Blossoms.IsDefault)
        {
            objections.Add("The proof lacks its list of blossoms; it may be empty.");
            return null;
        }

        List<int>[] around = new List<int>[problem.VertexCount];
        for (int b = 0; b < proof.Blossoms.Length; b++)
        {
            ImmutableArray<int> vertices = proof.Blossoms[b] is { Vertices.IsDefault: false } blossom ? blossom.Vertices : [];
            if (
                vertices.Length < 3
                || vertices.Length % 2 == 0
                || proof.Blossoms[b].Dual < 0
                || !AreDistinct(vertices, problem.VertexCount)
            )
            {
                objections.Add($"Blossom {b} is not an odd set of three or more vertices, ascending, with a dual of at least 0.");
                return null;
            }

            bound += (Int128)proof.Blossoms[b].Dual * ((vertices.Length - 1) / 2);
            foreach (int vertex in vertices)
            {
                (around[vertex] ??= []).Add(b);
            }
        }

        Int128[] sums = new Int128[problem.EdgeCount];
        for (int e = 0; e < problem.EdgeCount; e++)
        {
            int first = problem.First[e];
            int second = problem.Second[e];
            if (isLeftOut is not null && (isLeftOut(first) || isLeftOut(second)))
            {
                continue;
            }

            sums[e] = Shared(around[first], around[second], proof);
            Int128 cover = (Int128)proof.VertexDuals[first] + proof.VertexDuals[second] + sums[e];
            if (cover < 2 * ((Int128)problem.Weights[e] + problem.MatchBonus))
            {
                objections.Add($"Edge {e} is not covered by the duals.");
                return null;
            }
        }

        return new OddSetBound(proof, sums, bound);
    }

    /// <summary>Duals of the blossoms that contain both ends; the two lists are ascending.</summary>
    private static Int128 Shared(List<int>? first, List<int>? second, GeneralMatchingProof proof)
    {
        Int128 sum = 0;
        if (first is null || second is null)
        {
            return sum;
        }

        for (int a = 0, b = 0; a < first.Count && b < second.Count; )
        {
            if (first[a] == second[b])
            {
                sum += proof.Blossoms[first[a]].Dual;
                a++;
                b++;
            }
            else if (first[a] < second[b])
            {
                a++;
            }
            else
            {
                b++;
            }
        }

        return sum;
    }

    private static bool AreDistinct(ImmutableArray<int> vertices, int count)
    {
        for (int k = 0; k < vertices.Length; k++)
        {
            if (vertices[k] < 0 || vertices[k] >= count || (k > 0 && vertices[k] <= vertices[k - 1]))
            {
                return false;
            }
        }

        return true;
    }
}

using System.Collections.Immutable;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers.GeneralMatching;

namespace MentorMatch.Optimization.Certificates;

/// <summary>Re-judges solutions of a <see cref="GeneralMatchingProblem"/> from the problem alone. Shares no code with any solver.</summary>
public static class GeneralMatchingJudge
{
    /// <summary>Judges a solution. Takes time linear in the edges and the sizes of the blossoms (times their nesting depth).</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="solution">The claim.</param>
    /// <returns>What was proved. <see cref="SolutionStatus.Optimal"/> only when the recomputed value equals a recomputed bound, in integers.</returns>
    public static AssignmentVerdict Judge(GeneralMatchingProblem problem, GeneralMatchingSolution solution)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(solution);
        List<string> objections = [];
        bool feasible = IsMatching(problem, solution.Edges, objections);
        Int128 total = 0;
        ImmutableArray<int> edges = solution.Edges.IsDefault ? [] : solution.Edges;
        foreach (int edge in edges)
        {
            total += (uint)edge < (uint)problem.EdgeCount ? problem.Weights[edge] : 0;
        }

        // With the bonus, 2 × (total + bonus × matched) ≤ doubled; the bonus outweighs any difference of totals.
        long matched = edges.Length;
        Int128? doubled = solution.Proof is null ? null : DoubledBound(problem, solution.Proof, objections);
        Int128 value = 2 * (total + ((Int128)problem.MatchBonus * matched));
        bool optimal = feasible && objections.Count == 0 && doubled == value;
        if (feasible && doubled < value)
        {
            objections.Add("The proof contradicts the solution: a feasible solution exceeds its bound.");
        }

        Int128? bound = doubled is { } d ? (d - (2 * (Int128)problem.MatchBonus * matched)) / 2 : null;
        return new AssignmentVerdict
        {
            Status =
                optimal ? SolutionStatus.Optimal
                : feasible ? SolutionStatus.Feasible
                : SolutionStatus.Unknown,
            Matched = matched,
            MatchedBound = optimal && problem.Objective == AssignmentObjective.MostMatches ? matched : problem.VertexCount / 2,
            Total = total,
            Bound = bound,
            EdgesChecked = doubled is null ? 0 : problem.EdgeCount,
            Objections = [.. objections],
        };
    }

    private static bool IsMatching(GeneralMatchingProblem problem, ImmutableArray<int> edges, List<string> objections)
    {
        if (edges.IsDefault)
        {
            objections.Add("The solution lacks its list of edges.");
            return false;
        }

        bool[] used = new bool[problem.VertexCount];
        int previous = -1;
        foreach (int edge in edges)
        {
            if (edge <= previous || edge >= problem.EdgeCount)
            {
                objections.Add($"Edge {edge} does not exist, is chosen twice or is out of order.");
                return false;
            }

            foreach (int vertex in (ReadOnlySpan<int>)[problem.First[edge], problem.Second[edge]])
            {
                if (used[vertex])
                {
                    objections.Add($"Vertex {vertex} is matched twice.");
                    return false;
                }

                used[vertex] = true;
            }

            previous = edge;
        }

        return true;
    }

    private static Int128? DoubledBound(GeneralMatchingProblem problem, GeneralMatchingProof proof, List<string> objections)
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

        for (int e = 0; e < problem.EdgeCount; e++)
        {
            int first = problem.First[e];
            int second = problem.Second[e];
            Int128 cover = (Int128)proof.VertexDuals[first] + proof.VertexDuals[second] + Shared(around[first], around[second], proof);
            if (cover < 2 * ((Int128)problem.Weights[e] + problem.MatchBonus))
            {
                objections.Add($"Edge {e} is not covered by the duals.");
                return null;
            }
        }

        return bound;
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

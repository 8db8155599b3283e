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
        bool feasible = IsMatching(problem, solution.Edges, new bool[problem.VertexCount], objections);
        Int128 total = 0;
        ImmutableArray<int> edges = solution.Edges.IsDefault ? [] : solution.Edges;
        foreach (int edge in edges)
        {
            total += (uint)edge < (uint)problem.EdgeCount ? problem.Weights[edge] : 0;
        }

        // With the bonus, 2 × (total + bonus × matched) ≤ doubled; the bonus outweighs any difference of totals.
        long matched = edges.Length;
        Int128? doubled = solution.Proof is null ? null : OddSetBound.Of(problem, solution.Proof, objections)?.Doubled;
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

    /// <summary>Whether edges are ascending and share no vertex, also not one of those already used; marks their vertices.</summary>
    internal static bool IsMatching(GeneralMatchingProblem problem, ImmutableArray<int> edges, bool[] used, List<string> objections)
    {
        if (edges.IsDefault)
        {
            objections.Add("The solution lacks its list of edges.");
            return false;
        }

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
}

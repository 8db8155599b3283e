using System.Collections.Immutable;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;

namespace MentorMatch.Optimization.Solvers.Assignment;

/// <summary>Finds the evidence for an optimal solution that came without any, as from a solver that keeps its prices to itself.</summary>
/// <remarks>
/// <para><b>Problem.</b> Given the chosen edges, find prices under which they are worth exactly as much as any solution can be, or learn that there are none.</para>
/// <para><b>Idea.</b> Complementary slackness asks of prices nothing but differences: an edge not chosen is worth no more than its two ends, a chosen one no less, and a
/// node with room both ways is worth nothing. Differences are distances: the shortest paths of the residual graph are prices, and a negative cycle in it is a better solution
/// (Bellman and Ford; the queue of nodes whose value fell is Moore's). No node's value can fall through a path with as many arcs as there are nodes unless there is a cycle.</para>
/// <para><b>Most matches.</b> Each edge gets a bonus λ of one range of weights for each possible match, so that matches count first; that no solution has more edges is
/// shown by the cut that alternating paths from rows with room reach.</para>
/// <para><b>Cost.</b> O(nodes × edges) at worst; in practice a few passes over the edges. Memory: about 16 bytes an edge.</para>
/// <para><b>Certificate.</b> An <see cref="AssignmentProof"/>, for <see cref="AssignmentJudge"/> like any other.</para>
/// <para><b>References.</b> R. K. Ahuja, T. L. Magnanti, J. B. Orlin, "Network flows" (1993), chapters 5 and 9.4.</para>
/// </remarks>
public static class AssignmentProver
{
    /// <summary>Finds the evidence.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="edges">The chosen edges, which must keep every bound and contain every pin.</param>
    /// <param name="options">Limits. The time limit is for this work alone.</param>
    /// <param name="cancellationToken">Asks to stop.</param>
    /// <returns>
    /// The evidence, or <see langword="null"/> when the edges are not optimal, when the work was stopped, and when distances could pass 64 bits (nodes × range of weights of 2^62).
    /// </returns>
    /// <exception cref="ArgumentException">An edge does not exist or is listed twice, or the edges break a bound or miss a pin.</exception>
    public static AssignmentProof? Prove(
        AssignmentProblem problem,
        ImmutableArray<int> edges,
        SolveOptions options,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(options);
        ChosenEdges chosen = new(problem, edges);
        CardinalityCut? cut = null;
        long range = Math.Max(problem.MaxWeight, 0) - Math.Min(problem.MinWeight, 0) + 1;
        if ((Int128)range * (problem.RowCount + (long)problem.ColumnCount + edges.Length + 4) >= Int128.One << 62)
        {
            return null;
        }

        long bonus = 0;
        if (problem.Objective == AssignmentObjective.MostMatches)
        {
            cut = chosen.Cut();
            if (cut is null)
            {
                return null;
            }

            bonus = range * (edges.Length + 1L);
        }

        ImmutableArray<long> prices = new PriceSearch(problem, chosen, bonus, new StopSignal(options, cancellationToken)).Find();
        return prices.IsDefault ? null : new AssignmentProof(prices, bonus, cut);
    }
}

using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers.Assignment;

namespace MentorMatch.Optimization.Solvers.GeneralMatching;

/// <summary>
/// The fractional optimum from the bipartite double cover (each vertex once as a row and once as a column), rounded to a matching: matched arcs form paths and
/// cycles of tight edges, of which every other edge is kept. Only a path or cycle with an odd number of vertices leaves one exposed.
/// </summary>
internal static class FractionalStart
{
    /// <returns>Vertex duals in doubled weight units, feasible for every edge, and each vertex's mate or −1, along tight edges.</returns>
    public static (long[] Duals, int[] Mates) Find(Adjacency graph, SolveOptions options, CancellationToken cancellationToken)
    {
        int n = graph.Start.Length - 1;
        Bounds[] once = new Bounds[n];
        Array.Fill(once, Bounds.AtMost(1));
        long[] weights = new long[graph.DoubledWeight.Length];
        for (int a = 0; a < weights.Length; a++)
        {
            weights[a] = graph.DoubledWeight[a] / 2;
        }

        AssignmentProblem cover = AssignmentProblem.FromRows(once, once, graph.Start, graph.Other, weights, AssignmentObjective.BestTotal);
        AssignmentSolution solution = new AuctionPathsSolver().Solve(cover, options, cancellationToken);
        long[] duals = new long[n];
        for (int v = 0; v < n; v++)
        {
            long profit = 0;
            for (int e = cover.RowStarts[v]; e < cover.RowStarts[v + 1]; e++)
            {
                profit = Math.Max(profit, cover.Weight(e) - solution.Proof!.ColumnPrices[cover.EdgeColumns[e]]);
            }

            duals[v] = profit + solution.Proof!.ColumnPrices[v];
        }

        int[] next = new int[n];
        int[] previous = new int[n];
        Array.Fill(next, -1);
        Array.Fill(previous, -1);
        if (solution.Stop == StopReason.Finished)
        {
            foreach (int edge in solution.Edges)
            {
                int row = cover.RowOf(edge);
                next[row] = cover.EdgeColumns[edge];
                previous[cover.EdgeColumns[edge]] = row;
            }
        }

        return (duals, KeepEveryOther(next, previous, duals));
    }

    private static int[] KeepEveryOther(int[] next, int[] previous, long[] duals)
    {
        int n = next.Length;
        int[] mates = new int[n];
        Array.Fill(mates, -1);
        bool[] seen = new bool[n];
        for (int v = 0; v < n; v++)
        {
            if (!seen[v] && previous[v] < 0)
            {
                Walk(v, next, seen, mates);
            }
        }

        for (int v = 0; v < n; v++)
        {
            if (!seen[v])
            {
                Walk(StartOfCycle(v, next, duals), next, seen, mates);
            }
        }

        return mates;
    }

    /// <summary>On an odd cycle the last vertex of the walk stays exposed: the one of least dual, the lower of equal ones.</summary>
    private static int StartOfCycle(int vertex, int[] next, long[] duals)
    {
        int least = vertex;
        for (int v = next[vertex]; v != vertex; v = next[v])
        {
            if (duals[v] < duals[least] || (duals[v] == duals[least] && v < least))
            {
                least = v;
            }
        }

        return next[least];
    }

    private static void Walk(int start, int[] next, bool[] seen, int[] mates)
    {
        int vertex = start;
        while (vertex >= 0 && !seen[vertex])
        {
            seen[vertex] = true;
            int other = next[vertex];
            if (other < 0 || seen[other])
            {
                return;
            }

            seen[other] = true;
            mates[vertex] = other;
            mates[other] = vertex;
            vertex = next[other];
        }
    }
}

using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers.Assignment;

namespace MentorMatch.Optimization.Solvers.GeneralMatching;

/// <summary>
/// The fractional optimum from the bipartite double cover (each vertex once as a row and once as a column), rounded to a matching: matched arcs form paths and
/// cycles of tight edges, of which every other edge is kept. Only a path or cycle with an odd number of vertices leaves one exposed.
/// </summary>
/// <remarks>
/// The bonus B of most matches first would make the weights too wide for 32-bit arithmetic. The double cover is therefore solved for most matches with the bonus
/// λ that its own solver finds, much smaller, and a minimum vertex cover c that proves the number of edges. Duals y for λ and B − λ times c add up to duals for B: both
/// are complementary to the same matching.
/// </remarks>
internal sealed class FractionalStart
{
    /// <summary>Beyond this the double cover's own limits may not allow for a bonus of its own; such weights are too wide for 32 bits in any case.</summary>
    private const long LargestSplitBonus = 1L << 50;

    private FractionalStart(StopReason stop, long[] duals, int[] mates)
    {
        Stop = stop;
        Duals = duals;
        Mates = mates;
    }

    /// <summary>Why the double cover's solver stopped. Unless it finished, mates need not be along tight edges.</summary>
    public StopReason Stop { get; }

    /// <summary>Vertex duals in doubled weight units, feasible for every edge.</summary>
    public long[] Duals { get; }

    /// <summary>Each vertex's mate or −1.</summary>
    public int[] Mates { get; }

    /// <summary>Solves the double cover.</summary>
    public static FractionalStart Find(
        GeneralMatchingProblem problem,
        Adjacency graph,
        SolveOptions options,
        CancellationToken cancellationToken
    )
    {
        bool countFirst = problem.Objective == AssignmentObjective.MostMatches && problem.MatchBonus <= LargestSplitBonus;
        AssignmentProblem cover = countFirst
            ? DoubleCover(problem, graph, problem.MatchBonus, AssignmentObjective.MostMatches)
            : DoubleCover(problem, graph, 0, AssignmentObjective.BestTotal);
        AssignmentSolution solution = AuctionPathsSolver.SolveDoubleCover(cover, options, cancellationToken);
        if (solution.Proof!.MatchBonus > problem.MatchBonus)
        {
            // So few vertices that the bonus is smaller than the first λ: it can be used as it is.
            cover = DoubleCover(problem, graph, 0, AssignmentObjective.BestTotal);
            solution = AuctionPathsSolver.SolveDoubleCover(cover, options, cancellationToken);
        }

        long[] duals = DualsOf(problem, cover, solution);
        return new FractionalStart(solution.Stop, duals, MatesOf(cover, solution, duals));
    }

    /// <param name="problem">The problem.</param>
    /// <param name="graph">Its edges from both ends, sorted as the cover's are.</param>
    /// <param name="bonus">What of the weights is left out.</param>
    /// <param name="objective">What the cover is solved for.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static AssignmentProblem DoubleCover(GeneralMatchingProblem problem, Adjacency graph, long bonus, AssignmentObjective objective)
    {
        Bounds[] once = new Bounds[graph.Start.Length - 1];
        Array.Fill(once, Bounds.AtMost(1));
        long[] doubled = graph.DoubledWeight;
        long added = problem.MatchBonus - bonus;
        if (problem.MinWeight + added >= int.MinValue && problem.MaxWeight + added <= int.MaxValue)
        {
            int[] narrow = new int[doubled.Length];
            for (int a = 0; a < narrow.Length; a++)
            {
                narrow[a] = (int)((doubled[a] >> 1) - bonus);
            }

            return AssignmentProblem.FromSorted(once, once, graph.Start, graph.Other, narrow, objective);
        }

        long[] weights = new long[doubled.Length];
        for (int a = 0; a < weights.Length; a++)
        {
            weights[a] = (doubled[a] >> 1) - bonus;
        }

        return AssignmentProblem.FromOwnedRows(once, once, graph.Start, graph.Other, weights, objective);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static long[] DualsOf(GeneralMatchingProblem problem, AssignmentProblem cover, AssignmentSolution solution)
    {
        (ImmutableArray<long> prices, long bonus, CardinalityCut? cut) = solution.Proof!;
        bool isCovered = cover.Objective == AssignmentObjective.BestTotal || cut is not null;

        // Without a cut, after an early stop, the whole bonus goes to the profits: a valid bound, if not a good one.
        long added =
            cover.Objective == AssignmentObjective.BestTotal ? 0
            : isCovered ? bonus
            : problem.MatchBonus;
        long[] duals = new long[cover.RowCount];
        ReadOnlySpan<int> starts = cover.RowStarts;
        ReadOnlySpan<int> columns = cover.EdgeColumns;
        for (int v = 0; v < duals.Length; v++)
        {
            long profit = 0;
            for (int e = starts[v]; e < starts[v + 1]; e++)
            {
                profit = Math.Max(profit, cover.Weight(e) + added - prices[columns[e]]);
            }

            duals[v] = profit + prices[v];
        }

        if (cut is not null)
        {
            AddCover(cover, cut, problem.MatchBonus - bonus, duals);
        }

        return duals;
    }

    /// <summary>Adds a multiple of the vertex cover that a cut stands for: the rows outside it, the columns inside it, and one end of every edge that crosses it.</summary>
    private static void AddCover(AssignmentProblem cover, CardinalityCut cut, long multiple, long[] duals)
    {
        bool[] columnInside = new bool[cover.ColumnCount];
        foreach (int column in cut.Columns)
        {
            columnInside[column] = true;
            duals[column] += multiple;
        }

        bool[] rowInside = new bool[cover.RowCount];
        foreach (int row in cut.Rows)
        {
            rowInside[row] = true;
        }

        for (int row = 0; row < rowInside.Length; row++)
        {
            bool covers = !rowInside[row];
            for (int e = cover.RowStarts[row]; !covers && e < cover.RowStarts[row + 1]; e++)
            {
                covers = !columnInside[cover.EdgeColumns[e]];
            }

            duals[row] += covers ? multiple : 0;
        }
    }

    private static int[] MatesOf(AssignmentProblem cover, AssignmentSolution solution, long[] duals)
    {
        int[] next = new int[cover.RowCount];
        int[] previous = new int[cover.RowCount];
        Array.Fill(next, -1);
        Array.Fill(previous, -1);
        int row = 0;
        foreach (int edge in solution.Edges)
        {
            while (cover.RowStarts[row + 1] <= edge)
            {
                row++;
            }

            next[row] = cover.EdgeColumns[edge];
            previous[cover.EdgeColumns[edge]] = row;
        }

        return KeepEveryOther(next, previous, duals);
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

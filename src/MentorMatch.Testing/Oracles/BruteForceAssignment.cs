using System.Collections.Immutable;
using MentorMatch.Optimization.Problems;

namespace MentorMatch.Testing.Oracles;

/// <summary>
/// Finds the optimum of a small assignment problem by trying everything: bounds, minimums, pins, forbidden pairs, negative weights and both objectives.
/// Shares no line with any solver.
/// </summary>
/// <remarks>
/// Every edge in turn is left or taken, and of all ways to reach the same load of every column and of the current row only the best is kept. That is a
/// complete search: what can still be chosen depends on the loads alone. Time and memory grow with the number of reachable loads, at most the product of
/// (maximum + 1) over the columns; instances up to 8 rows and 8 columns take milliseconds.
/// </remarks>
public static class BruteForceAssignment
{
    /// <summary>Most states kept at once before the search gives up.</summary>
    private const int MostStates = 2_000_000;

    /// <summary>Finds the optimum.</summary>
    /// <param name="problem">A small problem.</param>
    /// <returns>The optimum, or <see langword="null"/> when no solution exists.</returns>
    /// <exception cref="ArgumentException">The problem is too large to try everything.</exception>
    public static AssignmentOptimum? Solve(AssignmentProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        Dictionary<UInt128, Reached> states = new() { [UInt128.Zero] = new Reached(0, 0, null) };
        UInt128[] places = Places(problem);
        for (int row = 0; row < problem.RowCount; row++)
        {
            for (int edge = problem.RowStarts[row]; edge < problem.RowStarts[row + 1]; edge++)
            {
                states = Extend(problem, states, places, row, edge);
            }

            states = Close(states, problem.RowBounds[row], places[^1]);
        }

        return Best(problem, states, places);
    }

    /// <summary>A load vector is one mixed-radix number: a digit for every column, and the current row's load above them all.</summary>
    private static UInt128[] Places(AssignmentProblem problem)
    {
        int[] degrees = new int[problem.ColumnCount];
        foreach (int column in problem.EdgeColumns)
        {
            degrees[column]++;
        }

        UInt128[] places = new UInt128[problem.ColumnCount + 1];
        places[0] = 1;
        for (int column = 0; column < degrees.Length; column++)
        {
            UInt128 digits = (UInt128)Math.Min(degrees[column], problem.ColumnBounds[column].Max) + 1;
            places[column + 1] = places[column] * digits;
            if (places[column + 1] > UInt128.One << 64)
            {
                throw TooLarge(problem);
            }
        }

        return places;
    }

    private static Dictionary<UInt128, Reached> Extend(
        AssignmentProblem problem,
        Dictionary<UInt128, Reached> states,
        UInt128[] places,
        int row,
        int edge
    )
    {
        int column = problem.EdgeColumns[edge];
        UInt128 digits = places[column + 1] / places[column];
        bool pinned = problem.PinnedEdges.Contains(edge);
        Dictionary<UInt128, Reached> next = new(2 * states.Count);
        foreach ((UInt128 loads, Reached reached) in states)
        {
            if (!pinned)
            {
                Keep(next, loads, reached);
            }

            UInt128 columnLoad = loads / places[column] % digits;
            UInt128 rowLoad = loads / places[^1];
            if (columnLoad + 1 < digits && rowLoad < (UInt128)problem.RowBounds[row].Max)
            {
                Reached taken = new(reached.Matched + 1, reached.Total + problem.Weight(edge), new Chosen(edge, reached.Edges));
                Keep(next, loads + places[column] + places[^1], taken);
            }
        }

        return next.Count <= MostStates ? next : throw TooLarge(problem);
    }

    /// <summary>Ends a row: only loads within its bounds go on, and the row's digit is cleared for the next row.</summary>
    private static Dictionary<UInt128, Reached> Close(Dictionary<UInt128, Reached> states, Bounds bounds, UInt128 rowPlace)
    {
        Dictionary<UInt128, Reached> next = new(states.Count);
        foreach ((UInt128 loads, Reached reached) in states)
        {
            if (loads / rowPlace >= (UInt128)bounds.Min)
            {
                Keep(next, loads % rowPlace, reached);
            }
        }

        return next;
    }

    private static AssignmentOptimum? Best(AssignmentProblem problem, Dictionary<UInt128, Reached> states, UInt128[] places)
    {
        Reached? best = null;
        foreach ((UInt128 loads, Reached reached) in states)
        {
            bool minimumsKept = true;
            for (int column = 0; column < problem.ColumnCount; column++)
            {
                UInt128 load = loads / places[column] % (places[column + 1] / places[column]);
                minimumsKept &= load >= (UInt128)problem.ColumnBounds[column].Min;
            }

            if (minimumsKept && (best is null || IsBetter(problem.Objective, reached, best.Value)))
            {
                best = reached;
            }
        }

        return best is { } optimum ? new AssignmentOptimum(optimum.Total, optimum.Matched, Listed(optimum.Edges)) : null;
    }

    /// <summary>Equal loads mean equally many edges, so the larger total is better under either objective.</summary>
    private static void Keep(Dictionary<UInt128, Reached> states, UInt128 loads, Reached reached)
    {
        if (!states.TryGetValue(loads, out Reached known) || reached.Total > known.Total)
        {
            states[loads] = reached;
        }
    }

    private static bool IsBetter(AssignmentObjective objective, Reached candidate, Reached known) =>
        objective == AssignmentObjective.MostMatches && candidate.Matched != known.Matched
            ? candidate.Matched > known.Matched
            : candidate.Total > known.Total;

    private static ImmutableArray<int> Listed(Chosen? last)
    {
        List<int> edges = [];
        for (Chosen? chosen = last; chosen is not null; chosen = chosen.Before)
        {
            edges.Add(chosen.Edge);
        }

        edges.Reverse();
        return [.. edges];
    }

    private static ArgumentException TooLarge(AssignmentProblem problem) =>
        new(
            $"{problem.RowCount} rows and {problem.ColumnCount} columns with {problem.EdgeCount} edges are too many to try everything. Maybe a planted instance is what you need.",
            nameof(problem)
        );

    private readonly record struct Reached(long Matched, Int128 Total, Chosen? Edges);

    private sealed record Chosen(int Edge, Chosen? Before);
}

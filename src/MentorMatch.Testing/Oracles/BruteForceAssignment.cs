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
/// (maximum + 1) over the columns and the groups of rows; instances up to 8 rows and 8 columns take milliseconds.
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
        return Solve(new GroupedAssignmentProblem(problem, NodeGroups.None, NodeGroups.None));
    }

    /// <summary>Finds the optimum where groups of rows and of columns have maxima of their own.</summary>
    /// <param name="grouped">A small problem.</param>
    /// <returns>The optimum, or <see langword="null"/> when no solution exists.</returns>
    /// <exception cref="ArgumentException">The problem is too large to try everything.</exception>
    public static AssignmentOptimum? Solve(GroupedAssignmentProblem grouped)
    {
        ArgumentNullException.ThrowIfNull(grouped);
        AssignmentProblem problem = grouped.Core;
        Dictionary<UInt128, Reached> states = new() { [UInt128.Zero] = new Reached(0, 0, null) };
        UInt128[] places = Places(grouped);
        for (int row = 0; row < problem.RowCount; row++)
        {
            for (int edge = problem.RowStarts[row]; edge < problem.RowStarts[row + 1]; edge++)
            {
                states = Extend(grouped, states, places, row, edge);
            }

            states = Close(states, problem.RowBounds[row], places[^1]);
        }

        return Best(problem, states, places);
    }

    /// <summary>A load vector is one mixed-radix number: a digit for every column, one for every group of rows, and the current row's load above them all.</summary>
    private static UInt128[] Places(GroupedAssignmentProblem grouped)
    {
        AssignmentProblem problem = grouped.Core;
        int[] degrees = new int[problem.ColumnCount];
        foreach (int column in problem.EdgeColumns)
        {
            degrees[column]++;
        }

        UInt128[] places = new UInt128[problem.ColumnCount + grouped.RowGroups.Count + 1];
        places[0] = 1;
        for (int digit = 0; digit + 1 < places.Length; digit++)
        {
            int most =
                digit < degrees.Length
                    ? Math.Min(degrees[digit], problem.ColumnBounds[digit].Max)
                    : Math.Min(problem.EdgeCount, grouped.RowGroups.Maxima[digit - degrees.Length]);
            places[digit + 1] = places[digit] * ((UInt128)most + 1);
            if (places[digit + 1] > UInt128.One << 64)
            {
                throw TooLarge(problem);
            }
        }

        return places;
    }

    private static Dictionary<UInt128, Reached> Extend(
        GroupedAssignmentProblem grouped,
        Dictionary<UInt128, Reached> states,
        UInt128[] places,
        int row,
        int edge
    )
    {
        AssignmentProblem problem = grouped.Core;
        int column = problem.EdgeColumns[edge];
        int rowGroup = grouped.RowGroups.Of(row);
        int columnGroup = grouped.ColumnGroups.Of(column);
        UInt128 step = places[column] + places[^1] + (rowGroup < 0 ? 0 : places[problem.ColumnCount + rowGroup]);
        bool pinned = problem.PinnedEdges.Contains(edge);
        Dictionary<UInt128, Reached> next = new(2 * states.Count);
        foreach ((UInt128 loads, Reached reached) in states)
        {
            if (!pinned)
            {
                Keep(next, loads, reached);
            }

            bool fits =
                loads / places[^1] < (UInt128)problem.RowBounds[row].Max
                && !IsFull(loads, places, column)
                && (rowGroup < 0 || !IsFull(loads, places, problem.ColumnCount + rowGroup))
                && (columnGroup < 0 || Load(loads, places, grouped.ColumnGroups, columnGroup) < grouped.ColumnGroups.Maxima[columnGroup]);
            if (fits)
            {
                Reached taken = new(reached.Matched + 1, reached.Total + problem.Weight(edge), new Chosen(edge, reached.Edges));
                Keep(next, loads + step, taken);
            }
        }

        return next.Count <= MostStates ? next : throw TooLarge(problem);
    }

    private static UInt128 Digit(UInt128 loads, UInt128[] places, int digit) => loads / places[digit] % (places[digit + 1] / places[digit]);

    private static bool IsFull(UInt128 loads, UInt128[] places, int digit) =>
        Digit(loads, places, digit) + 1 == places[digit + 1] / places[digit];

    private static int Load(UInt128 loads, UInt128[] places, NodeGroups columnGroups, int group)
    {
        int load = 0;
        foreach (int column in columnGroups.Members(group))
        {
            load += (int)Digit(loads, places, column);
        }

        return load;
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
                minimumsKept &= Digit(loads, places, column) >= (UInt128)problem.ColumnBounds[column].Min;
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

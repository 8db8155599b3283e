using System.Collections.Immutable;
using MentorMatch.Optimization.Problems;

namespace MentorMatch.Testing.Oracles;

/// <summary>Finds the optimum of a small side-constrained problem by trying every choice of edges. Shares no line with any solver.</summary>
/// <remarks>
/// Every edge in turn is left or taken. Of all ways to reach the same loads of all rows and columns and the same sums, only the best is kept: what can still be chosen depends on
/// those alone. Time and memory grow with the number of reachable loads and sums; instances up to 8 rows and 5 columns take milliseconds.
/// </remarks>
public static class BruteForceSideConstrained
{
    private const int MostStates = 3_000_000;

    /// <summary>Finds the optimum.</summary>
    /// <param name="problem">A small problem.</param>
    /// <returns>The optimum, or <see langword="null"/> when no solution exists.</returns>
    /// <exception cref="ArgumentException">The problem is too large to try everything.</exception>
    public static AssignmentOptimum? Solve(SideConstrainedAssignmentProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        AssignmentProblem core = problem.Core;
        Dictionary<string, Reached> states = new(StringComparer.Ordinal)
        {
            [Key(new int[core.ColumnCount], 0, new long[problem.Constraints.Length])] = new Reached(
                new int[core.ColumnCount],
                0,
                new long[problem.Constraints.Length],
                0,
                0,
                []
            ),
        };
        for (int row = 0; row < core.RowCount; row++)
        {
            for (int edge = core.RowStarts[row]; edge < core.RowStarts[row + 1]; edge++)
            {
                states = Extended(problem, states, row, edge);
            }

            states = Closed(states, core.RowBounds[row]);
        }

        Reached? best = null;
        foreach (Reached reached in states.Values)
        {
            if (Keeps(problem, reached) && (best is null || IsBetter(core.Objective, reached, best)))
            {
                best = reached;
            }
        }

        return best is null ? null : new AssignmentOptimum(best.Total, best.Matched, best.Edges);
    }

    private static Dictionary<string, Reached> Extended(
        SideConstrainedAssignmentProblem problem,
        Dictionary<string, Reached> states,
        int row,
        int edge
    )
    {
        AssignmentProblem core = problem.Core;
        int column = core.EdgeColumns[edge];
        bool pinned = core.PinnedEdges.BinarySearch(edge) >= 0;
        Dictionary<string, Reached> next = new(StringComparer.Ordinal);
        foreach (Reached state in states.Values)
        {
            if (!pinned)
            {
                Keep(core.Objective, next, state);
            }

            if (state.RowLoad < core.RowBounds[row].Max && state.Loads[column] < core.ColumnBounds[column].Max)
            {
                int[] loads = [.. state.Loads];
                loads[column]++;
                long[] sums = [.. state.Sums.Select((sum, c) => sum + problem.Constraints[c].CoefficientOf(row, column, edge))];
                Keep(
                    core.Objective,
                    next,
                    new Reached(loads, state.RowLoad + 1, sums, state.Matched + 1, state.Total + core.Weight(edge), state.Edges.Add(edge))
                );
            }
        }

        return next.Count <= MostStates
            ? next
            : throw new ArgumentException(
                "The problem is too large to try everything. Maybe fewer rows or columns are enough.",
                nameof(problem)
            );
    }

    private static Dictionary<string, Reached> Closed(Dictionary<string, Reached> states, Bounds bounds)
    {
        Dictionary<string, Reached> next = new(StringComparer.Ordinal);
        foreach (Reached state in states.Values.Where(state => state.RowLoad >= bounds.Min))
        {
            Reached closed = state with { RowLoad = 0 };
            next[Key(closed.Loads, 0, closed.Sums)] =
                next.TryGetValue(Key(closed.Loads, 0, closed.Sums), out Reached? other) && !IsBetterTotal(closed, other) ? other : closed;
        }

        return next;
    }

    private static bool Keeps(SideConstrainedAssignmentProblem problem, Reached reached)
    {
        for (int column = 0; column < reached.Loads.Length; column++)
        {
            if (reached.Loads[column] < problem.Core.ColumnBounds[column].Min)
            {
                return false;
            }
        }

        return problem.Constraints.Select((each, c) => !(reached.Sums[c] < each.Low) && !(reached.Sums[c] > each.High)).All(kept => kept);
    }

    private static void Keep(AssignmentObjective objective, Dictionary<string, Reached> states, Reached state)
    {
        string key = Key(state.Loads, state.RowLoad, state.Sums);
        if (!states.TryGetValue(key, out Reached? known) || IsBetter(objective, state, known))
        {
            states[key] = state;
        }
    }

    // With the same column loads the number of edges is the same, so totals alone compare.
    private static bool IsBetterTotal(Reached candidate, Reached known) => candidate.Total > known.Total;

    private static bool IsBetter(AssignmentObjective objective, Reached candidate, Reached known) =>
        objective == AssignmentObjective.MostMatches && candidate.Matched != known.Matched
            ? candidate.Matched > known.Matched
            : candidate.Total > known.Total;

    private static string Key(int[] loads, int rowLoad, long[] sums) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{string.Join(',', loads)}|{rowLoad}|{string.Join(',', sums)}");

    private sealed record Reached(int[] Loads, int RowLoad, long[] Sums, long Matched, Int128 Total, ImmutableArray<int> Edges);
}

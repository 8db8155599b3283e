using MentorMatch.Optimization.Problems;

namespace MentorMatch.Testing.Oracles;

/// <summary>Finds the optimum of a small minimum-or-closed problem by trying every way of opening and closing, each with <see cref="BruteForceAssignment"/>.</summary>
public static class BruteForceMinimumOrClosed
{
    private const int MostColumns = 16;

    /// <summary>Finds the optimum.</summary>
    /// <param name="problem">A small problem.</param>
    /// <returns>The optimum, or <see langword="null"/> when no solution exists.</returns>
    /// <exception cref="ArgumentException">The problem is too large to try everything.</exception>
    public static AssignmentOptimum? Solve(MinimumOrClosedProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        int[] closable = [.. Enumerable.Range(0, problem.Core.ColumnCount).Where(problem.MayClose)];
        if (closable.Length > MostColumns)
        {
            throw new ArgumentException(
                $"{closable.Length} columns that may close are too many to try everything; {MostColumns} are the limit.",
                nameof(problem)
            );
        }

        AssignmentOptimum? best = null;
        ColumnState[] states = new ColumnState[problem.Core.ColumnCount];
        for (int closed = 0; closed < 1 << closable.Length; closed++)
        {
            for (int k = 0; k < closable.Length; k++)
            {
                states[closable[k]] = (closed >> k & 1) == 1 ? ColumnState.Closed : ColumnState.Open;
            }

            AssignmentOptimum? optimum = BruteForceAssignment.Solve(problem.Case(states));
            best = optimum is not null && (best is null || IsBetter(problem.Core.Objective, optimum, best)) ? optimum : best;
        }

        return best;
    }

    private static bool IsBetter(AssignmentObjective objective, AssignmentOptimum candidate, AssignmentOptimum known) =>
        objective == AssignmentObjective.MostMatches && candidate.Matched != known.Matched
            ? candidate.Matched > known.Matched
            : candidate.Total > known.Total;
}

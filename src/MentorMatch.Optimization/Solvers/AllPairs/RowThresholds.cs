using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers.Assignment;

namespace MentorMatch.Optimization.Solvers.AllPairs;

/// <summary>What a pair outside the core has to be worth.</summary>
internal static class RowThresholds
{
    /// <summary>The value that a pair of each row must exceed to improve a solution of the core; <see cref="long.MaxValue"/> where none can.</summary>
    public static long[] Of(AllPairsProblem problem, MarketPrices market, AssignmentProblem stored, AssignmentSolution claim)
    {
        long[] least = new long[problem.RowCount];
        int[] taken = new int[problem.RowCount];
        Array.Fill(least, long.MaxValue);
        int row = 0;
        int pin = 0;
        foreach (int edge in claim.Edges)
        {
            while (stored.RowStarts[row + 1] <= edge)
            {
                row++;
            }

            if (pin < stored.PinnedEdges.Length && stored.PinnedEdges[pin] == edge)
            {
                pin++;
                continue;
            }

            taken[row]++;
            least[row] = Math.Min(least[row], stored.Weight(edge) - claim.Proof!.ColumnPrices[stored.EdgeColumns[edge]]);
        }

        for (row = 0; row < least.Length; row++)
        {
            // A row that has no more than it must could also do with another in place of its worst.
            int pins = problem.RowBounds[row].Max - market.RowMax[row];
            long outside = -claim.Proof!.MatchBonus;
            if (taken[row] < market.RowMax[row])
            {
                least[row] = taken[row] > 0 && taken[row] + pins <= problem.RowBounds[row].Min ? Math.Min(outside, least[row]) : outside;
            }
        }

        return least;
    }
}

using MentorMatch.Optimization.Problems;

namespace MentorMatch.Optimization.Solvers.AllPairs;

/// <summary>
/// A core with a place elsewhere for every row, worth what the row's cut-off says: a row that is outbid for all pairs it kept takes another column in truth, and does not drive prices up
/// without limit.
/// </summary>
internal static class PlacesElsewhere
{
    /// <summary>The core as a problem of its own, with one column more.</summary>
    public static AssignmentProblem With(AllPairsProblem problem, MarketPrices market, CoreGraph core, FoundPairs found)
    {
        int elsewhere = problem.ColumnCount;
        int[] starts = new int[problem.RowCount + 1];
        int[] columns = new int[core.Columns.Length + found.Rows.Length];
        int[] weights = new int[columns.Length];
        long[] cutOff = new long[problem.RowCount];
        Array.Fill(cutOff, long.MinValue);
        for (int list = 0; list < found.Rows.Length; list++)
        {
            cutOff[found.Rows[list]] = found.CutOff[list];
        }

        int at = 0;
        for (int row = 0; row < problem.RowCount; row++)
        {
            for (int k = core.Starts[row]; k < core.Starts[row + 1]; k++)
            {
                columns[at] = core.Columns[k];
                weights[at++] = core.Weights[k];
            }

            if (cutOff[row] > long.MinValue)
            {
                columns[at] = elsewhere;
                weights[at++] = (int)Math.Clamp(cutOff[row], -PairWeights.Limit, PairWeights.Limit);
            }

            starts[row + 1] = at;
        }

        return AssignmentProblem.FromSorted(
            [.. market.RowMax.Select(Bounds.AtMost)],
            [.. market.ColumnMax.Select(Bounds.AtMost), Bounds.AtMost(problem.RowCount)],
            starts,
            columns[..at],
            weights[..at],
            AssignmentObjective.BestTotal
        );
    }
}

using MentorMatch.Optimization.Problems;

namespace MentorMatch.Optimization.Solvers.AllPairs;

/// <summary>
/// A core with places elsewhere for every row, as many as it may have, worth what the row's cut-off says: a row that is outbid for pairs it kept takes other columns in truth, and does not
/// drive prices up without limit.
/// </summary>
internal static class PlacesElsewhere
{
    /// <summary>The core as a problem of its own, with as many columns more as the row of most places has places.</summary>
    public static AssignmentProblem With(AllPairsProblem problem, MarketPrices market, CoreGraph core, FoundPairs found)
    {
        int elsewhere = problem.ColumnCount;
        int[] places = [.. market.RowMax.Select(max => Math.Min(max, problem.ColumnCount))];
        int[] starts = new int[problem.RowCount + 1];
        int[] columns = new int[checked(core.Columns.Length + found.Rows.Sum(row => places[row]))];
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

            for (int place = 0; place < places[row] && cutOff[row] > long.MinValue; place++)
            {
                columns[at] = elsewhere + place;
                weights[at++] = (int)Math.Clamp(cutOff[row], -PairWeights.Limit, PairWeights.Limit);
            }

            starts[row + 1] = at;
        }

        return AssignmentProblem.FromSorted(
            [.. market.RowMax.Select(Bounds.AtMost)],
            [.. market.ColumnMax.Select(Bounds.AtMost), .. Enumerable.Repeat(Bounds.AtMost(problem.RowCount), places.Append(0).Max())],
            starts,
            columns[..at],
            weights[..at],
            AssignmentObjective.BestTotal
        );
    }
}

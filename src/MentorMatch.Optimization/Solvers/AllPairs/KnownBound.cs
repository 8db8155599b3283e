using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers.Assignment;

namespace MentorMatch.Optimization.Solvers.AllPairs;

/// <summary>What is known while the solver runs, for whoever follows it; the judge proves it anew.</summary>
internal static class KnownBound
{
    /// <summary>The total weight of what was chosen.</summary>
    public static Int128 TotalOf(AssignmentProblem stored, AssignmentSolution claim)
    {
        Int128 sum = 0;
        foreach (int edge in claim.Edges)
        {
            sum += stored.Weight(edge);
        }

        return sum;
    }

    /// <summary>What the prices and the best pairs of every row at them prove of the total of any solution, for as long as the solver runs; the judge proves it anew.</summary>
    public static Int128 Of(AllPairsProblem problem, MarketPrices market, long[] prices, FoundPairs found)
    {
        Int128 limit = 0;
        foreach (NodePair pin in problem.Pins)
        {
            problem.Weights.TryGetWeight(pin.Row, pin.Column, out int weight);
            limit += weight;
        }

        for (int column = 0; column < prices.Length; column++)
        {
            limit += (Int128)Math.Max(0, prices[column]) * market.ColumnMax[column];
        }

        List<long> values = [];
        for (int list = 0; list < found.Rows.Length; list++)
        {
            values.Clear();
            ReadOnlySpan<int> columns = found.ColumnsOf(list);
            for (int k = 0; k < columns.Length; k++)
            {
                values.Add(Math.Max(found.WeightsOf(list)[k] - prices[columns[k]], found.CutOff[list]));
            }

            values.Sort();
            int most = market.RowMax[found.Rows[list]];
            for (int k = 0; k < Math.Min(most, values.Count) && values[^(k + 1)] > 0; k++)
            {
                limit += values[^(k + 1)];
            }
        }

        return limit;
    }
}

using MentorMatch.Optimization.Certificates;
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
        Int128 limit = OfPinsAndPrices(problem, market, prices);
        List<long> values = [];
        for (int list = 0; list < found.Rows.Length; list++)
        {
            values.Clear();
            ReadOnlySpan<int> columns = found.ColumnsOf(list);
            for (int k = 0; k < columns.Length; k++)
            {
                values.Add(Math.Max(found.WeightsOf(list)[k] - prices[columns[k]], found.CutOff[list]));
            }

            limit += Best(values, market.RowMax[found.Rows[list]]);
        }

        return limit;
    }

    /// <summary>The same of the pairs of a stored problem alone.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="market">Places beside pins.</param>
    /// <param name="stored">Some of its pairs.</param>
    /// <param name="proof">The prices, and the bonus of a match.</param>
    /// <param name="least">The value that another pair must exceed to be among as many best ones of its row as the row has places; <see cref="long.MaxValue"/> where there are none.</param>
    public static Int128 Of(AllPairsProblem problem, MarketPrices market, AssignmentProblem stored, AssignmentProof proof, out long[] least)
    {
        Int128 limit = OfPinsAndPrices(problem, market, [.. proof.ColumnPrices]);
        least = new long[problem.RowCount];
        List<long> values = [];
        int pin = 0;
        for (int row = 0; row < least.Length; row++)
        {
            values.Clear();
            for (int edge = stored.RowStarts[row]; edge < stored.RowStarts[row + 1]; edge++)
            {
                if (pin < stored.PinnedEdges.Length && stored.PinnedEdges[pin] == edge)
                {
                    pin++;
                }
                else
                {
                    values.Add(stored.Weight(edge) - proof.ColumnPrices[stored.EdgeColumns[edge]]);
                }
            }

            int most = market.RowMax[row];
            limit += Best(values, most);
            least[row] =
                most == 0 ? long.MaxValue
                : values.Count < most ? -proof.MatchBonus
                : Math.Max(values[^most], -proof.MatchBonus);
        }

        return limit;
    }

    private static Int128 OfPinsAndPrices(AllPairsProblem problem, MarketPrices market, long[] prices)
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

        return limit;
    }

    /// <summary>The sum of the best values above 0; leaves them in order.</summary>
    private static Int128 Best(List<long> values, int most)
    {
        values.Sort();
        Int128 sum = 0;
        for (int k = 1; k <= Math.Min(most, values.Count) && values[^k] > 0; k++)
        {
            sum += values[^k];
        }

        return sum;
    }
}

using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using MentorMatch.Optimization.Problems;

namespace MentorMatch.Optimization.Certificates;

/// <summary>The bounds that a proof gives over all pairs; see <see cref="AssignmentProof"/> and <see cref="CardinalityCut"/>.</summary>
/// <param name="problem">The problem.</param>
/// <param name="reading">How the weights are read.</param>
/// <param name="threads">Most threads to use.</param>
internal sealed class AllPairsBound(AllPairsProblem problem, PairReading reading, int threads)
{
    private const int RowsPerBlock = 512;

    /// <summary>Beyond this, a weight less a price might not fit 64 bits and wrap around; no honest proof comes near.</summary>
    private const long LargestPrice = 1L << 62;

    /// <summary>Prices and values within these limits add up to an <see cref="int"/>.</summary>
    private const int SmallPrice = 1 << 29;
    private const int SmallValue = 1 << 30;

    private readonly ILookup<int, int> pins = problem.Pins.ToLookup(pin => pin.Row, pin => pin.Column);

    /// <summary>The bound that prices and bonus give on the total of any solution with as many pairs as the bound on their number.</summary>
    public Int128? Of(AssignmentProof? proof, long matchedBound, List<string> objections)
    {
        if (proof is null)
        {
            return null;
        }

        if (proof.ColumnPrices.IsDefault || proof.ColumnPrices.Length != problem.ColumnCount)
        {
            objections.Add(Text($"The proof needs one price for each of the {problem.ColumnCount} columns."));
            return null;
        }

        bool bonusAllowed = problem.Objective == AssignmentObjective.MostMatches ? proof.MatchBonus >= 0 : proof.MatchBonus == 0;
        if (!bonusAllowed)
        {
            objections.Add(Text($"A match bonus of {proof.MatchBonus} proves nothing about this objective."));
            return null;
        }

        for (int column = 0; column < proof.ColumnPrices.Length; column++)
        {
            if (proof.ColumnPrices[column] is < -LargestPrice or > LargestPrice)
            {
                objections.Add(Text($"Column {column} has a price of {proof.ColumnPrices[column]}; none beyond {LargestPrice} is judged."));
                return null;
            }
        }

        return OfColumns(proof.ColumnPrices) + OfRows(proof) - (Int128)proof.MatchBonus * matchedBound;
    }

    /// <summary>How many pairs any solution can have: the capacity of the cut, or what the maxima allow.</summary>
    /// <param name="cut">The cut.</param>
    /// <param name="taken">How many pairs each row has; rows that are not full may have no more to choose from, which is looked up for them alone.</param>
    /// <param name="objections">Told what is wrong with the cut.</param>
    public long MostMatches(CardinalityCut? cut, int[] taken, List<string> objections)
    {
        Int128 rows = 0;
        Int128 columns = 0;
        bool[] inside = new bool[problem.ColumnCount];
        bool[] rowInside = new bool[problem.RowCount];
        if (cut is not null && !(Mark(cut.Rows, rowInside) && Mark(cut.Columns, inside)))
        {
            objections.Add("The cut lacks a list, or names a row or column that does not exist or one twice.");
            cut = null;
        }

        int[] rowPins = new int[problem.RowCount];
        int[] columnPins = new int[problem.ColumnCount];
        foreach (NodePair pin in problem.Pins)
        {
            rowPins[pin.Row]++;
            columnPins[pin.Column]++;
        }

        for (int row = 0; row < rowPins.Length; row++)
        {
            int max = Math.Min(problem.RowBounds[row].Max, problem.ColumnCount);
            max = taken[row] < max ? Math.Min(max, problem.Weights.CountOf(row)) : max;
            rows += cut is not null && rowInside[row] ? 0 : max - rowPins[row];
        }

        for (int column = 0; column < columnPins.Length; column++)
        {
            columns +=
                cut is not null && !inside[column] ? 0 : Math.Min(problem.ColumnBounds[column].Max, problem.RowCount) - columnPins[column];
        }

        Int128 most = cut is null ? Int128.Min(rows, columns) : rows + columns + Across(rowInside, inside);
        return (long)(most + problem.Pins.Length);
    }

    private static bool Mark(ImmutableArray<int> nodes, bool[] marked)
    {
        foreach (int node in nodes.IsDefault ? [-1] : nodes)
        {
            if ((uint)node >= (uint)marked.Length || marked[node])
            {
                return false;
            }

            marked[node] = true;
        }

        return true;
    }

    /// <summary>Pairs, other than pins, from a row inside to a column outside.</summary>
    private Int128 Across(bool[] rowInside, bool[] columnInside)
    {
        int[] outside = [.. Enumerable.Range(0, columnInside.Length).Where(column => !columnInside[column])];
        int[] rows = [.. Enumerable.Range(0, rowInside.Length).Where(row => rowInside[row])];
        if (outside.Length == 0 || rows.Length == 0)
        {
            return 0;
        }

        return Sum(
            rows.Length,
            (first, count) =>
            {
                int[] weights = ArrayPool<int>.Shared.Rent(problem.ColumnCount);
                Int128 across = 0;
                for (int k = first; k < first + count; k++)
                {
                    problem.Weights.Fill(rows[k], weights.AsSpan(0, problem.ColumnCount));
                    foreach (int column in pins[rows[k]])
                    {
                        weights[column] = PairWeights.Absent;
                    }

                    foreach (int column in outside)
                    {
                        across += weights[column] != PairWeights.Absent ? 1 : 0;
                    }
                }

                ArrayPool<int>.Shared.Return(weights);
                return across;
            }
        );
    }

    private Int128 OfColumns(ImmutableArray<long> prices)
    {
        Int128 bound = 0;
        for (int column = 0; column < prices.Length; column++)
        {
            Bounds limits = problem.ColumnBounds[column];
            bound += (Int128)prices[column] * (prices[column] >= 0 ? limits.Max : limits.Min);
        }

        return bound;
    }

    private Int128 OfRows(AssignmentProof proof)
    {
        long[] prices = [.. proof.ColumnPrices];
        int most = 1;
        foreach (Bounds limits in problem.RowBounds)
        {
            most = Math.Max(most, Math.Min(limits.Max, problem.ColumnCount));
        }

        // A scan orders values that are not too large; beyond, every pair is looked at.
        bool fits = prices.All(price => Math.Abs(price) <= BestPairs.ValueLimit / 2);
        IPairScan? scan = reading == PairReading.BestPairs && fits ? problem.Weights.Scan([], prices) : null;
        int[] small = prices.All(price => Math.Abs(price) <= SmallPrice) ? Array.ConvertAll(prices, price => (int)price) : [];
        return Sum(
            problem.RowCount,
            (first, count) =>
                scan is null ? ByEveryPair(proof, prices, small, first, count) : ByScan(proof, prices, scan, most, first, count)
        );
    }

    private Int128 ByScan(AssignmentProof proof, long[] prices, IPairScan scan, int most, int first, int count)
    {
        BestPairs best = new(count, most);
        int[] rows = [.. Enumerable.Range(first, count)];
        scan.Collect(rows, best, CancellationToken.None);
        Int128 bound = 0;
        List<Int128> values = [];
        (int Column, long Value)[] pairs = new (int, long)[most];
        for (int k = 0; k < count; k++)
        {
            values.Clear();
            foreach ((int column, long value) in pairs.AsSpan(0, best.Read(k, pairs)))
            {
                if (!pins[first + k].Contains(column))
                {
                    values.Add(value + (Int128)proof.MatchBonus);
                }
            }

            bound += OfRow(proof, prices, first + k, values);
        }

        return bound;
    }

    private Int128 ByEveryPair(AssignmentProof proof, long[] prices, int[] small, int first, int count)
    {
        int[] weights = ArrayPool<int>.Shared.Rent(problem.ColumnCount);
        Int128 bound = 0;
        List<Int128> values = [];
        PriorityQueue<long, long> best = new();
        for (int row = first; row < first + count; row++)
        {
            Span<int> filled = weights.AsSpan(0, problem.ColumnCount);
            problem.Weights.Fill(row, filled);
            foreach (int column in pins[row])
            {
                filled[column] = PairWeights.Absent;
            }

            values.Clear();
            TakeBest(filled, prices, small, problem.RowBounds[row].Max, best);
            foreach ((long value, _) in best.UnorderedItems)
            {
                values.Add((Int128)value + proof.MatchBonus);
            }

            bound += OfRow(proof, prices, row, values);
        }

        ArrayPool<int>.Shared.Return(weights);
        return bound;
    }

    /// <summary>The values of the best pairs of a row, as many as it may have; the lowest of them comes out first.</summary>
    /// <param name="weights">The weights of the row.</param>
    /// <param name="prices">The price of each column.</param>
    /// <param name="small">The same in fewer bits; empty where a price needs more.</param>
    /// <param name="most">How many pairs the row may have.</param>
    /// <param name="best">Filled with the values.</param>
    private static void TakeBest(ReadOnlySpan<int> weights, long[] prices, int[] small, int most, PriorityQueue<long, long> best)
    {
        best.Clear();
        long lowest = most == 0 ? long.MaxValue : long.MinValue;
        for (int column = 0; column < weights.Length; column++)
        {
            if (small.Length > 0 && lowest >= -SmallValue)
            {
                column = NextAbove(weights, small, column, (int)Math.Min(lowest, SmallValue));
                if (column == weights.Length)
                {
                    break;
                }
            }

            long value = weights[column] - prices[column];
            if (value <= lowest || weights[column] == PairWeights.Absent)
            {
                continue;
            }

            if (best.Count < most)
            {
                best.Enqueue(value, value);
            }
            else
            {
                best.DequeueEnqueue(value, value);
            }

            lowest = best.Count == most ? best.Peek() : lowest;
        }
    }

    /// <summary>The first column, from one on, whose weight exceeds its price by more than a value; their number when there is none.</summary>
    private static int NextAbove(ReadOnlySpan<int> weights, ReadOnlySpan<int> prices, int from, int value)
    {
        int column = from;
        if (Vector256.IsHardwareAccelerated)
        {
            ref int weight = ref MemoryMarshal.GetReference(weights);
            ref int price = ref MemoryMarshal.GetReference(prices[..weights.Length]);
            Vector256<int> values = Vector256.Create(value);
            while (
                column <= weights.Length - Vector256<int>.Count
                && !Vector256.GreaterThanAny(
                    Vector256.LoadUnsafe(ref weight, (nuint)column),
                    Vector256.LoadUnsafe(ref price, (nuint)column) + values
                )
            )
            {
                column += Vector256<int>.Count;
            }
        }

        while (column < weights.Length && weights[column] <= prices[column] + value)
        {
            column++;
        }

        return column;
    }

    /// <summary>The values of a row's pins and of its best other pairs: as many as its minimum asks whatever their sign, then the positive ones up to its maximum.</summary>
    private Int128 OfRow(AssignmentProof proof, long[] prices, int row, List<Int128> values)
    {
        Bounds limits = problem.RowBounds[row];
        Int128 bound = 0;
        int taken = 0;
        foreach (int column in pins[row])
        {
            problem.Weights.TryGetWeight(row, column, out int weight);
            bound += (Int128)weight + proof.MatchBonus - prices[column];
            taken++;
        }

        values.Sort();
        for (int k = values.Count - 1; k >= 0 && taken < limits.Max && (values[k] > 0 || taken < limits.Min); k--)
        {
            bound += values[k];
            taken++;
        }

        return bound;
    }

    private Int128 Sum(int rows, Func<int, int, Int128> ofBlock)
    {
        Int128[] parts = new Int128[(rows + RowsPerBlock - 1) / RowsPerBlock];
        Parallel.For(
            0,
            parts.Length,
            new ParallelOptions { MaxDegreeOfParallelism = threads },
            block => parts[block] = ofBlock(block * RowsPerBlock, Math.Min(RowsPerBlock, rows - block * RowsPerBlock))
        );
        Int128 sum = 0;
        foreach (Int128 part in parts)
        {
            sum += part;
        }

        return sum;
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

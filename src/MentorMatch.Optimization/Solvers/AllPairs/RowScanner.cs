using System.Runtime.CompilerServices;
using MentorMatch.Optimization.Problems;

namespace MentorMatch.Optimization.Solvers.AllPairs;

/// <summary>Scans rows in blocks of a fixed size on several threads; each block fills places of its own, so that threads leave no trace.</summary>
/// <param name="weights">The weights.</param>
/// <param name="threads">Most threads to use.</param>
internal sealed class RowScanner(IPairWeights weights, int threads)
{
    private const int RowsPerBlock = 2048;
    private const int RowsPerSmallBlock = 256;

    /// <summary>Finds the best pairs of rows.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="columns">The columns to look at, ascending; empty for all.</param>
    /// <param name="prices">The price of every column of the problem.</param>
    /// <param name="keep">Most pairs kept of a row.</param>
    /// <param name="spread">How many bits of values do not count; see <see cref="BestPairs.Spread"/>.</param>
    /// <param name="lowest">The lowest value to keep of a row, or <see cref="long.MinValue"/>; <see langword="null"/> to keep all that are among its best.</param>
    /// <param name="report">Told how many rows are done.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public FoundPairs Scan(
        int[] rows,
        int[] columns,
        long[] prices,
        int keep,
        int spread,
        Func<int, long>? lowest,
        Action<int>? report,
        CancellationToken cancellationToken
    )
    {
        FoundPairs found = new(rows, Math.Max(1, Math.Min(keep, columns.Length == 0 ? prices.Length : columns.Length)));
        IPairScan scan = weights.Scan(columns, columns.Length == 0 ? prices : [.. columns.Select(column => prices[column])]);
        int perBlock = rows.Length >= 4 * RowsPerBlock * threads ? RowsPerBlock : RowsPerSmallBlock;
        int blocks = (rows.Length + perBlock - 1) / perBlock;
        int done = 0;
        Parallel.For(
            0,
            blocks,
            new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellationToken },
            () => new BestPairs(perBlock, found.Keep),
            (block, _, best) =>
            {
                int first = block * perBlock;
                int count = Math.Min(perBlock, rows.Length - first);
                best.Clear();
                for (int k = 0; k < count; k++)
                {
                    best.Spread(k, Draws.Mix((ulong)rows[first + k]), spread);
                    if (lowest?.Invoke(rows[first + k]) is { } value and > long.MinValue)
                    {
                        best.Expect(k, value);
                    }
                }

                scan.Collect(rows.AsSpan(first, count), best, cancellationToken);
                Take(found, first, count, prices, best);
                report?.Invoke(Interlocked.Add(ref done, count));
                return best;
            },
            _ => { }
        );
        return found;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Take(FoundPairs found, int first, int count, long[] prices, BestPairs best)
    {
        Span<(int Column, long Value)> read = new (int, long)[found.Keep];
        Span<(int Column, int Weight)> pairs = new (int, int)[found.Keep];
        Span<long> order = new long[found.Keep];
        for (int k = 0; k < count; k++)
        {
            int kept = best.Read(k, read);
            for (int p = 0; p < kept; p++)
            {
                order[p] = (long)read[p].Column << 32 | (uint)p;
            }

            order[..kept].Sort();
            for (int p = 0; p < kept; p++)
            {
                (int column, long value) = read[(int)order[p]];
                pairs[p] = (
                    column,
                    Math.Abs(value) < BestPairs.ValueLimit ? (int)(value + prices[column]) : WeightOf(found.Rows[first + k], column)
                );
            }

            found.Set(first + k, pairs[..kept]);
            found.CutOff[first + k] = best.CutOff(k);
        }
    }

    private int WeightOf(int row, int column) => weights.TryGetWeight(row, column, out int weight) ? weight : 0;
}

using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers.Assignment;

namespace MentorMatch.Optimization.Solvers.AllPairs;

/// <summary>Pairs that a core lacks where it proves too much: that nothing is possible, or no more matches.</summary>
/// <param name="problem">The problem.</param>
/// <param name="market">Places beside pins, and how many pairs of a row are kept.</param>
/// <param name="scanner">Looks for pairs.</param>
/// <param name="open">The columns that have places, ascending.</param>
/// <param name="cancellationToken">Stops the work.</param>
internal sealed class MissingPairs(
    AllPairsProblem problem,
    MarketPrices market,
    RowScanner scanner,
    int[] open,
    CancellationToken cancellationToken
)
{
    /// <summary>Pairs from rows inside a cut to columns outside it: each would let more be chosen than the cut says.</summary>
    /// <param name="cut">The cut; <see langword="null"/> for none.</param>
    /// <param name="report">Told how many rows are done.</param>
    public FoundPairs Across(CardinalityCut? cut, Action<int> report)
    {
        int[] columns = cut is null ? [] : [.. open.Except(cut.Columns)];
        int[] rows = cut is null ? [] : [.. cut.Rows.Where(row => market.RowMax[row] > 0)];
        return rows.Length == 0 || columns.Length == 0
            ? FoundPairs.Of([])
            : scanner.Scan(rows, columns, new long[problem.ColumnCount], market.Keep, spread: 0, null, report, cancellationToken);
    }

    /// <summary>Some more pairs of the nodes that a clash names, twice as many as there are in the core, or all there are.</summary>
    /// <param name="clash">The clash.</param>
    /// <param name="core">The core.</param>
    /// <param name="prices">The price of every column.</param>
    /// <param name="report">Told how many rows are done.</param>
    public FoundPairs Of(AssignmentClash clash, CoreGraph core, long[] prices, Action<int> report)
    {
        if (clash.Kind is ClashKind.RowMinimums)
        {
            int most = clash.Rows.Max(row => core.Starts[row + 1] - core.Starts[row]);
            return scanner.Scan([.. clash.Rows], open, prices, market.Keep + 2 * most, spread: 0, null, report, cancellationToken);
        }

        return FoundPairs.Of(clash.Kind is ClashKind.ColumnMinimums ? clash.Columns.SelectMany(column => BestRows(column, core)) : []);
    }

    private (int Row, int Column, int Weight)[] BestRows(int column, CoreGraph core)
    {
        int known = core.Columns.Count(other => other == column);
        return
        [
            .. Enumerable
                .Range(0, problem.RowCount)
                .Where(row => market.RowMax[row] > 0)
                .Select(row =>
                    (
                        Row: row,
                        Column: column,
                        Weight: problem.Weights.TryGetWeight(row, column, out int weight) ? weight : PairWeights.Absent
                    )
                )
                .Where(pair => pair.Weight != PairWeights.Absent)
                .OrderByDescending(pair => pair.Weight)
                .ThenBy(pair => pair.Row)
                .Take(market.Keep + 2 * known),
        ];
    }
}

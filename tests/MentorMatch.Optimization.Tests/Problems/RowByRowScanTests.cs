using MentorMatch.Optimization.Problems;

namespace MentorMatch.Optimization.Tests.Problems;

/// <summary>A look at every entry of a row takes prices of any size.</summary>
public sealed class RowByRowScanTests
{
    [Theory]
    [InlineData(long.MinValue, BestPairs.ValueLimit)]
    [InlineData(long.MaxValue, -BestPairs.ValueLimit)]
    public void A_price_too_far_out_counts_as_the_limit(long price, long value)
    {
        const int Columns = 20;
        int[] weights = [.. Enumerable.Range(0, Columns).Select(column => (column % 3 - 1) * PairWeights.Limit)];
        long[] prices = new long[Columns];
        prices[17] = price;
        BestPairs best = new(1, Columns);
        PairWeights.RowByRow(new DensePairWeights(1, Columns, weights), [], prices).Collect([0], best, CancellationToken.None);
        (int Column, long Value)[] pairs = new (int, long)[Columns];
        Assert.Equal(Columns, best.Read(0, pairs));
        Assert.Equal(weights.Select((weight, column) => (column, column == 17 ? value : (long)weight)), pairs.Order());
    }
}

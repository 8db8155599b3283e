namespace MentorMatch.Optimization.Problems;

/// <summary>Numbers that all <see cref="IPairWeights"/> keep to.</summary>
public static class PairWeights
{
    /// <summary>Written for a pair that does not exist; below every weight.</summary>
    public const int Absent = int.MinValue;

    /// <summary>The largest size of a weight: 2^28, room for a score in millionths and for a bonus beside it.</summary>
    public const int Limit = 1 << 28;

    /// <summary>A scan that fills each row and looks at every entry: for weights that know no shorter way, and for tests of those that do.</summary>
    /// <param name="weights">The weights.</param>
    /// <param name="columns">The columns to look at, ascending; empty for all.</param>
    /// <param name="prices">The price of each of these columns, of any sign.</param>
    /// <returns>The scan.</returns>
    /// <exception cref="ArgumentException">There is not one price for each column.</exception>
    public static IPairScan RowByRow(IPairWeights weights, ReadOnlySpan<int> columns, ReadOnlySpan<long> prices)
    {
        ArgumentNullException.ThrowIfNull(weights);
        return new RowByRowScan(weights, columns, prices);
    }
}

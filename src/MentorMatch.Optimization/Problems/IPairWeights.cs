namespace MentorMatch.Optimization.Problems;

/// <summary>
/// The weights of all pairs of a row and a column, worked out when they are asked for and never stored: billions of pairs fit where their weights would not.
/// </summary>
/// <remarks>
/// An implementation is immutable and safe for concurrent use. All members speak of the same weights: what <see cref="Fill"/> says of a pair,
/// <see cref="TryGetWeight"/> and every scan say too, to the unit, on every machine.
/// </remarks>
public interface IPairWeights
{
    /// <summary>Number of rows.</summary>
    int RowCount { get; }

    /// <summary>Number of columns.</summary>
    int ColumnCount { get; }

    /// <summary>No pair weighs less; at least −<see cref="PairWeights.Limit"/>, at most 0.</summary>
    int MinWeight { get; }

    /// <summary>No pair weighs more; at least 0, at most <see cref="PairWeights.Limit"/>.</summary>
    int MaxWeight { get; }

    /// <summary>The weight of one pair.</summary>
    /// <param name="row">The row.</param>
    /// <param name="column">The column.</param>
    /// <param name="weight">Its weight; 0 when there is none.</param>
    /// <returns>Whether the pair exists: a pair that does not can never be chosen.</returns>
    bool TryGetWeight(int row, int column, out int weight);

    /// <summary>The weights of all pairs of a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="weights">Room for one weight a column; <see cref="PairWeights.Absent"/> is written where the pair does not exist.</param>
    void Fill(int row, Span<int> weights);

    /// <summary>How many pairs a row has.</summary>
    /// <param name="row">The row.</param>
    int CountOf(int row);

    /// <summary>Prepares for looking for the best pairs at given prices.</summary>
    /// <param name="columns">The columns to look at, ascending; empty for all.</param>
    /// <param name="prices">The price of each of these columns, of any sign.</param>
    /// <returns>A scan; immutable and safe for concurrent use.</returns>
    IPairScan Scan(ReadOnlySpan<int> columns, ReadOnlySpan<long> prices);
}

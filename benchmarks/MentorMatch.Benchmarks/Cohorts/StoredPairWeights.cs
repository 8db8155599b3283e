using MentorMatch.Optimization.Problems;
using MentorMatch.Scoring;

namespace MentorMatch.Benchmarks.Cohorts;

/// <summary>Scores that were stored, seen as weights of all pairs.</summary>
/// <param name="pairs">The scores.</param>
internal sealed class StoredPairWeights(ScoredPairs pairs) : IPairWeights
{
    /// <inheritdoc/>
    public int RowCount => pairs.Mentees.Length;

    /// <inheritdoc/>
    public int ColumnCount => pairs.Mentors.Length;

    /// <inheritdoc/>
    public int MinWeight => 0;

    /// <inheritdoc/>
    public int MaxWeight => (int)Score.UnitsPerOne;

    /// <inheritdoc/>
    public bool TryGetWeight(int row, int column, out int weight)
    {
        int found = pairs.MentorIndexes[pairs.RowStarts[row]..pairs.RowStarts[row + 1]].BinarySearch(column);
        weight = found < 0 ? 0 : (int)pairs.Millionths[pairs.RowStarts[row] + found];
        return found >= 0;
    }

    /// <inheritdoc/>
    public void Fill(int row, Span<int> weights)
    {
        weights[..ColumnCount].Fill(PairWeights.Absent);
        for (int pair = pairs.RowStarts[row]; pair < pairs.RowStarts[row + 1]; pair++)
        {
            weights[pairs.MentorIndexes[pair]] = (int)pairs.Millionths[pair];
        }
    }

    /// <inheritdoc/>
    public int CountOf(int row) => pairs.RowStarts[row + 1] - pairs.RowStarts[row];

    /// <inheritdoc/>
    public IPairScan Scan(ReadOnlySpan<int> columns, ReadOnlySpan<long> prices) =>
        throw new NotSupportedException("Baselines fill rows; they scan at no prices.");
}

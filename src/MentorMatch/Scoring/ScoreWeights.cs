using MentorMatch.Optimization.Problems;
using MentorMatch.Scoring.Kernels;

namespace MentorMatch.Scoring;

/// <summary>The scores of all pairs in millionths, as weights of mentees (rows) and mentors (columns); a forbidden pair is absent.</summary>
internal sealed class ScoreWeights(RowScorer scorer) : IPairWeights
{
    /// <inheritdoc/>
    public int RowCount => scorer.Mentees;

    /// <inheritdoc/>
    public int ColumnCount => scorer.Mentors;

    /// <inheritdoc/>
    public int MinWeight => 0;

    /// <inheritdoc/>
    public int MaxWeight => (int)Score.UnitsPerOne;

    /// <inheritdoc/>
    public bool TryGetWeight(int row, int column, out int weight)
    {
        int score = scorer.Score(row, column);
        weight = Math.Max(score, 0);
        return score != PairWeights.Absent;
    }

    /// <inheritdoc/>
    public void Fill(int row, Span<int> weights) => scorer.Fill(row, weights);

    /// <inheritdoc/>
    public int CountOf(int row) => scorer.CountOf(row);

    /// <inheritdoc/>
    public IPairScan Scan(ReadOnlySpan<int> columns, ReadOnlySpan<long> prices)
    {
        int expected = columns.IsEmpty ? ColumnCount : columns.Length;
        if (prices.Length != expected)
        {
            throw new ArgumentException($"{prices.Length} prices were given for {expected} columns.", nameof(prices));
        }

        return ScoreScan.TryPrepare(scorer, columns, prices) ?? PairWeights.RowByRow(this, columns, prices);
    }
}

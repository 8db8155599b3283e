using MentorMatch.Optimization.Problems;
using MentorMatch.Scoring.Kernels;

namespace MentorMatch.Scoring;

/// <summary>The scores of all pairs in millionths, as weights of mentees (rows) and mentors (columns); a forbidden pair is absent.</summary>
internal sealed class ScoreWeights(RowScorer scorer, int mentees) : IPairWeights
{
    /// <inheritdoc/>
    public int RowCount => mentees;

    /// <inheritdoc/>
    public int ColumnCount => scorer.Mentors;

    /// <inheritdoc/>
    public int MinWeight => 0;

    /// <inheritdoc/>
    public int MaxWeight => (int)Score.UnitsPerOne;

    /// <inheritdoc/>
    public bool TryGetWeight(int row, int column, out int weight)
    {
        int score = scorer.ByItself(row, column);
        weight = Math.Max(score, 0);
        return score >= 0;
    }

    /// <inheritdoc/>
    public void Fill(int row, Span<int> weights)
    {
        scorer.Fill(row, weights);
        weights[..ColumnCount].Replace(-1, PairWeights.Absent);
    }

    /// <inheritdoc/>
    public int CountOf(int row)
    {
        int[] weights = new int[ColumnCount];
        scorer.Fill(row, weights);
        return weights.Length - weights.AsSpan().Count(-1);
    }

    /// <inheritdoc/>
    public IPairScan Scan(ReadOnlySpan<int> columns, ReadOnlySpan<long> prices) => PairWeights.RowByRow(this, columns, prices);
}

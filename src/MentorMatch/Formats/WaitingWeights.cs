using MentorMatch.Optimization.Problems;
using MentorMatch.Scoring;

namespace MentorMatch.Formats;

/// <summary>Puts serving those who waited before every score: a mentee's waiting is a rank, and each rank weighs more than any difference of totals.</summary>
/// <remarks>
/// Which mentees a matching with most matches can serve is a matroid (and which any matching can serve, too): so serving the ranks with the largest sum serves as many as possible of
/// those who waited longest, then of those who waited next, and so on. Ranks are the smallest weights in that order.
/// </remarks>
internal sealed class WaitingWeights
{
    private readonly int[] ranks;
    private readonly int[] rowStarts;
    private readonly long step;

    private WaitingWeights(int[] ranks, int[] rowStarts, long step)
    {
        this.ranks = ranks;
        this.rowStarts = rowStarts;
        this.step = step;
    }

    /// <summary>How many mentees have waited.</summary>
    public int Mentees => ranks.Count(rank => rank > 0);

    /// <summary>The weights, or <see langword="null"/> where nobody has waited.</summary>
    /// <exception cref="OverflowException">Scores are so large, and people so many, that the weights do not fit.</exception>
    public static WaitingWeights? Of(ScoredPairs pairs, PairingTerms terms, ReadOnlySpan<Bounds> mentees, ReadOnlySpan<Bounds> mentors)
    {
        if (terms.Waiting.IsEmpty)
        {
            return null;
        }

        long least = 0;
        long most = 0;
        foreach (long weight in pairs.Millionths)
        {
            least = Math.Min(least, weight);
            most = Math.Max(most, weight);
        }

        // All totals of as many matches as the sides allow lie between that many times the least weight and that many times the largest.
        Int128 oneRank = ((Int128)most - least) * Int128.Min(Most(mentees), Most(mentors)) + 1;
        decimal[] times = [.. terms.Waiting.Values.Distinct().Order()];
        int[] ranked =
        [
            .. pairs.Mentees.Select(id => terms.Waiting.TryGetValue(id, out decimal time) ? Array.BinarySearch(times, time) + 1 : 0),
        ];
        return new WaitingWeights(ranked, pairs.RowStarts.ToArray(), checked((long)oneRank));
    }

    /// <summary>The weights of pairs with those of waiting added.</summary>
    /// <exception cref="OverflowException">A weight does not fit.</exception>
    public long[] Added(ReadOnlySpan<long> weights)
    {
        long[] added = weights.ToArray();
        for (int row = 0; row < ranks.Length; row++)
        {
            foreach (ref long weight in added.AsSpan(rowStarts[row]..rowStarts[row + 1]))
            {
                weight = checked(weight + (step * ranks[row]));
            }
        }

        return added;
    }

    /// <summary>What waiting weighs in a solution.</summary>
    public Int128 In(MatchingLoads loads)
    {
        Int128 sum = 0;
        for (int row = 0; row < ranks.Length; row++)
        {
            sum += (Int128)step * ranks[row] * loads.OfRow(row);
        }

        return sum;
    }

    /// <summary>How many of those who waited are matched.</summary>
    public int Served(MatchingLoads loads) => Enumerable.Range(0, ranks.Length).Count(row => ranks[row] > 0 && loads.OfRow(row) > 0);

    /// <summary>Whether a difference is one of scores only, and not of who is served.</summary>
    public bool IsOfScores(Score difference) => Math.Abs(difference.Millionths) < step / 2;

    private static Int128 Most(ReadOnlySpan<Bounds> side)
    {
        Int128 most = 0;
        foreach (Bounds bounds in side)
        {
            most += bounds.Max;
        }

        return most;
    }
}

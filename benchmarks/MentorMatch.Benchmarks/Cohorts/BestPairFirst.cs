using System.Runtime.InteropServices;
using MentorMatch.Optimization.Problems;

namespace MentorMatch.Benchmarks.Cohorts;

/// <summary>
/// What people do by hand, on pairs that nobody stored: the best pair of all first, then the best that is still possible. Every mentee keeps a few of the best mentors who
/// still have places; when these are gone the row is looked at again. Equal scores in the order of mentees, then of mentors.
/// </summary>
/// <param name="weights">The scores.</param>
/// <param name="capacity">Most mentees of a mentor.</param>
internal sealed class BestPairFirst(IPairWeights weights, int capacity)
{
    private const int KeptOfRow = 16;

    private readonly int[] places = [.. Enumerable.Repeat(capacity, weights.ColumnCount)];
    private readonly BestPairs best = new(1, KeptOfRow);
    private readonly int[] row = new int[weights.ColumnCount];

    /// <summary>The best three scores of every mentee, lower ones last; −1 where there are fewer. Known after <see cref="Choose"/>.</summary>
    public int[][] TopScores { get; } = new int[weights.RowCount][];

    /// <summary>Number of pairs. Known after <see cref="Choose"/>.</summary>
    public long PairCount { get; private set; }

    /// <summary>Chooses; to be called once.</summary>
    /// <returns>What it comes to.</returns>
    public PlanFigures Choose()
    {
        Stack<long>[] kept = new Stack<long>[weights.RowCount];
        PriorityQueue<int, (long Against, int Row)> heads = new();
        for (int mentee = 0; mentee < kept.Length; mentee++)
        {
            kept[mentee] = LookAt(mentee);
            TopScores[mentee] = [.. kept[mentee].Take(3).Select(key => (int)BestPairs.ValueOf(key))];
            PairCount += weights.ColumnCount - row.AsSpan().Count(PairWeights.Absent);
            Enqueue(heads, mentee, kept[mentee]);
        }

        long matched = 0;
        long total = 0;
        long worst = 0;
        while (heads.TryDequeue(out int mentee, out _))
        {
            long key = kept[mentee].Pop();
            int mentor = BestPairs.ColumnOf(key);
            if (places[mentor] > 0)
            {
                places[mentor]--;
                matched++;
                total += worst = BestPairs.ValueOf(key);
                continue;
            }

            if (kept[mentee].Count == 0)
            {
                kept[mentee] = LookAt(mentee);
            }

            Enqueue(heads, mentee, kept[mentee]);
        }

        return new PlanFigures(matched, total, worst);
    }

    private static void Enqueue(PriorityQueue<int, (long Against, int Row)> heads, int mentee, Stack<long> kept)
    {
        if (kept.TryPeek(out long key))
        {
            heads.Enqueue(mentee, (-BestPairs.ValueOf(key), mentee));
        }
    }

    /// <summary>The best mentors with a place, the best on top.</summary>
    private Stack<long> LookAt(int mentee)
    {
        weights.Fill(mentee, row);
        best.Clear();
        for (int mentor = 0; mentor < row.Length; mentor++)
        {
            if (row[mentor] != PairWeights.Absent && places[mentor] > 0)
            {
                best.Offer(0, BestPairs.Key(row[mentor], mentor));
            }
        }

        List<long> keys = [.. best.KeysOf(0).ToArray().Where(key => key != BestPairs.NoKey)];
        CollectionsMarshal.AsSpan(keys).Sort();
        return new Stack<long>(keys);
    }
}

using MentorMatch.Benchmarks.Instances;
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
    private readonly BestOfSample best = new(KeptOfRow);
    private readonly int[] row = new int[weights.ColumnCount];

    /// <summary>The best three scores of every mentee, lower ones last; −1 where there are fewer. Known after <see cref="Choose"/>.</summary>
    public int[][] TopScores { get; } = new int[weights.RowCount][];

    /// <summary>Number of pairs. Known after <see cref="Choose"/>.</summary>
    public long PairCount { get; private set; }

    /// <summary>Chooses; to be called once.</summary>
    /// <returns>What it comes to.</returns>
    public PlanFigures Choose()
    {
        Stack<(int Score, int Mentor)>[] kept = new Stack<(int, int)>[weights.RowCount];
        PriorityQueue<int, (long Against, int Row)> heads = new();
        for (int mentee = 0; mentee < kept.Length; mentee++)
        {
            kept[mentee] = LookAt(mentee);
            TopScores[mentee] = [.. kept[mentee].Take(3).Select(pair => pair.Score)];
            PairCount += weights.ColumnCount - row.AsSpan().Count(PairWeights.Absent);
            Enqueue(heads, mentee, kept[mentee]);
        }

        long matched = 0;
        long total = 0;
        long worst = 0;
        while (heads.TryDequeue(out int mentee, out _))
        {
            (int score, int mentor) = kept[mentee].Pop();
            if (places[mentor] > 0)
            {
                places[mentor]--;
                matched++;
                total += worst = score;
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

    private static void Enqueue(PriorityQueue<int, (long Against, int Row)> heads, int mentee, Stack<(int Score, int Mentor)> kept)
    {
        if (kept.TryPeek(out (int Score, int Mentor) head))
        {
            heads.Enqueue(mentee, (-head.Score, mentee));
        }
    }

    /// <summary>The best mentors with a place, the best on top.</summary>
    private Stack<(int Score, int Mentor)> LookAt(int mentee)
    {
        weights.Fill(mentee, row);
        best.Clear();
        for (int mentor = 0; mentor < row.Length; mentor++)
        {
            if (row[mentor] != PairWeights.Absent && places[mentor] > 0 && best.Admits(row[mentor]))
            {
                best.Offer(row[mentor], tie: 0, ~mentor); // the higher number is kept first
            }
        }

        Stack<(int, int)> kept = new(best.Count);
        for (int place = best.Count - 1; place >= 0; place--)
        {
            kept.Push((best.Kept[place].Score, ~best.Kept[place].Number));
        }

        return kept;
    }
}

using MentorMatch.Scoring;

namespace MentorMatch.Menus;

/// <summary>
/// Mentors from the best score to the worst; of equal scores the smaller position, which is the smaller id, comes first. Nothing is put in order before it is asked for: how many
/// mentors share the upper digit of their score tells where a page lies, and few ever look past the first.
/// </summary>
/// <remarks>Immutable and safe for concurrent use. Kept in pieces that the garbage collector moves cheaply: menus are many and short-lived.</remarks>
internal sealed class RankedMentors
{
    private const int DigitBits = 10;
    private const int Digits = 1 << DigitBits;
    private const int PieceBits = 14;
    private const int PieceSize = 1 << PieceBits;

    private readonly int[][] pieces;
    private readonly int[] digitStarts;

    private RankedMentors(int[][] pieces, int[] digitStarts)
    {
        this.pieces = pieces;
        this.digitStarts = digitStarts;
    }

    /// <summary>Number of mentors.</summary>
    public int Count => digitStarts[^1];

    /// <summary>Ranks mentors. Linear in their number.</summary>
    /// <param name="millionths">The score of every mentor, by position: 0 … 1,000,000, or below 0 for one who is not ranked.</param>
    public static RankedMentors BestFirst(ReadOnlySpan<int> millionths)
    {
        // Who is not ranked counts in a digit of their own, past the last.
        int[] starts = new int[Digits + 1];
        foreach (int score in millionths)
        {
            starts[Digit(score)]++;
        }

        int sum = 0;
        for (int digit = 0; digit < starts.Length; digit++)
        {
            (starts[digit], sum) = (sum, sum + starts[digit]);
        }

        int[][] parts = new int[(millionths.Length + PieceSize - 1) >> PieceBits][];
        for (int piece = 0; piece < parts.Length; piece++)
        {
            parts[piece] = millionths[(piece << PieceBits)..Math.Min(millionths.Length, (piece + 1) << PieceBits)].ToArray();
        }

        return new RankedMentors(parts, starts);
    }

    /// <summary>The mentors of some ranks, in order. Takes time linear in all mentors.</summary>
    /// <param name="from">The first rank, from 0.</param>
    /// <param name="to">The rank after the last, at most <see cref="Count"/>.</param>
    public (int Mentor, int Millionths)[] Ranks(int from, int to)
    {
        if (from >= to)
        {
            return [];
        }

        int first = DigitOfRank(from);
        int last = DigitOfRank(to - 1);
        (int Mentor, int Millionths)[] found = new (int, int)[digitStarts[last + 1] - digitStarts[first]];
        int[] next = digitStarts[first..(last + 1)];
        int most = (int)Score.UnitsPerOne - (first << DigitBits);
        int least = (int)Score.UnitsPerOne - (((last + 1) << DigitBits) - 1);
        least = Math.Max(least, 0);
        for (int piece = 0; piece < pieces.Length; piece++)
        {
            int[] scores = pieces[piece];
            for (int at = 0; at < scores.Length; at++)
            {
                if ((uint)(scores[at] - least) <= (uint)(most - least))
                {
                    found[next[Digit(scores[at]) - first]++ - digitStarts[first]] = ((piece << PieceBits) + at, scores[at]);
                }
            }
        }

        for (int digit = first; digit <= last; digit++)
        {
            Order(found.AsSpan((digitStarts[digit] - digitStarts[first])..(digitStarts[digit + 1] - digitStarts[first])));
        }

        return found[(from - digitStarts[first])..(to - digitStarts[first])];
    }

    private static int Digit(int millionths) => millionths < 0 ? Digits : ((int)Score.UnitsPerOne - millionths) >> DigitBits;

    private static int LowerDigit(int millionths) => ((int)Score.UnitsPerOne - millionths) & (Digits - 1);

    /// <summary>Counting again, over the lower digit: linear also where thousands have the same score.</summary>
    private static void Order(Span<(int Mentor, int Millionths)> entries)
    {
        if (entries.Length < 2)
        {
            return;
        }

        Span<int> next = stackalloc int[Digits + 1];
        next.Clear();
        foreach ((_, int score) in entries)
        {
            next[LowerDigit(score) + 1]++;
        }

        for (int lower = 0; lower < Digits; lower++)
        {
            next[lower + 1] += next[lower];
        }

        (int Mentor, int Millionths)[] byPosition = entries.ToArray();
        foreach ((int Mentor, int Millionths) entry in byPosition)
        {
            entries[next[LowerDigit(entry.Millionths)]++] = entry;
        }
    }

    /// <summary>The digit among whose mentors a rank lies.</summary>
    private int DigitOfRank(int rank)
    {
        int low = 0;
        int high = Digits - 1;
        while (low < high)
        {
            int middle = (low + high + 1) / 2;
            if (digitStarts[middle] <= rank)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        return low;
    }
}

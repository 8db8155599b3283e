using System.Buffers;
using MentorMatch.Scoring;

namespace MentorMatch.Menus;

/// <summary>Positions of mentors with their scores, best first, ties by position.</summary>
/// <remarks>
/// Ordered by counting digits: in linear time and without comparing. Kept in pieces small enough for the short-lived part of the heap, since a menu is often made, shown
/// once and dropped.
/// </remarks>
internal sealed class RankedMentors
{
    private const int DigitBits = 10;
    private const int Digits = 1 << DigitBits;
    private const int PieceBits = 13;
    private const int PieceSize = 1 << PieceBits;

    private readonly (int Mentor, int Millionths)[][] pieces;

    private RankedMentors((int Mentor, int Millionths)[][] pieces, int count)
    {
        this.pieces = pieces;
        Count = count;
    }

    /// <summary>Number of mentors.</summary>
    public int Count { get; }

    /// <summary>The mentor at a rank, from 0.</summary>
    public (int Mentor, int Millionths) this[int rank] => pieces[rank >> PieceBits][rank & (PieceSize - 1)];

    /// <summary>Orders mentors.</summary>
    /// <param name="positions">Positions of mentors, ascending.</param>
    /// <param name="millionths">The score of each position, 0 … 1,000,000, which two digits hold.</param>
    public static RankedMentors BestFirst(ReadOnlySpan<int> positions, ReadOnlySpan<int> millionths)
    {
        (int Mentor, int Millionths)[][] parts = new (int, int)[(positions.Length + PieceSize - 1) >> PieceBits][];
        for (int piece = 0; piece < parts.Length; piece++)
        {
            parts[piece] = new (int, int)[Math.Min(PieceSize, positions.Length - (piece << PieceBits))];
        }

        Span<int> low = stackalloc int[Digits];
        Span<int> high = stackalloc int[Digits];
        low.Clear();
        high.Clear();
        foreach (int position in positions)
        {
            int falling = (int)Score.UnitsPerOne - millionths[position];
            low[falling & (Digits - 1)]++;
            high[falling >> DigitBits]++;
        }

        Accumulate(low);
        Accumulate(high);
        (int Mentor, int Falling)[] halfway = ArrayPool<(int, int)>.Shared.Rent(positions.Length);
        foreach (int position in positions)
        {
            int falling = (int)Score.UnitsPerOne - millionths[position];
            halfway[low[falling & (Digits - 1)]++] = (position, falling);
        }

        foreach ((int position, int falling) in halfway.AsSpan(0, positions.Length))
        {
            int rank = high[falling >> DigitBits]++;
            parts[rank >> PieceBits][rank & (PieceSize - 1)] = (position, (int)Score.UnitsPerOne - falling);
        }

        ArrayPool<(int, int)>.Shared.Return(halfway);
        return new RankedMentors(parts, positions.Length);
    }

    private static void Accumulate(Span<int> counts)
    {
        int sum = 0;
        for (int digit = 0; digit < counts.Length; digit++)
        {
            (counts[digit], sum) = (sum, sum + counts[digit]);
        }
    }
}

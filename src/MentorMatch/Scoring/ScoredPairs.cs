using System.Collections.Immutable;

namespace MentorMatch.Scoring;

/// <summary>
/// Every eligible pair of a set of mentees and mentors with its score; a pair that is not listed is forbidden. Mentees and mentors stand in ordinal order of
/// their ids whatever order they were given in: all results break ties by that order.
/// </summary>
/// <remarks>Immutable. Memory: 12 bytes a pair.</remarks>
public sealed class ScoredPairs
{
    private readonly int[] rowStarts;
    private readonly int[] mentorIndexes;
    private readonly long[] millionths;

    private ScoredPairs(
        ImmutableArray<string> mentees,
        ImmutableArray<string> mentors,
        int[] rowStarts,
        int[] mentorIndexes,
        long[] millionths
    )
    {
        Mentees = mentees;
        Mentors = mentors;
        this.rowStarts = rowStarts;
        this.mentorIndexes = mentorIndexes;
        this.millionths = millionths;
    }

    /// <summary>Ids of all mentees, with or without an eligible pair, in ordinal order.</summary>
    public ImmutableArray<string> Mentees { get; }

    /// <summary>Ids of all mentors, with or without an eligible pair, in ordinal order.</summary>
    public ImmutableArray<string> Mentors { get; }

    /// <summary>Number of eligible pairs.</summary>
    public int Count => mentorIndexes.Length;

    /// <summary>Where each mentee's pairs start; one more entry than mentees.</summary>
    public ReadOnlySpan<int> RowStarts => rowStarts;

    /// <summary>Position in <see cref="Mentors"/> of the mentor of each pair, ascending within a mentee.</summary>
    public ReadOnlySpan<int> MentorIndexes => mentorIndexes;

    /// <summary>Score of each pair in millionths.</summary>
    public ReadOnlySpan<long> Millionths => millionths;

    /// <summary>Makes pairs from compressed rows, one row a mentee in the order of <paramref name="menteeIds"/>.</summary>
    /// <param name="menteeIds">Ids of the mentees, distinct, in any order.</param>
    /// <param name="mentorIds">Ids of the mentors, distinct, in any order.</param>
    /// <param name="rowStarts">Where each mentee's pairs start; one more entry than mentees, from 0 to the number of pairs.</param>
    /// <param name="mentorIndexes">Position in <paramref name="mentorIds"/> of each pair's mentor, in any order within a mentee.</param>
    /// <param name="millionths">Score of each pair in millionths.</param>
    /// <returns>The pairs, in ordinal order of ids.</returns>
    /// <exception cref="ArgumentException">An id or a pair occurs twice, or the arrays do not fit each other.</exception>
    public static ScoredPairs FromRows(
        IReadOnlyList<string> menteeIds,
        IReadOnlyList<string> mentorIds,
        ReadOnlySpan<int> rowStarts,
        ReadOnlySpan<int> mentorIndexes,
        ReadOnlySpan<long> millionths
    )
    {
        ArgumentNullException.ThrowIfNull(menteeIds);
        ArgumentNullException.ThrowIfNull(mentorIds);
        if (rowStarts.Length != menteeIds.Count + 1 || rowStarts[^1] != mentorIndexes.Length || mentorIndexes.Length != millionths.Length)
        {
            throw new ArgumentException(
                $"{menteeIds.Count} mentees need {menteeIds.Count + 1} row starts that end at the number of pairs ({mentorIndexes.Length} mentors, {millionths.Length} scores).",
                nameof(rowStarts)
            );
        }

        int[] menteeOrder = OrdinalOrder(menteeIds, nameof(menteeIds));
        int[] mentorOrder = OrdinalOrder(mentorIds, nameof(mentorIds));
        int[] mentorRank = new int[mentorOrder.Length];
        for (int k = 0; k < mentorOrder.Length; k++)
        {
            mentorRank[mentorOrder[k]] = k;
        }

        int[] starts = new int[rowStarts.Length];
        int[] indexes = new int[mentorIndexes.Length];
        long[] scores = new long[millionths.Length];
        int at = 0;
        for (int k = 0; k < menteeOrder.Length; k++)
        {
            int first = at;
            for (int p = rowStarts[menteeOrder[k]]; p < rowStarts[menteeOrder[k] + 1]; p++)
            {
                indexes[at] = mentorRank[mentorIndexes[p]];
                scores[at++] = millionths[p];
            }

            indexes.AsSpan(first..at).Sort(scores.AsSpan(first..at));
            for (int p = first + 1; p < at; p++)
            {
                if (indexes[p] == indexes[p - 1])
                {
                    throw new ArgumentException(
                        $"The pair {menteeIds[menteeOrder[k]]}, {mentorIds[mentorOrder[indexes[p]]]} occurs twice.",
                        nameof(mentorIndexes)
                    );
                }
            }

            starts[k + 1] = at;
        }

        return new ScoredPairs(
            [.. menteeOrder.Select(k => menteeIds[k])],
            [.. mentorOrder.Select(k => mentorIds[k])],
            starts,
            indexes,
            scores
        );
    }

    /// <summary>Takes rows that already stand in order, without a copy; the caller gives the arrays away.</summary>
    internal static ScoredPairs FromOrderedRows(
        ImmutableArray<string> mentees,
        ImmutableArray<string> mentors,
        int[] rowStarts,
        int[] mentorIndexes,
        long[] millionths
    ) => new(mentees, mentors, rowStarts, mentorIndexes, millionths);

    /// <summary>Position of a mentee in <see cref="Mentees"/>, or a negative number.</summary>
    /// <param name="id">The mentee's id.</param>
    /// <returns>The position.</returns>
    public int IndexOfMentee(string id) => Mentees.BinarySearch(id, StringComparer.Ordinal);

    /// <summary>Position of a mentor in <see cref="Mentors"/>, or a negative number.</summary>
    /// <param name="id">The mentor's id.</param>
    /// <returns>The position.</returns>
    public int IndexOfMentor(string id) => Mentors.BinarySearch(id, StringComparer.Ordinal);

    /// <summary>The score of a pair.</summary>
    /// <param name="mentee">The mentee's id.</param>
    /// <param name="mentor">The mentor's id.</param>
    /// <param name="score">The score, 0 when the pair is not eligible.</param>
    /// <returns>Whether the pair is eligible; false also for unknown ids.</returns>
    public bool TryGetScore(string mentee, string mentor, out Score score)
    {
        int row = IndexOfMentee(mentee);
        int column = IndexOfMentor(mentor);
        int found = row < 0 || column < 0 ? -1 : mentorIndexes.AsSpan(rowStarts[row]..rowStarts[row + 1]).BinarySearch(column);
        score = found < 0 ? Score.Zero : new Score(millionths[rowStarts[row] + found]);
        return found >= 0;
    }

    private static int[] OrdinalOrder(IReadOnlyList<string> ids, string parameter)
    {
        int[] order = new int[ids.Count];
        string[] keys = new string[ids.Count];
        for (int k = 0; k < order.Length; k++)
        {
            order[k] = k;
            keys[k] = ids[k];
        }

        Array.Sort(keys, order, StringComparer.Ordinal);
        for (int k = 1; k < keys.Length; k++)
        {
            if (string.Equals(keys[k], keys[k - 1], StringComparison.Ordinal))
            {
                throw new ArgumentException($"The id {keys[k]} occurs twice.", parameter);
            }
        }

        return order;
    }
}

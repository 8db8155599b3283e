using System.Buffers;
using System.Collections.Immutable;
using MentorMatch.Optimization.Problems;
using MentorMatch.Scoring.Kernels;

namespace MentorMatch.Scoring;

/// <summary>A fixed range of mentees whose pairs are scored by one thread; blocks are joined in their order, so the threads leave no trace.</summary>
internal sealed class RowBlock
{
    private const int RowsPerBlock = 32;
    private readonly int first;
    private readonly int[] counts;
    private int[] mentors = [];
    private long[] millionths = [];

    private RowBlock(int first, int rows)
    {
        this.first = first;
        counts = new int[rows];
    }

    /// <summary>Number of mentees.</summary>
    public int Rows => counts.Length;

    /// <summary>Divides all mentees into blocks.</summary>
    public static RowBlock[] Divide(int rows)
    {
        RowBlock[] blocks = new RowBlock[(rows + RowsPerBlock - 1) / RowsPerBlock];
        for (int b = 0; b < blocks.Length; b++)
        {
            blocks[b] = new RowBlock(b * RowsPerBlock, Math.Min(RowsPerBlock, rows - b * RowsPerBlock));
        }

        return blocks;
    }

    /// <summary>Puts the blocks together.</summary>
    public static ScoredPairs Join(RowBlock[] blocks, ImmutableArray<string> menteeIds, ImmutableArray<string> mentorIds)
    {
        long total = blocks.Sum(block => (long)block.mentors.Length);
        if (total > Array.MaxLength)
        {
            throw new InvalidOperationException($"{total} pairs are eligible; at most {Array.MaxLength} can be kept at once.");
        }

        int[] starts = new int[menteeIds.Length + 1];
        int[] allMentors = new int[total];
        long[] allMillionths = new long[total];
        int at = 0;
        foreach (RowBlock block in blocks)
        {
            block.mentors.CopyTo(allMentors, at);
            block.millionths.CopyTo(allMillionths, at);
            for (int row = 0; row < block.Rows; row++)
            {
                at += block.counts[row];
                starts[block.first + row + 1] = at;
            }
        }

        return ScoredPairs.FromOrderedRows(menteeIds, mentorIds, starts, allMentors, allMillionths);
    }

    /// <summary>Scores every pair of the block and keeps the eligible ones.</summary>
    public void Fill(RowScorer scorer, CancellationToken cancellationToken)
    {
        int[] keptMentors = new int[checked(Rows * scorer.Mentors)];
        long[] keptMillionths = new long[keptMentors.Length];
        int[] scores = ArrayPool<int>.Shared.Rent(scorer.Mentors);
        int at = 0;
        for (int row = 0; row < Rows; row++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            scorer.Fill(first + row, scores);
            int before = at;
            for (int mentor = 0; mentor < scorer.Mentors; mentor++)
            {
                if (scores[mentor] != PairWeights.Absent)
                {
                    keptMentors[at] = mentor;
                    keptMillionths[at++] = scores[mentor];
                }
            }

            counts[row] = at - before;
        }

        ArrayPool<int>.Shared.Return(scores);
        mentors = keptMentors[..at];
        millionths = keptMillionths[..at];
    }
}

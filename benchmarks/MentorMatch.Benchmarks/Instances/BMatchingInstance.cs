using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using MentorMatch.Optimization.Problems;
using MentorMatch.Testing;

namespace MentorMatch.Benchmarks.Instances;

/// <summary>
/// A sparse b-matching as a programme makes it: mentees with their best candidates out of a sample of the mentors, one mentor to three mentees, each with three
/// places, so that there is a place for nearly everybody and most scores are shared by many pairs.
/// </summary>
/// <param name="MentorCount">Number of mentors.</param>
/// <param name="Capacity">Places of each mentor.</param>
/// <param name="RowStarts">Where each mentee's pairs start; one more entry than mentees.</param>
/// <param name="Mentors">The mentor of each pair, ascending within a mentee.</param>
/// <param name="Weights">The score of each pair in millionths.</param>
internal sealed record BMatchingInstance(int MentorCount, int Capacity, long[] RowStarts, int[] Mentors, int[] Weights) : IInstance
{
    private const int MenteesPerMentor = 3;
    private const int SampleSize = 2_000;
    private const int CandidatesPerMentee = 32;
    private const int MenteesAtOnce = 500;

    public int MenteeCount => RowStarts.Length - 1;

    /// <summary>Makes an instance; the same arguments give the same one.</summary>
    /// <param name="mentees">Number of mentees, at least 3.</param>
    /// <param name="seed">Where the chance comes from.</param>
    /// <returns>The instance.</returns>
    public static BMatchingInstance Generate(int mentees, ulong seed)
    {
        int mentors = mentees / MenteesPerMentor;
        SkilledPeople wanting = SkilledPeople.Draw(mentees, SplitMix64.Mix(seed + 1));
        SkilledPeople offering = SkilledPeople.Draw(mentors, SplitMix64.Mix(seed + 2));
        int perMentee = Math.Min(CandidatesPerMentee, mentors);
        int[] found = new int[mentees];
        int[] columns = new int[(long)mentees * perMentee];
        int[] weights = new int[columns.Length];
        Parallel.ForEach(
            Partitioner.Create(0, mentees, MenteesAtOnce),
            () => new BestCandidates(perMentee, mentors),
            (range, _, best) =>
            {
                for (int mentee = range.Item1; mentee < range.Item2; mentee++)
                {
                    Sample(wanting, mentee, offering, mentors, seed, best);
                    Range place = (mentee * perMentee)..((mentee + 1) * perMentee);
                    found[mentee] = best.TakeByMentor(columns.AsSpan(place), weights.AsSpan(place));
                }

                return best;
            },
            _ => { }
        );
        return Joined(mentors, perMentee, found, columns, weights);
    }

    private static void Sample(SkilledPeople wanting, int mentee, SkilledPeople offering, int mentors, ulong seed, BestCandidates best)
    {
        SplitMix64 random = new(SplitMix64.Mix(seed + 3) ^ (ulong)mentee);
        best.Clear();
        for (int draw = 0; draw < SampleSize; draw++)
        {
            int mentor = random.Next(mentors);
            if (best.IsFirstTime(mentor))
            {
                best.Offer(mentee, mentor, wanting.Score(mentee, offering, mentor, seed), seed);
            }
        }
    }

    /// <summary>The rows one after the other: in a small instance a sample may hold fewer mentors than are wanted.</summary>
    private static BMatchingInstance Joined(int mentors, int perMentee, int[] found, int[] columns, int[] weights)
    {
        long[] starts = new long[found.Length + 1];
        for (int mentee = 0; mentee < found.Length; mentee++)
        {
            long start = starts[mentee];
            starts[mentee + 1] = start + found[mentee];
            Array.Copy(columns, (long)mentee * perMentee, columns, start, found[mentee]);
            Array.Copy(weights, (long)mentee * perMentee, weights, start, found[mentee]);
        }

        return new BMatchingInstance(mentors, MenteesPerMentor, starts, columns[..(int)starts[^1]], weights[..(int)starts[^1]]);
    }

    /// <summary>The problem: at most one mentor for each mentee.</summary>
    /// <param name="objective">What is maximised.</param>
    /// <returns>The problem.</returns>
    public AssignmentProblem ToProblem(AssignmentObjective objective = AssignmentObjective.BestTotal) =>
        AssignmentProblem.FromRows(
            [.. Enumerable.Repeat(Bounds.AtMost(1), MenteeCount)],
            [.. Enumerable.Repeat(Bounds.AtMost(Capacity), MentorCount)],
            Array.ConvertAll(RowStarts, start => (int)start),
            Mentors,
            Array.ConvertAll(Weights, weight => (long)weight),
            objective
        );

    /// <summary>The problem of lists: several mentors for each mentee, and a mentor in several lists.</summary>
    /// <param name="perMentee">The length of a list.</param>
    /// <param name="exposure">In how many lists a mentor may stand.</param>
    /// <returns>The problem.</returns>
    public AssignmentProblem ToLists(int perMentee, int exposure) =>
        AssignmentProblem.FromRows(
            [.. Enumerable.Repeat(Bounds.AtMost(perMentee), MenteeCount)],
            [.. Enumerable.Repeat(Bounds.AtMost(exposure), MentorCount)],
            Array.ConvertAll(RowStarts, start => (int)start),
            Mentors,
            Array.ConvertAll(Weights, weight => (long)weight),
            AssignmentObjective.BestTotal
        );

    /// <summary>The problem of lists with few of one category: mentor k belongs to category k modulo their number.</summary>
    /// <param name="perMentee">The length of a list.</param>
    /// <param name="exposure">In how many lists a mentor may stand.</param>
    /// <param name="perCategory">Most mentors of one category in a list.</param>
    /// <param name="categories">Number of categories.</param>
    /// <returns>The problem.</returns>
    public GroupedAssignmentProblem ToLists(int perMentee, int exposure, int perCategory, int categories)
    {
        int[] rows = new int[Mentors.Length];
        for (int mentee = 0; mentee < MenteeCount; mentee++)
        {
            for (long pair = RowStarts[mentee]; pair < RowStarts[mentee + 1]; pair++)
            {
                rows[pair] = (mentee * categories) + (Mentors[pair] % categories);
            }
        }

        AssignmentProblem core = AssignmentProblem.FromEdges(
            [.. Enumerable.Repeat(Bounds.AtMost(perCategory), MenteeCount * categories)],
            [.. Enumerable.Repeat(Bounds.AtMost(exposure), MentorCount)],
            rows,
            Mentors,
            Array.ConvertAll(Weights, weight => (long)weight),
            AssignmentObjective.BestTotal
        );
        NodeGroups groups = new(
            [.. Enumerable.Range(0, MenteeCount * categories).Select(row => row / categories)],
            [.. Enumerable.Repeat(perMentee, MenteeCount)]
        );
        return new GroupedAssignmentProblem(core, groups, NodeGroups.None);
    }

    /// <inheritdoc/>
    public void Write(Stream stream)
    {
        Span<int> header = [0x424D5443, MenteeCount, MentorCount, Capacity];
        stream.Write(MemoryMarshal.AsBytes(header));
        stream.Write(MemoryMarshal.AsBytes<long>([Mentors.Length]));
        stream.Write(MemoryMarshal.AsBytes<long>(RowStarts));
        stream.Write(MemoryMarshal.AsBytes<int>(Mentors));
        stream.Write(MemoryMarshal.AsBytes<int>(Weights));
    }
}

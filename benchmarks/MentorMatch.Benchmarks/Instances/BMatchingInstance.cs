using System.Runtime.InteropServices;
using MentorMatch.Optimization.Problems;

namespace MentorMatch.Benchmarks.Instances;

/// <summary>
/// A b-matching: every mentee has at most one mentor, every mentor has the same number of places, and pairs that are not listed are forbidden.
/// </summary>
/// <param name="MentorCount">Number of mentors.</param>
/// <param name="Capacity">Places of each mentor.</param>
/// <param name="RowStarts">Where each mentee's pairs start; one more entry than mentees.</param>
/// <param name="Mentors">The mentor of each pair, ascending within a mentee.</param>
/// <param name="Weights">The score of each pair in millionths.</param>
internal sealed record BMatchingInstance(int MentorCount, int Capacity, long[] RowStarts, int[] Mentors, int[] Weights) : IInstance
{
    public int MenteeCount => RowStarts.Length - 1;

    /// <inheritdoc/>
    public long PairCount => Mentors.Length;

    /// <summary>The tight programme of <see cref="CandidateDraw"/>; the same arguments give the same one.</summary>
    /// <param name="mentees">Number of mentees, at least 3; a third as many mentors have three places each.</param>
    /// <param name="seed">Where the chance comes from.</param>
    /// <returns>The instance.</returns>
    public static BMatchingInstance Generate(int mentees, ulong seed) => new CandidateDraw(mentees, seed).Draw();

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
        Span<int> header = [InstanceFile.BMatching, MenteeCount, MentorCount, Capacity];
        stream.Write(MemoryMarshal.AsBytes(header));
        stream.Write(MemoryMarshal.AsBytes<long>([Mentors.Length]));
        stream.Write(MemoryMarshal.AsBytes<long>(RowStarts));
        stream.Write(MemoryMarshal.AsBytes<int>(Mentors));
        stream.Write(MemoryMarshal.AsBytes<int>(Weights));
    }
}

using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers.Incremental;
using MentorMatch.Testing;

namespace MentorMatch.Benchmarks.Reports;

/// <summary>People of a programme who leave at random, and others who join and are like somebody who was there from the start.</summary>
/// <param name="assignment">The assignment that changes.</param>
/// <param name="problem">The problem as it was at the start.</param>
/// <param name="seed">Where the chance comes from.</param>
internal sealed class RandomChanges(IncrementalAssignment assignment, AssignmentProblem problem, ulong seed)
{
    private readonly SplitMix64 random = new(seed);
    private readonly List<(int Row, long Weight)>[] pairsOfMentor = PairsOfMentors(problem);

    /// <summary>A mentee leaves.</summary>
    public void MenteeLeaves() => assignment.RemoveRow(Present(assignment.RowCount, assignment.HasRowLeft));

    /// <summary>A mentee joins.</summary>
    public void MenteeJoins()
    {
        (int[] mentors, long[] weights) = LikeMentee();
        assignment.AddRow(1, mentors, weights);
    }

    /// <summary>A mentee takes the wishes of another.</summary>
    public void MenteeChanges()
    {
        (int[] mentors, long[] weights) = LikeMentee();
        assignment.ChangeRow(Present(assignment.RowCount, assignment.HasRowLeft), 1, mentors, weights);
    }

    /// <summary>A mentor leaves.</summary>
    public void MentorLeaves() => assignment.RemoveColumn(Present(assignment.ColumnCount, assignment.HasColumnLeft));

    /// <summary>A mentor joins.</summary>
    public void MentorJoins()
    {
        (int max, int[] mentees, long[] weights) = LikeMentor();
        assignment.AddColumn(max, mentees, weights);
    }

    /// <summary>A mentor becomes like another.</summary>
    public void MentorChanges()
    {
        (int max, int[] mentees, long[] weights) = LikeMentor();
        assignment.ChangeColumn(Present(assignment.ColumnCount, assignment.HasColumnLeft), max, mentees, weights);
    }

    private static List<(int Row, long Weight)>[] PairsOfMentors(AssignmentProblem problem)
    {
        List<(int Row, long Weight)>[] pairs =
        [
            .. Enumerable.Range(0, problem.ColumnCount).Select(_ => new List<(int Row, long Weight)>()),
        ];
        for (int row = 0; row < problem.RowCount; row++)
        {
            for (int edge = problem.RowStarts[row]; edge < problem.RowStarts[row + 1]; edge++)
            {
                pairs[problem.EdgeColumns[edge]].Add((row, problem.Weight(edge)));
            }
        }

        return pairs;
    }

    private int Present(int count, Func<int, bool> hasLeft)
    {
        while (true)
        {
            int drawn = random.Next(count);
            if (!hasLeft(drawn))
            {
                return drawn;
            }
        }
    }

    private (int[] Mentors, long[] Weights) LikeMentee()
    {
        int row = random.Next(problem.RowCount);
        int[] edges =
        [
            .. Enumerable
                .Range(problem.RowStarts[row], problem.RowStarts[row + 1] - problem.RowStarts[row])
                .Where(edge => !assignment.HasColumnLeft(problem.EdgeColumns[edge])),
        ];
        return ([.. edges.Select(edge => problem.EdgeColumns[edge])], [.. edges.Select(problem.Weight)]);
    }

    private (int Max, int[] Mentees, long[] Weights) LikeMentor()
    {
        int column = random.Next(problem.ColumnCount);
        (int Row, long Weight)[] pairs = [.. pairsOfMentor[column].Where(pair => !assignment.HasRowLeft(pair.Row))];
        return (problem.ColumnBounds[column].Max, [.. pairs.Select(pair => pair.Row)], [.. pairs.Select(pair => pair.Weight)]);
    }
}

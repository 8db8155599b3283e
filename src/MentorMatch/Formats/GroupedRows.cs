using System.Collections.Immutable;
using MentorMatch.Optimization.Problems;
using MentorMatch.Reporting;
using MentorMatch.Scoring;

namespace MentorMatch.Formats;

/// <summary>The rows of mentees who stand once for each category of their eligible mentors: the numbering, and the problem it makes.</summary>
/// <param name="perMentee">The length of a list, shared by a mentee's rows.</param>
/// <param name="perCategory">What one row takes at most.</param>
internal sealed class GroupedRows(int perMentee, int perCategory)
{
    private readonly List<int> menteeOfRow = [];
    private readonly List<string?> categoryOfRow = [];
    private readonly List<int> rowStarts = [0];
    private readonly List<int> pairOfEdge = [];

    /// <summary>The position of each row's mentee.</summary>
    public int[] MenteeOfRow => [.. menteeOfRow];

    /// <summary>The pair of each edge.</summary>
    public int[] PairOfEdge => [.. pairOfEdge];

    /// <summary>A mentee's rows stand in ordinal order of categories; pairs without one, which nothing limits, come first.</summary>
    public static GroupedRows Of(ScoredPairs pairs, string?[] categories, int perMentee, int perCategory)
    {
        GroupedRows rows = new(perMentee, perCategory);
        for (int mentee = 0; mentee < pairs.Mentees.Length; mentee++)
        {
            IEnumerable<IGrouping<string?, int>> groups = Enumerable
                .Range(pairs.RowStarts[mentee], pairs.RowStarts[mentee + 1] - pairs.RowStarts[mentee])
                .GroupBy(pair => categories[pair], StringComparer.Ordinal)
                .OrderBy(group => group.Key, StringComparer.Ordinal);
            foreach (IGrouping<string?, int> group in groups)
            {
                rows.menteeOfRow.Add(mentee);
                rows.categoryOfRow.Add(group.Key);
                rows.pairOfEdge.AddRange(group);
                rows.rowStarts.Add(rows.pairOfEdge.Count);
            }
        }

        return rows;
    }

    /// <summary>What each row stands for.</summary>
    public ImmutableArray<PersonPart> Names(ScoredPairs pairs) =>
        [.. menteeOfRow.Select((mentee, row) => new PersonPart(pairs.Mentees[mentee], categoryOfRow[row] ?? ""))];

    /// <summary>The problem, with the pins of the pairs.</summary>
    public GroupedAssignmentProblem ToProblem(PairingModel pairs, int[] edgeOfPair)
    {
        Bounds[] bounds = [.. categoryOfRow.Select(category => Bounds.AtMost(category is null ? perMentee : perCategory))];
        int[] columns = new int[pairOfEdge.Count];
        long[] weights = new long[pairOfEdge.Count];
        for (int edge = 0; edge < columns.Length; edge++)
        {
            columns[edge] = pairs.Problem.EdgeColumns[pairOfEdge[edge]];
            weights[edge] = pairs.Problem.Weight(pairOfEdge[edge]);
        }

        AssignmentProblem core = AssignmentProblem
            .FromRows(bounds, pairs.Problem.ColumnBounds, rowStarts.ToArray(), columns, weights, pairs.Problem.Objective)
            .WithPins(pairs.Problem.PinnedEdges.ToArray().Select(pair => edgeOfPair[pair]));
        int[] maxima = new int[pairs.Problem.RowCount];
        Array.Fill(maxima, perMentee);
        return new GroupedAssignmentProblem(core, new NodeGroups(menteeOfRow.ToArray(), maxima), NodeGroups.None);
    }
}

using MentorMatch.Optimization.Problems;

namespace MentorMatch.Optimization.Certificates;

/// <summary>
/// How many edges each node can take: its maximum and, for a member of a group, no more than it has edges. A member whose maximum is beyond its edges would otherwise
/// seem to use up places of its group.
/// </summary>
internal sealed class NodePlaces
{
    private readonly int[] places;

    private NodePlaces(ReadOnlySpan<Bounds> bounds, NodeGroups groups, int[] degrees)
    {
        places = new int[bounds.Length];
        for (int node = 0; node < places.Length; node++)
        {
            places[node] = groups.Of(node) < 0 ? bounds[node].Max : Math.Min(bounds[node].Max, degrees[node]);
        }
    }

    public static NodePlaces OfRows(AssignmentProblem problem, NodeGroups groups)
    {
        int[] degrees = new int[problem.RowCount];
        for (int row = 0; row < degrees.Length; row++)
        {
            degrees[row] = problem.RowStarts[row + 1] - problem.RowStarts[row];
        }

        return new NodePlaces(problem.RowBounds, groups, degrees);
    }

    public static NodePlaces OfColumns(AssignmentProblem problem, NodeGroups groups)
    {
        int[] degrees = new int[problem.ColumnCount];
        if (groups.Count > 0)
        {
            foreach (int column in problem.EdgeColumns)
            {
                degrees[column]++;
            }
        }

        return new NodePlaces(problem.ColumnBounds, groups, degrees);
    }

    public int Of(int node) => places[node];
}

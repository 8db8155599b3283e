using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers.Assignment;

namespace MentorMatch.Optimization.Tests.Twins;

/// <summary>The plain twin of clash finding: start from all rows or all columns that overfill, and leave out whatever can be left out.</summary>
internal static class PlainClash
{
    public static AssignmentClash? OfPins(AssignmentProblem problem) =>
        TooManyPins(problem, onRows: true) ?? TooManyPins(problem, onRows: false);

    /// <summary>
    /// Too few problems are large enough to need better: every set of rows, then of columns, smallest first. Only for problems of up to 16 nodes a side.
    /// </summary>
    public static AssignmentClash? OfMinimums(AssignmentProblem problem) =>
        HallSet(problem, onRows: true) ?? HallSet(problem, onRows: false);

    private static AssignmentClash? TooManyPins(AssignmentProblem problem, bool onRows)
    {
        int[] pins = problem.PinnedEdges.ToArray();
        foreach (IGrouping<int, int> node in pins.GroupBy(pin => Node(problem, pin, onRows)).OrderBy(group => group.Key))
        {
            int max = Bounds(problem, onRows)[node.Key].Max;
            if (node.Count() > max)
            {
                int[] partners = [.. node.Select(pin => Node(problem, pin, !onRows)).Order()];
                return onRows
                    ? new(ClashKind.PinsExceedRow, [node.Key], [.. partners], [.. node.Order()], node.Count(), max)
                    : new(ClashKind.PinsExceedColumn, [.. partners], [node.Key], [.. node.Order()], node.Count(), max);
            }
        }

        return null;
    }

    private static AssignmentClash? HallSet(AssignmentProblem problem, bool onRows)
    {
        Bounds[] bounds = Bounds(problem, onRows);
        Bounds[] partnerBounds = Bounds(problem, !onRows);
        int[] edges = [.. Enumerable.Range(0, problem.EdgeCount)];
        int[] pins = problem.PinnedEdges.ToArray();
        foreach (int set in Enumerable.Range(1, (1 << bounds.Length) - 1).OrderBy(set => int.PopCount(set)))
        {
            bool Inside(int edge) => (set >> Node(problem, edge, onRows) & 1) == 1;
            int[] nodes = [.. Enumerable.Range(0, bounds.Length).Where(node => (set >> node & 1) == 1)];
            int needed = nodes.Sum(node => bounds[node].Min);
            int[] partners = [.. edges.Where(Inside).Select(edge => Node(problem, edge, !onRows)).Distinct().Order()];
            int available = partners.Sum(partner =>
                Math.Min(
                    edges.Count(edge => Inside(edge) && Node(problem, edge, !onRows) == partner),
                    partnerBounds[partner].Max - pins.Count(pin => !Inside(pin) && Node(problem, pin, !onRows) == partner)
                )
            );
            if (needed > available)
            {
                int[] foreignPins = [.. pins.Where(pin => !Inside(pin) && partners.Contains(Node(problem, pin, !onRows)))];
                return onRows
                    ? new(ClashKind.RowMinimums, [.. nodes], [.. partners], [.. foreignPins], needed, available)
                    : new(ClashKind.ColumnMinimums, [.. partners], [.. nodes], [.. foreignPins], needed, available);
            }
        }

        return null;
    }

    private static int Node(AssignmentProblem problem, int edge, bool row) => row ? problem.RowOf(edge) : problem.EdgeColumns[edge];

    private static Bounds[] Bounds(AssignmentProblem problem, bool ofRows) => (ofRows ? problem.RowBounds : problem.ColumnBounds).ToArray();
}

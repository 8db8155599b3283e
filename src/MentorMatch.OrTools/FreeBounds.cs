using MentorMatch.Optimization.Problems;

namespace MentorMatch.OrTools;

/// <summary>What rows and columns may still take once the pinned edges are taken out.</summary>
internal sealed class FreeBounds
{
    private readonly Bounds[] rows;
    private readonly Bounds[] columns;
    private readonly HashSet<int> pinned;

    public FreeBounds(AssignmentProblem problem)
    {
        rows = problem.RowBounds.ToArray();
        columns = problem.ColumnBounds.ToArray();
        pinned = [.. problem.PinnedEdges];
        foreach (int edge in pinned)
        {
            ref Bounds row = ref rows[problem.RowOf(edge)];
            ref Bounds column = ref columns[problem.EdgeColumns[edge]];
            AreExceeded |= row.Max == 0 || column.Max == 0;
            row = Less(row);
            column = Less(column);
        }
    }

    /// <summary>Whether some row or column has more pins than it may have edges.</summary>
    public bool AreExceeded { get; }

    public Bounds OfRow(int row) => rows[row];

    public Bounds OfColumn(int column) => columns[column];

    public bool IsPinned(int edge) => pinned.Contains(edge);

    private static Bounds Less(Bounds bounds) => new(Math.Max(0, bounds.Min - 1), Math.Max(0, bounds.Max - 1));
}

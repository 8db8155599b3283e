using MentorMatch.Optimization.Problems;

namespace MentorMatch.Formats;

/// <summary>The chosen edges of a solution, counted by row and listed by column.</summary>
internal sealed class MatchingLoads
{
    private readonly int[] rowLoads;
    private readonly int[] columnStarts;
    private readonly int[] edgesByColumn;

    public MatchingLoads(AssignmentProblem problem, ReadOnlySpan<int> edges)
    {
        rowLoads = new int[problem.RowCount];
        columnStarts = new int[problem.ColumnCount + 1];
        edgesByColumn = new int[edges.Length];
        foreach (int edge in edges)
        {
            rowLoads[problem.RowOf(edge)]++;
            columnStarts[problem.EdgeColumns[edge] + 1]++;
        }

        for (int column = 0; column < problem.ColumnCount; column++)
        {
            columnStarts[column + 1] += columnStarts[column];
        }

        int[] next = columnStarts[..^1];
        foreach (int edge in edges)
        {
            edgesByColumn[next[problem.EdgeColumns[edge]]++] = edge;
        }
    }

    public int OfRow(int row) => rowLoads[row];

    public int OfColumn(int column) => columnStarts[column + 1] - columnStarts[column];

    public ReadOnlySpan<int> EdgesOfColumn(int column) => edgesByColumn.AsSpan(columnStarts[column]..columnStarts[column + 1]);
}

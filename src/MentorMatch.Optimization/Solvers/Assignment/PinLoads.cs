using System.Collections.Immutable;
using MentorMatch.Optimization.Problems;

namespace MentorMatch.Optimization.Solvers.Assignment;

/// <summary>How many pinned edges each row and each column has.</summary>
internal sealed class PinLoads
{
    public PinLoads(AssignmentProblem problem)
    {
        OfRow = new int[problem.RowCount];
        OfColumn = new int[problem.ColumnCount];
        foreach (int edge in problem.PinnedEdges)
        {
            OfRow[problem.RowOf(edge)]++;
            OfColumn[problem.EdgeColumns[edge]]++;
        }
    }

    public int[] OfRow { get; }

    public int[] OfColumn { get; }

    /// <summary>The first row or column with more pins than its maximum, or <see langword="null"/>.</summary>
    public AssignmentClash? FindExcess(AssignmentProblem problem)
    {
        for (int row = 0; row < OfRow.Length; row++)
        {
            if (OfRow[row] > problem.RowBounds[row].Max)
            {
                ImmutableArray<int> pins = [.. Pins(problem).Where(e => problem.RowOf(e) == row)];
                ImmutableArray<int> columns = [.. pins.Select(e => problem.EdgeColumns[e]).Order()];
                return new AssignmentClash(ClashKind.PinsExceedRow, [row], columns, pins, OfRow[row], problem.RowBounds[row].Max);
            }
        }

        for (int column = 0; column < OfColumn.Length; column++)
        {
            if (OfColumn[column] > problem.ColumnBounds[column].Max)
            {
                ImmutableArray<int> pins = [.. Pins(problem).Where(e => problem.EdgeColumns[e] == column)];
                ImmutableArray<int> rows = [.. pins.Select(problem.RowOf).Order()];
                return new AssignmentClash(
                    ClashKind.PinsExceedColumn,
                    rows,
                    [column],
                    pins,
                    OfColumn[column],
                    problem.ColumnBounds[column].Max
                );
            }
        }

        return null;
    }

    private static int[] Pins(AssignmentProblem problem) => problem.PinnedEdges.ToArray();
}

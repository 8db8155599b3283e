using MentorMatch.Optimization.Problems;

namespace MentorMatch.Optimization.Solvers.Assignment;

/// <summary>The edges of a problem as its columns see them. Takes time and memory linear in the edges.</summary>
internal sealed class ColumnIndex
{
    public ColumnIndex(AssignmentProblem problem)
    {
        RowOf = new int[problem.EdgeCount];
        Starts = new int[problem.ColumnCount + 1];
        for (int row = 0; row < problem.RowCount; row++)
        {
            for (int edge = problem.RowStarts[row]; edge < problem.RowStarts[row + 1]; edge++)
            {
                RowOf[edge] = row;
                Starts[problem.EdgeColumns[edge] + 1]++;
            }
        }

        for (int column = 0; column < problem.ColumnCount; column++)
        {
            Starts[column + 1] += Starts[column];
        }

        int[] next = [.. Starts];
        Edges = new int[problem.EdgeCount];
        for (int edge = 0; edge < Edges.Length; edge++)
        {
            Edges[next[problem.EdgeColumns[edge]]++] = edge;
        }
    }

    /// <summary>The row of every edge.</summary>
    public int[] RowOf { get; }

    /// <summary>Where each column's edges start in <see cref="Edges"/>; one more entry than columns.</summary>
    public int[] Starts { get; }

    /// <summary>The edges by column, ascending within each.</summary>
    public int[] Edges { get; }

    /// <summary>The edges of a column, ascending.</summary>
    public ReadOnlySpan<int> Of(int column) => Edges.AsSpan(Starts[column]..Starts[column + 1]);
}

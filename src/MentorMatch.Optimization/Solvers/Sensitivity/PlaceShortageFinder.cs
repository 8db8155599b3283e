using System.Collections.Immutable;
using MentorMatch.Optimization.Problems;

namespace MentorMatch.Optimization.Solvers.Sensitivity;

/// <summary>Proves for a row without an edge that places are short: the rows that compete with it, and the columns they compete for.</summary>
/// <remarks>
/// <para><b>Problem.</b> Why has this row nothing? The shortest proof is a set of rows, this one among them, that asks for more than its columns can give.</para>
/// <para><b>Idea.</b> Go from the row to its columns, from these to the rows that hold their places, from these to their columns, and on. If every column on the way is full, the
/// rows reached hold all of those places, and the row itself has none: one more is asked for than there is.</para>
/// <para><b>Smallest.</b> Where each row asks for one edge, no proper subset proves it. A set without the row itself is served whole, so it proves nothing. A set with the row
/// that proves something holds every place of its columns and needs one more, so whoever holds one is in it: it is closed under the steps above, and everything reached is in it.
/// Rows that ask for several edges may be in the set although a smaller one exists.</para>
/// <para><b>Cost.</b> The edges of the rows reached; <see cref="EdgesVisited"/> counts them.</para>
/// <para><b>Limits.</b> Minimums are not looked at: a row that a minimum of others keeps out gets no proof here. A pinned edge holds its place and leads nowhere.</para>
/// <para><b>Certificate.</b> The set itself: count what its rows ask for and what its columns have.</para>
/// <para><b>References.</b> P. Hall, "On representatives of subsets" (1935). A. L. Dulmage, N. S. Mendelsohn, "Coverings of bipartite graphs" (1958).</para>
/// </remarks>
public sealed class PlaceShortageFinder
{
    private readonly AssignmentProblem problem;
    private readonly int[] rowOf;
    private readonly int[] rowLoads;
    private readonly int[] columnStarts;
    private readonly int[] edgesByColumn;
    private readonly int[] rowReachedFor;
    private readonly int[] columnReachedFor;
    private int question;

    /// <summary>Prepares questions about a solution. Takes time linear in its edges.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="edges">The chosen edges, in any order.</param>
    public PlaceShortageFinder(AssignmentProblem problem, ReadOnlySpan<int> edges)
    {
        ArgumentNullException.ThrowIfNull(problem);
        this.problem = problem;
        rowLoads = new int[problem.RowCount];
        rowReachedFor = new int[problem.RowCount];
        columnReachedFor = new int[problem.ColumnCount];
        columnStarts = new int[problem.ColumnCount + 1];
        edgesByColumn = new int[edges.Length];
        rowOf = new int[edges.Length];
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
            int at = next[problem.EdgeColumns[edge]]++;
            edgesByColumn[at] = edge;
            rowOf[at] = problem.RowOf(edge);
        }
    }

    /// <summary>How many edges all questions so far have looked at.</summary>
    public long EdgesVisited { get; private set; }

    /// <summary>The smallest proof that a row goes short.</summary>
    /// <param name="row">A row.</param>
    /// <returns>The proof; <see langword="null"/> when the row has an edge or asks for none, has no column at all, or a free place can be reached.</returns>
    public PlaceShortage? Of(int row)
    {
        if (rowLoads[row] > 0 || problem.RowBounds[row].Max == 0 || problem.RowStarts[row] == problem.RowStarts[row + 1])
        {
            return null;
        }

        question++;
        List<int> rows = [row];
        List<int> columns = [];
        rowReachedFor[row] = question;
        for (int at = 0; at < rows.Count; at++)
        {
            if (!Follow(rows[at], rows, columns))
            {
                return null;
            }
        }

        rows.Sort();
        columns.Sort();
        long asked = rows.Sum(reached => (long)problem.RowBounds[reached].Max);
        long places = columns.Sum(PlacesOf);
        return asked > places ? new PlaceShortage([.. rows], [.. columns], asked, places) : null;
    }

    /// <returns>Whether all columns of the row are full.</returns>
    private bool Follow(int row, List<int> rows, List<int> columns)
    {
        EdgesVisited += problem.RowStarts[row + 1] - problem.RowStarts[row];
        foreach (int column in problem.EdgeColumns[problem.RowStarts[row]..problem.RowStarts[row + 1]])
        {
            if (columnReachedFor[column] == question)
            {
                continue;
            }

            if (columnStarts[column + 1] - columnStarts[column] < problem.ColumnBounds[column].Max)
            {
                return false;
            }

            columnReachedFor[column] = question;
            columns.Add(column);
            for (int at = columnStarts[column]; at < columnStarts[column + 1]; at++)
            {
                if (rowReachedFor[rowOf[at]] != question && problem.PinnedEdges.BinarySearch(edgesByColumn[at]) < 0)
                {
                    rowReachedFor[rowOf[at]] = question;
                    rows.Add(rowOf[at]);
                }
            }
        }

        return true;
    }

    private long PlacesOf(int column)
    {
        long places = problem.ColumnBounds[column].Max;
        for (int at = columnStarts[column]; at < columnStarts[column + 1]; at++)
        {
            places -= rowReachedFor[rowOf[at]] == question ? 0 : 1;
        }

        return places;
    }
}

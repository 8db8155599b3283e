using System.Runtime.CompilerServices;
using MentorMatch.Optimization.Problems;

namespace MentorMatch.Optimization.Solvers.Assignment;

/// <summary>
/// A problem's rows and columns divided so that no edge leads from one part to another: one part for each large connected component, and batches of small ones. Nothing of the answer
/// depends on threads, so neither does the division.
/// </summary>
/// <remarks>
/// Components by union-find over the columns (each row joins the columns of its edges; the lower column is the root, paths are halved). A few edges of each row already show a component
/// that holds nearly everything, and a problem that has one is left whole at the cost of a few steps a row. Memory: four numbers a column and two a row.
/// </remarks>
internal sealed class ProblemParts
{
    /// <summary>From this many edges on it pays to divide. Smaller problems are solved whole, as they always were.</summary>
    private const int FewestEdges = 20_000;

    /// <summary>No part is worth a solve of its own below this many edges.</summary>
    private const int FewestEdgesOfPart = 4_096;

    /// <summary>Small components are gathered until there would be about this many parts.</summary>
    private const int AboutParts = 64;

    /// <summary>How many edges of each row are looked at before a component that holds nearly everything is looked for.</summary>
    private const int FirstEdgesOfRow = 3;

    private readonly int[] rowStarts;
    private readonly int[] rows;
    private readonly int[] columnStarts;
    private readonly int[] columns;

    private ProblemParts(int count, int[] partOfRow, int[] partOfColumn)
    {
        Count = count;
        (rowStarts, rows, _) = Gather(partOfRow, count);
        (columnStarts, columns, int[] places) = Gather(partOfColumn, count);
        PlaceOfColumn = places;
    }

    /// <summary>Number of parts, at least 2.</summary>
    public int Count { get; }

    /// <summary>The number of each column within its part.</summary>
    public int[] PlaceOfColumn { get; }

    /// <summary>The rows of a part, ascending.</summary>
    public ReadOnlySpan<int> Rows(int part) => rows.AsSpan(rowStarts[part]..rowStarts[part + 1]);

    /// <summary>The columns of a part, ascending.</summary>
    public ReadOnlySpan<int> Columns(int part) => columns.AsSpan(columnStarts[part]..columnStarts[part + 1]);

    /// <summary>Divides a problem where that pays.</summary>
    /// <returns><see langword="null"/> when the problem is small, or one component holds nine tenths of its edges.</returns>
    public static ProblemParts? Of(AssignmentProblem problem) =>
        problem.EdgeCount < FewestEdges ? null : Of(problem, Math.Max(FewestEdgesOfPart, problem.EdgeCount / AboutParts));

    /// <summary>The same for a problem of any size.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="edgesOfPart">From how many edges on a component, or a batch of them, is a part.</param>
    public static ProblemParts? Of(AssignmentProblem problem, int edgesOfPart)
    {
        int[] root = [.. Enumerable.Range(0, problem.ColumnCount)];
        Join(problem, root, 1, FirstEdgesOfRow);
        if (OneHoldsNearlyAll(problem, root, out _))
        {
            return null;
        }

        Join(problem, root, FirstEdgesOfRow, int.MaxValue);
        return OneHoldsNearlyAll(problem, root, out int[] edges) ? null : Divide(problem, root, edges, edgesOfPart);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Join(AssignmentProblem problem, int[] root, int from, int to)
    {
        ReadOnlySpan<int> starts = problem.RowStarts;
        ReadOnlySpan<int> ends = problem.EdgeColumns;
        for (int row = 0; row < problem.RowCount; row++)
        {
            int start = starts[row];
            int end = (int)Math.Min(starts[row + 1], (long)start + to);
            if (start + from >= end)
            {
                continue;
            }

            int joined = Find(root, ends[start]);
            for (int edge = start + from; edge < end; edge++)
            {
                if (root[ends[edge]] == joined)
                {
                    continue;
                }

                int other = Find(root, ends[edge]);
                (int lower, int higher) = joined < other ? (joined, other) : (other, joined);
                root[higher] = lower;
                joined = lower;
            }
        }
    }

    private static int Find(int[] root, int column)
    {
        while (root[column] != column)
        {
            root[column] = root[root[column]];
            column = root[column];
        }

        return column;
    }

    private static bool OneHoldsNearlyAll(AssignmentProblem problem, int[] root, out int[] edges)
    {
        ReadOnlySpan<int> starts = problem.RowStarts;
        edges = new int[root.Length];
        long most = 0;
        for (int row = 0; row < problem.RowCount; row++)
        {
            int degree = starts[row + 1] - starts[row];
            if (degree > 0)
            {
                int component = Find(root, problem.EdgeColumns[starts[row]]);
                edges[component] += degree;
                most = Math.Max(most, edges[component]);
            }
        }

        return most * 10 >= problem.EdgeCount * 9L;
    }

    /// <summary>Large components are parts, in the order of their first rows; the others, and nodes without edges, fill batches in the same order.</summary>
    private static ProblemParts? Divide(AssignmentProblem problem, int[] root, int[] edges, int edgesOfPart)
    {
        int count = 1;
        int batch = 0;
        int edgesOfBatch = 0;
        int[] partOfRow = new int[problem.RowCount];
        int[] partOfRoot = new int[root.Length];
        Array.Fill(partOfRoot, -1);
        for (int row = 0; row < partOfRow.Length; row++)
        {
            if (problem.RowStarts[row] == problem.RowStarts[row + 1])
            {
                continue;
            }

            int component = Find(root, problem.EdgeColumns[problem.RowStarts[row]]);
            if (partOfRoot[component] >= 0)
            {
                partOfRow[row] = partOfRoot[component];
                continue;
            }

            if (edges[component] >= edgesOfPart)
            {
                partOfRoot[component] = count++;
            }
            else
            {
                if (edgesOfBatch >= edgesOfPart)
                {
                    batch = count++;
                    edgesOfBatch = 0;
                }

                partOfRoot[component] = batch;
                edgesOfBatch += edges[component];
            }

            partOfRow[row] = partOfRoot[component];
        }

        int[] partOfColumn = new int[root.Length];
        for (int column = 0; column < root.Length; column++)
        {
            partOfColumn[column] = Math.Max(0, partOfRoot[Find(root, column)]);
        }

        return count == 1 ? null : new ProblemParts(count, partOfRow, partOfColumn);
    }

    private static (int[] Starts, int[] Members, int[] Places) Gather(int[] partOf, int count)
    {
        int[] starts = new int[count + 1];
        int[] places = new int[partOf.Length];
        for (int node = 0; node < partOf.Length; node++)
        {
            places[node] = starts[partOf[node] + 1]++;
        }

        for (int part = 0; part < count; part++)
        {
            starts[part + 1] += starts[part];
        }

        int[] members = new int[partOf.Length];
        for (int node = 0; node < partOf.Length; node++)
        {
            members[starts[partOf[node]] + places[node]] = node;
        }

        return (starts, members, places);
    }
}

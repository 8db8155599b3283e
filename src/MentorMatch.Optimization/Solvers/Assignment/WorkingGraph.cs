using System.Numerics;
using MentorMatch.Optimization.Problems;

namespace MentorMatch.Optimization.Solvers.Assignment;

/// <summary>
/// The graph that the solver works on: the problem without its pinned edges, bounds lowered by the pins, and an index of edges by column
/// beside the one by row. Shares the problem's index where nothing is pinned.
/// </summary>
/// <typeparam name="T">Arithmetic of weights and prices: <see cref="int"/> where the problem's values provably fit, otherwise <see cref="long"/>.</typeparam>
internal sealed class WorkingGraph<T>
    where T : unmanaged, IBinaryInteger<T>
{
    /// <param name="problem">The problem.</param>
    /// <param name="pins">Its pinned edges.</param>
    /// <param name="scale">The units of weights.</param>
    /// <param name="isSymmetric">Whether edge (i, j) is always there with (j, i), of the same weight: one index then serves both sides.</param>
    public WorkingGraph(AssignmentProblem problem, PinLoads pins, Scale scale, bool isSymmetric)
    {
        Rows = problem.RowCount;
        Columns = problem.ColumnCount;
        (RowStart, ColumnOf, WeightOf) = CopyEdges(problem, scale);
        (ColumnStart, RowOf, WeightByColumn) = isSymmetric ? (RowStart, ColumnOf, WeightOf) : Transpose(this);
        (RowMin, RowMax) = Lower(problem.RowBounds, pins.OfRow);
        (ColumnMin, ColumnMax) = Lower(problem.ColumnBounds, pins.OfColumn);
    }

    public int Rows { get; }

    public int Columns { get; }

    public int[] RowStart { get; }

    /// <summary>Columns of the edges by row.</summary>
    public int[] ColumnOf { get; }

    /// <summary>Weights of the edges by row, in the units of a <see cref="Scale"/>.</summary>
    public T[] WeightOf { get; }

    public int[] ColumnStart { get; }

    /// <summary>Rows of the edges by column, ascending within a column.</summary>
    public int[] RowOf { get; }

    /// <summary>Weights of the edges by column.</summary>
    public T[] WeightByColumn { get; }

    public int[] RowMin { get; }

    public int[] RowMax { get; }

    public int[] ColumnMin { get; }

    public int[] ColumnMax { get; }

    private static (int[] Starts, int[] Columns, T[] Weights) CopyEdges(AssignmentProblem problem, Scale scale)
    {
        ReadOnlySpan<int> pinned = problem.PinnedEdges;
        T[] weights = new T[problem.EdgeCount - pinned.Length];
        if (pinned.IsEmpty)
        {
            for (int e = 0; e < weights.Length; e++)
            {
                weights[e] = T.CreateTruncating(scale.ToUnits(problem.Weight(e)));
            }

            return (problem.RowStartArray, problem.EdgeColumnArray, weights);
        }

        int[] starts = new int[problem.RowCount + 1];
        int[] columns = new int[weights.Length];
        int at = 0;
        int nextPin = 0;
        for (int row = 0; row < problem.RowCount; row++)
        {
            for (int e = problem.RowStarts[row]; e < problem.RowStarts[row + 1]; e++)
            {
                if (nextPin < pinned.Length && pinned[nextPin] == e)
                {
                    nextPin++;
                    continue;
                }

                columns[at] = problem.EdgeColumns[e];
                weights[at++] = T.CreateTruncating(scale.ToUnits(problem.Weight(e)));
            }

            starts[row + 1] = at;
        }

        return (starts, columns, weights);
    }

    private static (int[] Starts, int[] Rows, T[] Weights) Transpose(WorkingGraph<T> graph)
    {
        int[] starts = new int[graph.Columns + 1];
        foreach (int column in graph.ColumnOf)
        {
            starts[column + 1]++;
        }

        for (int c = 0; c < graph.Columns; c++)
        {
            starts[c + 1] += starts[c];
        }

        int[] next = starts.AsSpan(0, graph.Columns).ToArray();
        int[] rows = new int[graph.ColumnOf.Length];
        T[] weights = new T[rows.Length];
        for (int row = 0; row < graph.Rows; row++)
        {
            for (int e = graph.RowStart[row]; e < graph.RowStart[row + 1]; e++)
            {
                int at = next[graph.ColumnOf[e]]++;
                rows[at] = row;
                weights[at] = graph.WeightOf[e];
            }
        }

        return (starts, rows, weights);
    }

    private static (int[] Min, int[] Max) Lower(ReadOnlySpan<Bounds> bounds, int[] pins)
    {
        int[] min = new int[bounds.Length];
        int[] max = new int[bounds.Length];
        for (int k = 0; k < bounds.Length; k++)
        {
            min[k] = Math.Max(0, bounds[k].Min - pins[k]);
            max[k] = bounds[k].Max - pins[k];
        }

        return (min, max);
    }
}

using System.Numerics;
using MentorMatch.Optimization.Problems;

namespace MentorMatch.Optimization.Solvers.Assignment;

/// <summary>The graph that the solver works on: the problem without its pinned edges, as its rows and as its columns see it, and bounds lowered by the pins.</summary>
/// <typeparam name="T">Arithmetic of weights and prices: <see cref="int"/> where the problem's values provably fit, otherwise <see cref="long"/>.</typeparam>
internal sealed class WorkingGraph<T>
    where T : unmanaged, IBinaryInteger<T>
{
    /// <summary>From this many groups of edges on, a second thread makes the index by column while the first one begins.</summary>
    private const int GroupsWorthAThread = 1 << 13;

    private readonly Lazy<EdgeGroups<T>> byColumn;

    /// <param name="problem">The problem.</param>
    /// <param name="pins">Its pinned edges.</param>
    /// <param name="scale">The units of weights.</param>
    /// <param name="isSymmetric">Whether edge (i, j) is always there with (j, i), of the same weight, and nothing is pinned: one index then serves both sides.</param>
    /// <param name="threads">Most threads to use.</param>
    public WorkingGraph(AssignmentProblem problem, PinLoads pins, Scale scale, bool isSymmetric, int threads)
    {
        Rows = problem.RowCount;
        Columns = problem.ColumnCount;
        ByRow = EdgeGroups<T>.OfRows(problem, scale, out int[] degrees);
        ColumnDegree = degrees;
        byColumn = new Lazy<EdgeGroups<T>>(() => isSymmetric ? ByRow : ByRow.Transposed(ColumnDegree));
        if (threads > 1 && !isSymmetric && ByRow.Count >= GroupsWorthAThread)
        {
            _ = Task.Run(() => _ = byColumn.Value);
        }

        (RowMin, RowMax) = Lower(problem.RowBounds, pins.OfRow);
        (ColumnMin, ColumnMax) = Lower(problem.ColumnBounds, pins.OfColumn);
    }

    public int Rows { get; }

    public int Columns { get; }

    /// <summary>The columns and weights of each row's edges.</summary>
    public EdgeGroups<T> ByRow { get; }

    /// <summary>The rows and weights of each column's edges, rows ascending. Made when first asked for.</summary>
    public EdgeGroups<T> ByColumn => byColumn.Value;

    /// <summary>Number of edges of each column.</summary>
    public int[] ColumnDegree { get; }

    public int[] RowMin { get; }

    public int[] RowMax { get; }

    public int[] ColumnMin { get; }

    public int[] ColumnMax { get; }

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

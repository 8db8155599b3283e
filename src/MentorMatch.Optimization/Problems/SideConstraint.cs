using System.Collections.Immutable;

namespace MentorMatch.Optimization.Problems;

/// <summary>
/// A condition on the chosen edges as a whole: the sum of their coefficients lies within bounds. Coefficients belong to rows, to columns or to single edges; what is
/// not listed counts 0. With coefficients of 0 and 1 it counts chosen edges.
/// </summary>
/// <remarks>Immutable. Memory: 4 bytes a row, a column, or twice that a listed edge.</remarks>
public sealed class SideConstraint
{
    private readonly int[] rowCoefficients;
    private readonly int[] columnCoefficients;
    private readonly int[] edges;
    private readonly int[] edgeCoefficients;

    private SideConstraint(int[] rowCoefficients, int[] columnCoefficients, int[] edges, int[] edgeCoefficients, long? low, long? high)
    {
        if (low is null && high is null)
        {
            throw new ArgumentException("A side constraint needs a lower or an upper bound.", nameof(low));
        }

        if (low > high)
        {
            throw new ArgumentException($"The lower bound {low} is above the upper bound {high}.", nameof(low));
        }

        const long most = long.MaxValue / 4;
        if (low is < -most or > most || high is < -most or > most)
        {
            throw new ArgumentException($"Bounds lie between {-most} and {most}.", nameof(low));
        }

        this.rowCoefficients = rowCoefficients;
        this.columnCoefficients = columnCoefficients;
        this.edges = edges;
        this.edgeCoefficients = edgeCoefficients;
        Low = low;
        High = high;
        LargestCoefficient = new[] { rowCoefficients, columnCoefficients, edgeCoefficients }
            .SelectMany(list => list)
            .Select(coefficient => Math.Abs((long)coefficient))
            .DefaultIfEmpty(0)
            .Max();
    }

    /// <summary>The least that the sum may be; <see langword="null"/> for no limit.</summary>
    public long? Low { get; }

    /// <summary>The most that the sum may be; <see langword="null"/> for no limit.</summary>
    public long? High { get; }

    /// <summary>The largest size of a coefficient.</summary>
    public long LargestCoefficient { get; }

    /// <summary>Coefficients by row, empty where coefficients belong to something else.</summary>
    public ReadOnlySpan<int> RowCoefficients => rowCoefficients;

    /// <summary>Coefficients by column, empty where coefficients belong to something else.</summary>
    public ReadOnlySpan<int> ColumnCoefficients => columnCoefficients;

    /// <summary>The edges that have a coefficient of their own, ascending; empty where coefficients belong to something else.</summary>
    public ReadOnlySpan<int> Edges => edges;

    /// <summary>The coefficients of <see cref="Edges"/>.</summary>
    public ReadOnlySpan<int> EdgeCoefficients => edgeCoefficients;

    /// <summary>A constraint in which every edge counts what its row says.</summary>
    /// <param name="coefficients">One coefficient a row.</param>
    /// <param name="low">The least that the sum may be; <see langword="null"/> for no limit.</param>
    /// <param name="high">The most that the sum may be; <see langword="null"/> for no limit.</param>
    /// <returns>The constraint.</returns>
    /// <exception cref="ArgumentException">There is no bound, the lower is above the upper, or one is too large.</exception>
    public static SideConstraint OfRows(ReadOnlySpan<int> coefficients, long? low, long? high) =>
        new(coefficients.ToArray(), [], [], [], low, high);

    /// <summary>A constraint in which every edge counts what its column says.</summary>
    /// <param name="coefficients">One coefficient a column.</param>
    /// <param name="low">The least that the sum may be; <see langword="null"/> for no limit.</param>
    /// <param name="high">The most that the sum may be; <see langword="null"/> for no limit.</param>
    /// <returns>The constraint.</returns>
    /// <exception cref="ArgumentException">There is no bound, the lower is above the upper, or one is too large.</exception>
    public static SideConstraint OfColumns(ReadOnlySpan<int> coefficients, long? low, long? high) =>
        new([], coefficients.ToArray(), [], [], low, high);

    /// <summary>A constraint in which the listed edges count what is said beside them.</summary>
    /// <param name="edges">Edge numbers, ascending.</param>
    /// <param name="coefficients">One coefficient a listed edge.</param>
    /// <param name="low">The least that the sum may be; <see langword="null"/> for no limit.</param>
    /// <param name="high">The most that the sum may be; <see langword="null"/> for no limit.</param>
    /// <returns>The constraint.</returns>
    /// <exception cref="ArgumentException">Edges are not ascending, the lists differ in length, there is no bound, the lower is above the upper, or one is too large.</exception>
    public static SideConstraint OfEdges(ReadOnlySpan<int> edges, ReadOnlySpan<int> coefficients, long? low, long? high)
    {
        if (edges.Length != coefficients.Length)
        {
            throw new ArgumentException($"{coefficients.Length} coefficients were given for {edges.Length} edges.", nameof(coefficients));
        }

        for (int k = 0; k < edges.Length; k++)
        {
            if (edges[k] < 0 || (k > 0 && edges[k] <= edges[k - 1]))
            {
                throw new ArgumentException($"Edge {edges[k]} is negative, listed twice or out of order.", nameof(edges));
            }
        }

        return new([], [], edges.ToArray(), coefficients.ToArray(), low, high);
    }

    /// <summary>A constraint that counts how many of the listed edges are chosen.</summary>
    /// <param name="edges">Edge numbers, ascending.</param>
    /// <param name="low">The least that may be chosen; <see langword="null"/> for no limit.</param>
    /// <param name="high">The most that may be chosen; <see langword="null"/> for no limit.</param>
    /// <returns>The constraint.</returns>
    /// <exception cref="ArgumentException">Edges are not ascending, there is no bound, the lower is above the upper, or one is too large.</exception>
    public static SideConstraint Count(ReadOnlySpan<int> edges, long? low, long? high)
    {
        int[] ones = new int[edges.Length];
        Array.Fill(ones, 1);
        return OfEdges(edges, ones, low, high);
    }

    /// <summary>The same coefficients with other bounds.</summary>
    /// <param name="low">The least that the sum may be; <see langword="null"/> for no limit.</param>
    /// <param name="high">The most that the sum may be; <see langword="null"/> for no limit.</param>
    /// <returns>The constraint.</returns>
    /// <exception cref="ArgumentException">There is no bound, the lower is above the upper, or one is too large.</exception>
    public SideConstraint WithBounds(long? low, long? high) => new(rowCoefficients, columnCoefficients, edges, edgeCoefficients, low, high);

    /// <summary>The coefficient of an edge. Takes time logarithmic in the listed edges.</summary>
    /// <param name="row">Its row.</param>
    /// <param name="column">Its column.</param>
    /// <param name="edge">Its number.</param>
    /// <returns>The coefficient.</returns>
    public int CoefficientOf(int row, int column, int edge) =>
        rowCoefficients.Length > 0 ? rowCoefficients[row]
        : columnCoefficients.Length > 0 ? columnCoefficients[column]
        : Array.BinarySearch(edges, edge) is >= 0 and var at ? edgeCoefficients[at]
        : 0;

    /// <summary>The sum over chosen edges.</summary>
    /// <param name="problem">The problem whose edges they are.</param>
    /// <param name="chosen">Edge numbers, ascending.</param>
    /// <returns>The sum.</returns>
    public long Sum(AssignmentProblem problem, ImmutableArray<int> chosen)
    {
        ArgumentNullException.ThrowIfNull(problem);
        long sum = 0;
        int row = 0;
        foreach (int edge in chosen)
        {
            while (problem.RowStarts[row + 1] <= edge)
            {
                row++;
            }

            sum += CoefficientOf(row, problem.EdgeColumns[edge], edge);
        }

        return sum;
    }

    /// <summary>Whether a sum is within the bounds.</summary>
    /// <param name="sum">The sum.</param>
    /// <returns>Whether it is.</returns>
    public bool Allows(long sum) => !(sum < Low) && !(sum > High);

    internal string? Misfit(AssignmentProblem problem) =>
        rowCoefficients.Length > 0 && rowCoefficients.Length != problem.RowCount
            ? $"{rowCoefficients.Length} coefficients were given for {problem.RowCount} rows"
        : columnCoefficients.Length > 0 && columnCoefficients.Length != problem.ColumnCount
            ? $"{columnCoefficients.Length} coefficients were given for {problem.ColumnCount} columns"
        : edges.Length > 0 && edges[^1] >= problem.EdgeCount ? $"edge {edges[^1]} does not exist; there are {problem.EdgeCount} edges"
        : null;
}

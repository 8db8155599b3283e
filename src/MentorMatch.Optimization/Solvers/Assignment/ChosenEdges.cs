using System.Collections.Immutable;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;

namespace MentorMatch.Optimization.Solvers.Assignment;

/// <summary>A solution as seen from its problem: which edges are chosen, and how many each node has.</summary>
internal sealed class ChosenEdges
{
    private readonly AssignmentProblem problem;
    private readonly bool[] chosen;
    private readonly bool[] pinned;

    /// <exception cref="ArgumentException">The edges are no solution.</exception>
    public ChosenEdges(AssignmentProblem problem, ImmutableArray<int> edges)
    {
        this.problem = problem;
        chosen = new bool[problem.EdgeCount];
        pinned = new bool[problem.EdgeCount];
        Index = new ColumnIndex(problem);
        RowLoad = new int[problem.RowCount];
        ColumnLoad = new int[problem.ColumnCount];
        if (edges.IsDefault)
        {
            throw new ArgumentException("There are no edges to prove.", nameof(edges));
        }

        foreach (int edge in edges)
        {
            if ((uint)edge >= (uint)chosen.Length || chosen[edge])
            {
                throw new ArgumentException($"Edge {edge} does not exist or is listed twice.", nameof(edges));
            }

            chosen[edge] = true;
            RowLoad[Index.RowOf[edge]]++;
            ColumnLoad[problem.EdgeColumns[edge]]++;
        }

        foreach (int edge in problem.PinnedEdges)
        {
            pinned[edge] = true;
            if (!chosen[edge])
            {
                throw new ArgumentException($"The edges miss the pinned edge {edge}.", nameof(edges));
            }
        }

        Check(RowLoad, problem.RowBounds, "row", nameof(edges));
        Check(ColumnLoad, problem.ColumnBounds, "column", nameof(edges));
    }

    /// <summary>The edges of every column, and the row of every edge.</summary>
    public ColumnIndex Index { get; }

    public int[] RowLoad { get; }

    public int[] ColumnLoad { get; }

    /// <summary>Whether an edge is chosen, or not, as asked, and could be changed.</summary>
    public bool MayChange(int edge, bool isChosen) => chosen[edge] == isChosen && !pinned[edge];

    /// <summary>What alternating paths from rows with room reach; <see langword="null"/> when one ends at a column with room, so that there could be more edges.</summary>
    public CardinalityCut? Cut()
    {
        bool[] rowReached = new bool[problem.RowCount];
        bool[] columnReached = new bool[problem.ColumnCount];
        Queue<int> rows = [];
        for (int row = 0; row < problem.RowCount; row++)
        {
            if (RowLoad[row] < problem.RowBounds[row].Max)
            {
                rowReached[row] = true;
                rows.Enqueue(row);
            }
        }

        while (rows.TryDequeue(out int row))
        {
            for (int edge = problem.RowStarts[row]; edge < problem.RowStarts[row + 1]; edge++)
            {
                int column = problem.EdgeColumns[edge];
                if (columnReached[column] || !MayChange(edge, isChosen: false))
                {
                    continue;
                }

                if (ColumnLoad[column] < problem.ColumnBounds[column].Max)
                {
                    return null;
                }

                columnReached[column] = true;
                foreach (int back in Index.Of(column))
                {
                    if (MayChange(back, isChosen: true) && !rowReached[Index.RowOf[back]])
                    {
                        rowReached[Index.RowOf[back]] = true;
                        rows.Enqueue(Index.RowOf[back]);
                    }
                }
            }
        }

        return new CardinalityCut(Places(rowReached), Places(columnReached));
    }

    private static ImmutableArray<int> Places(bool[] reached) => [.. Enumerable.Range(0, reached.Length).Where(k => reached[k])];

    private static void Check(int[] loads, ReadOnlySpan<Bounds> bounds, string side, string parameter)
    {
        for (int node = 0; node < loads.Length; node++)
        {
            if (loads[node] < bounds[node].Min || loads[node] > bounds[node].Max)
            {
                throw new ArgumentException(
                    $"The edges give {side} {node} {loads[node]} edges; it must have {bounds[node].Min} to {bounds[node].Max}.",
                    parameter
                );
            }
        }
    }
}

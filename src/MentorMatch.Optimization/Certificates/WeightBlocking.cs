using MentorMatch.Optimization.Problems;

namespace MentorMatch.Optimization.Certificates;

/// <summary>
/// Counts the pairs that would both rather have each other, where both ends of an edge value it by its weight. Whatever was chosen can be counted: an optimum of the sum, a draw, or
/// a stable allocation, which has none.
/// </summary>
/// <remarks>
/// An edge blocks when it is not chosen and each of its ends has a free place or a chosen edge of less weight. Equal weights do not block: nobody gains. Pinned edges are settled; they
/// block nothing and are not given up.
/// </remarks>
public static class WeightBlocking
{
    /// <summary>Counts the blocking edges. Takes time linear in the edges.</summary>
    /// <param name="problem">The problem; minimums do not count.</param>
    /// <param name="edges">The chosen edges, within the most that rows and columns may have, in any order.</param>
    /// <returns>How many edges block.</returns>
    /// <exception cref="ArgumentException">An edge does not exist or is listed twice.</exception>
    public static long Count(AssignmentProblem problem, ReadOnlySpan<int> edges)
    {
        ArgumentNullException.ThrowIfNull(problem);
        bool[] settled = new bool[problem.EdgeCount];
        Threshold[] rows = new Threshold[problem.RowCount];
        Threshold[] columns = new Threshold[problem.ColumnCount];
        foreach (int edge in edges)
        {
            if ((uint)edge >= (uint)problem.EdgeCount || settled[edge])
            {
                throw new ArgumentException($"Edge {edge} does not exist or is listed twice.", nameof(edges));
            }

            settled[edge] = true;
            bool isPinned = problem.PinnedEdges.BinarySearch(edge) >= 0;
            long? weight = isPinned ? null : problem.Weight(edge);
            rows[problem.RowOf(edge)].Add(weight);
            columns[problem.EdgeColumns[edge]].Add(weight);
        }

        foreach (int pin in problem.PinnedEdges)
        {
            settled[pin] = true;
        }

        long blocking = 0;
        for (int row = 0; row < problem.RowCount; row++)
        {
            for (int edge = problem.RowStarts[row]; edge < problem.RowStarts[row + 1]; edge++)
            {
                long weight = problem.Weight(edge);
                int column = problem.EdgeColumns[edge];
                bool blocks =
                    !settled[edge]
                    && rows[row].Admits(weight, problem.RowBounds[row].Max)
                    && columns[column].Admits(weight, problem.ColumnBounds[column].Max);
                blocking += blocks ? 1 : 0;
            }
        }

        return blocking;
    }

    /// <summary>What an edge must beat to be let in at one end.</summary>
    private struct Threshold
    {
        private int count;
        private long? worst;

        public void Add(long? weight)
        {
            count++;
            worst = weight is null || worst < weight ? worst : weight;
        }

        public readonly bool Admits(long weight, int places) => count < places || worst < weight;
    }
}

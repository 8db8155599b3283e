using System.Collections.Immutable;
using MentorMatch.Optimization.Problems;

namespace MentorMatch.Optimization.Solvers.FairAssignment;

/// <summary>
/// The solutions that the stages so far leave: some edges are free, some forced, the others gone, and nodes have bounds on their number of free edges. Together with
/// one such solution, the best known. Narrowed in place: a face of millions of edges is passed over often. See <see cref="Certificates.FairAssignmentProof"/> for the rule by which prices narrow it.
/// </summary>
internal sealed class Face
{
    private readonly AssignmentProblem core;
    private readonly List<int> forced;

    private Face(AssignmentProblem core, int rows, int columns, int freeEdges)
    {
        this.core = core;
        forced = [];
        RowLeast = new int[rows];
        RowMost = new int[rows];
        ColumnLeast = new int[columns];
        ColumnMost = new int[columns];
        RowStart = new int[rows + 1];
        Edge = new int[freeEdges];
        Column = new int[freeEdges];
        Weight = new long[freeEdges];
        Chosen = new bool[freeEdges];
        FreeCount = freeEdges;
    }

    /// <summary>Number of rows.</summary>
    public int Rows => RowLeast.Length;

    /// <summary>Number of columns.</summary>
    public int Columns => ColumnLeast.Length;

    /// <summary>Number of free edges; what the lists of free edges hold beyond it means nothing.</summary>
    public int FreeCount { get; private set; }

    /// <summary>Fewest free edges of each row.</summary>
    public int[] RowLeast { get; }

    /// <summary>Most free edges of each row.</summary>
    public int[] RowMost { get; }

    /// <summary>Fewest free edges of each column.</summary>
    public int[] ColumnLeast { get; }

    /// <summary>Most free edges of each column.</summary>
    public int[] ColumnMost { get; }

    /// <summary>Where each row's free edges start; one more entry than rows.</summary>
    public int[] RowStart { get; }

    /// <summary>The core's number of every free edge, ascending.</summary>
    public int[] Edge { get; }

    /// <summary>The column of every free edge.</summary>
    public int[] Column { get; }

    /// <summary>The weight of every free edge in the core.</summary>
    public long[] Weight { get; }

    /// <summary>Whether the best known solution chooses each free edge.</summary>
    public bool[] Chosen { get; }

    /// <summary>The edges that every solution of the face chooses, by their numbers in the core.</summary>
    public IReadOnlyList<int> Forced => forced;

    /// <summary>All solutions of a problem, with one of them.</summary>
    public static Face Of(AssignmentProblem core, ReadOnlySpan<int> chosen)
    {
        Face face = new(core, core.RowCount, core.ColumnCount, core.EdgeCount - core.PinnedEdges.Length);
        for (int row = 0; row < face.Rows; row++)
        {
            (face.RowLeast[row], face.RowMost[row]) = (core.RowBounds[row].Min, core.RowBounds[row].Max);
        }

        for (int column = 0; column < face.Columns; column++)
        {
            (face.ColumnLeast[column], face.ColumnMost[column]) = (core.ColumnBounds[column].Min, core.ColumnBounds[column].Max);
        }

        int free = 0;
        int pin = 0;
        int choice = 0;
        for (int row = 0; row < face.Rows; row++)
        {
            for (int edge = core.RowStarts[row]; edge < core.RowStarts[row + 1]; edge++)
            {
                bool isChosen = choice < chosen.Length && chosen[choice] == edge;
                choice += isChosen ? 1 : 0;
                if (pin < core.PinnedEdges.Length && core.PinnedEdges[pin] == edge)
                {
                    pin++;
                    face.Force(row, edge);
                }
                else
                {
                    face.Edge[free] = edge;
                    face.Column[free] = core.EdgeColumns[edge];
                    face.Weight[free] = core.Weight(edge);
                    face.Chosen[free++] = isChosen;
                }
            }

            face.RowStart[row + 1] = free;
        }

        return face;
    }

    /// <summary>Takes away free edges, none of which may be chosen.</summary>
    public void Remove(ReadOnlySpan<bool> gone)
    {
        int free = 0;
        int first = 0;
        for (int row = 0; row < Rows; row++)
        {
            int end = RowStart[row + 1];
            for (int e = first; e < end; e++)
            {
                if (!gone[e])
                {
                    Keep(e, free++);
                }
            }

            first = end;
            RowStart[row + 1] = free;
        }

        FreeCount = free;
    }

    /// <summary>Leaves only the solutions with the fewest of some edges, as optimal prices show them.</summary>
    /// <param name="costly">Whether each free edge is to be avoided.</param>
    /// <param name="weight">What another edge weighs; a costly one weighs one less.</param>
    /// <param name="prices">One optimal price a column.</param>
    public void Narrow(ReadOnlySpan<bool> costly, long weight, ReadOnlySpan<long> prices)
    {
        for (int column = 0; column < Columns; column++)
        {
            if (prices[column] > 0)
            {
                ColumnLeast[column] = ColumnMost[column];
            }
            else if (prices[column] < 0)
            {
                ColumnMost[column] = ColumnLeast[column];
            }
        }

        List<long> sorted = [];
        long[] values = [];
        int free = 0;
        int first = 0;
        for (int row = 0; row < Rows; row++)
        {
            int end = RowStart[row + 1];
            if (RowMost[row] > 0)
            {
                values = values.Length >= end - first ? values : new long[end - first];
                for (int e = first; e < end; e++)
                {
                    values[e - first] = weight - (costly[e] ? 1 : 0) - prices[Column[e]];
                }

                long threshold = Threshold(values.AsSpan(0, end - first), RowLeast[row], RowMost[row], sorted);
                if (threshold != 0)
                {
                    int exactly = threshold > 0 ? RowMost[row] : RowLeast[row];
                    (RowLeast[row], RowMost[row]) = (exactly, exactly);
                }

                for (int e = first; e < end; e++)
                {
                    long value = values[e - first];
                    if (value > threshold)
                    {
                        Force(row, Edge[e]);
                    }
                    else if (value == threshold)
                    {
                        Keep(e, free++);
                    }
                }
            }

            first = end;
            RowStart[row + 1] = free;
        }

        FreeCount = free;
    }

    /// <summary>The face as a problem of its own: forced edges are pinned.</summary>
    /// <param name="edges">The core's number of every edge of the problem.</param>
    public AssignmentProblem ToProblem(out int[] edges)
    {
        edges = [.. Edge.Take(FreeCount).Concat(forced).Order()];
        HashSet<int> pinned = [.. forced];
        int[] columns = new int[edges.Length];
        long[] weights = new long[edges.Length];
        List<int> pins = [];
        Bounds[] rowBounds = new Bounds[Rows];
        Bounds[] columnBounds = new Bounds[Columns];
        int[] rowForced = new int[Rows];
        int[] columnForced = new int[Columns];
        int[] starts = new int[Rows + 1];
        int row = 0;
        for (int k = 0; k < edges.Length; k++)
        {
            while (core.RowStarts[row + 1] <= edges[k])
            {
                row++;
            }

            starts[row + 1]++;
            columns[k] = core.EdgeColumns[edges[k]];
            weights[k] = core.Weight(edges[k]);
            if (pinned.Contains(edges[k]))
            {
                pins.Add(k);
                rowForced[row]++;
                columnForced[columns[k]]++;
            }
        }

        for (int r = 0; r < Rows; r++)
        {
            starts[r + 1] += starts[r];
            rowBounds[r] = new Bounds(RowLeast[r] + rowForced[r], RowMost[r] + rowForced[r]);
        }

        for (int c = 0; c < Columns; c++)
        {
            columnBounds[c] = new Bounds(ColumnLeast[c] + columnForced[c], ColumnMost[c] + columnForced[c]);
        }

        return AssignmentProblem
            .FromOwnedRows(rowBounds, columnBounds, starts, columns, weights, AssignmentObjective.BestTotal)
            .WithPins(pins);
    }

    /// <summary>The best known solution, by the core's numbers.</summary>
    public ImmutableArray<int> ChosenEdges() => [.. forced.Concat(Edge.Take(FreeCount).Where((_, free) => Chosen[free])).Order()];

    /// <summary>The value that decides about a row's edges: forced above it, gone below it.</summary>
    private static long Threshold(ReadOnlySpan<long> values, int least, int most, List<long> sorted)
    {
        if (least <= 1 && most == 1)
        {
            long best = long.MinValue;
            foreach (long value in values)
            {
                best = Math.Max(best, value);
            }

            return values.IsEmpty || (least == 0 && best < 0) ? 0 : best;
        }

        sorted.Clear();
        sorted.AddRange(values);
        sorted.Sort();
        return most <= sorted.Count && sorted[^most] > 0 ? sorted[^most]
            : least >= 1 && least <= sorted.Count && sorted[^least] < 0 ? sorted[^least]
            : 0;
    }

    private void Keep(int e, int free)
    {
        Edge[free] = Edge[e];
        Column[free] = Column[e];
        Weight[free] = Weight[e];
        Chosen[free] = Chosen[e];
    }

    /// <summary>A forced edge leaves the bounds of its ends with one edge less to choose.</summary>
    private void Force(int row, int edge)
    {
        int column = core.EdgeColumns[edge];
        forced.Add(edge);
        RowLeast[row] = Math.Max(0, RowLeast[row] - 1);
        RowMost[row]--;
        ColumnLeast[column] = Math.Max(0, ColumnLeast[column] - 1);
        ColumnMost[column]--;
    }
}

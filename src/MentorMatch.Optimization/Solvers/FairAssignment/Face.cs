using System.Collections.Immutable;
using MentorMatch.Optimization.Problems;

namespace MentorMatch.Optimization.Solvers.FairAssignment;

/// <summary>
/// The solutions that the stages so far leave: some edges are free, some forced, the others gone, and nodes have bounds on their number of free edges. Together with
/// one such solution, the best known. See <see cref="Certificates.FairAssignmentProof"/> for the rule by which prices narrow it.
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
        Chosen = new bool[freeEdges];
    }

    private Face(Face wider, int freeEdges)
    {
        core = wider.core;
        forced = [.. wider.forced];
        RowLeast = [.. wider.RowLeast];
        RowMost = [.. wider.RowMost];
        ColumnLeast = [.. wider.ColumnLeast];
        ColumnMost = [.. wider.ColumnMost];
        RowStart = new int[wider.Rows + 1];
        Edge = new int[freeEdges];
        Chosen = new bool[freeEdges];
    }

    /// <summary>Number of rows.</summary>
    public int Rows => RowLeast.Length;

    /// <summary>Number of columns.</summary>
    public int Columns => ColumnLeast.Length;

    /// <summary>Number of free edges.</summary>
    public int FreeCount => Edge.Length;

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
                    face.Chosen[free++] = isChosen;
                }
            }

            face.RowStart[row + 1] = free;
        }

        return face;
    }

    /// <summary>The weight of a free edge in the core.</summary>
    public long Weight(int free) => core.Weight(Edge[free]);

    /// <summary>The column of a free edge.</summary>
    public int ColumnOf(int free) => core.EdgeColumnArray[Edge[free]];

    /// <summary>The face without the free edges below a weight, none of which may be chosen.</summary>
    public Face From(long weight)
    {
        Face narrower = new(this, Enumerable.Range(0, FreeCount).Count(e => Weight(e) >= weight));
        int free = 0;
        for (int row = 0; row < Rows; row++)
        {
            for (int e = RowStart[row]; e < RowStart[row + 1]; e++)
            {
                if (Weight(e) >= weight)
                {
                    narrower.Edge[free] = Edge[e];
                    narrower.Chosen[free++] = Chosen[e];
                }
            }

            narrower.RowStart[row + 1] = free;
        }

        return narrower;
    }

    /// <summary>The solutions of the face that are best for the given weights, as optimal prices show them.</summary>
    /// <param name="weights">One weight a free edge.</param>
    /// <param name="prices">One optimal price a column; empty for 0 everywhere.</param>
    public Face Narrowed(ReadOnlySpan<sbyte> weights, ReadOnlySpan<long> prices)
    {
        Fate[] fates = new Fate[FreeCount];
        (int Least, int Most)[] rowBounds = new (int, int)[Rows];
        long[] values = new long[FreeCount];
        List<long> sorted = [];
        int kept = 0;
        for (int row = 0; row < Rows; row++)
        {
            for (int e = RowStart[row]; e < RowStart[row + 1]; e++)
            {
                values[e] = weights[e] - (prices.IsEmpty ? 0 : prices[ColumnOf(e)]);
            }

            rowBounds[row] = (RowLeast[row], RowMost[row]);
            if (RowMost[row] <= 0)
            {
                continue;
            }

            long threshold = Threshold(values.AsSpan(RowStart[row]..RowStart[row + 1]), RowLeast[row], RowMost[row], sorted);
            rowBounds[row] =
                threshold > 0 ? (RowMost[row], RowMost[row])
                : threshold < 0 ? (RowLeast[row], RowLeast[row])
                : rowBounds[row];
            for (int e = RowStart[row]; e < RowStart[row + 1]; e++)
            {
                fates[e] =
                    values[e] > threshold ? Fate.Forced
                    : values[e] < threshold ? Fate.Gone
                    : Fate.Free;
                kept += fates[e] == Fate.Free ? 1 : 0;
            }
        }

        return Narrowed(fates, rowBounds, prices, kept);
    }

    /// <summary>The face as a problem of its own: forced edges are pinned.</summary>
    /// <param name="edges">The core's number of every edge of the problem.</param>
    public AssignmentProblem ToProblem(out int[] edges)
    {
        edges = [.. Edge.Concat(forced).Order()];
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

        return AssignmentProblem.FromOwnedRows(rowBounds, columnBounds, starts, columns, weights, AssignmentObjective.BestTotal).WithPins(pins);
    }

    /// <summary>The best known solution, by the core's numbers.</summary>
    public ImmutableArray<int> ChosenEdges() => [.. forced.Concat(Edge.Where((_, free) => Chosen[free])).Order()];

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

    private Face Narrowed(Fate[] fates, (int Least, int Most)[] rowBounds, ReadOnlySpan<long> prices, int kept)
    {
        Face narrower = new(this, kept);
        for (int column = 0; column < Columns && !prices.IsEmpty; column++)
        {
            if (prices[column] > 0)
            {
                narrower.ColumnLeast[column] = ColumnMost[column];
            }
            else if (prices[column] < 0)
            {
                narrower.ColumnMost[column] = ColumnLeast[column];
            }
        }

        int free = 0;
        for (int row = 0; row < Rows; row++)
        {
            (narrower.RowLeast[row], narrower.RowMost[row]) = rowBounds[row];
            for (int e = RowStart[row]; e < RowStart[row + 1]; e++)
            {
                if (fates[e] == Fate.Forced)
                {
                    narrower.Force(row, Edge[e]);
                }
                else if (fates[e] == Fate.Free)
                {
                    narrower.Edge[free] = Edge[e];
                    narrower.Chosen[free++] = Chosen[e];
                }
            }

            narrower.RowStart[row + 1] = free;
        }

        return narrower;
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

    private enum Fate : byte
    {
        Gone,
        Free,
        Forced,
    }
}

using System.Collections.Immutable;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;

namespace MentorMatch.Optimization.Solvers.GroupedAssignment;

/// <summary>
/// A grouped problem rewritten as a plain one, and the way back. Rows and columns keep their numbers; decoys stand behind them. See
/// <see cref="GroupedAssignmentSolver"/> for why this is exact.
/// </summary>
internal sealed class GroupBridge
{
    private readonly AssignmentProblem core;

    private GroupBridge(AssignmentProblem core, AssignmentProblem plain)
    {
        this.core = core;
        Plain = plain;
    }

    /// <summary>The plain problem; the core itself where no group can bind.</summary>
    public AssignmentProblem Plain { get; }

    public static GroupBridge Over(GroupedAssignmentProblem problem)
    {
        AssignmentProblem given = problem.Core;
        int[] degrees = new int[given.ColumnCount];
        foreach (int column in given.EdgeColumns)
        {
            degrees[column]++;
        }

        Bounds[] rows = given.RowBounds.ToArray();
        Bounds[] columns = given.ColumnBounds.ToArray();
        bool must = HasMinimums(rows) || HasMinimums(columns);
        Decoys forRows = Decoys.For(problem.RowGroups, rows, row => given.RowStarts[row + 1] - given.RowStarts[row], must);
        Decoys forColumns = Decoys.For(problem.ColumnGroups, columns, column => degrees[column], must);
        return forRows.Count + forColumns.Count == 0
            ? new(given, given)
            : new(given, Rewrite(given, rows, columns, forRows, forColumns, must ? 0 : MoreThanAll(given)));
    }

    /// <summary>The edges of the core among chosen edges of the plain problem.</summary>
    public ImmutableArray<int> Restrict(ImmutableArray<int> edges)
    {
        if (ReferenceEquals(core, Plain) || edges.IsDefault)
        {
            return edges;
        }

        ImmutableArray<int>.Builder real = ImmutableArray.CreateBuilder<int>(edges.Length);
        int row = 0;
        foreach (int edge in edges)
        {
            while (Plain.RowStarts[row + 1] <= edge)
            {
                row++;
            }

            if (row >= core.RowCount)
            {
                break;
            }

            if (Plain.EdgeColumns[edge] < core.ColumnCount)
            {
                real.Add(core.RowStarts[row] + (edge - Plain.RowStarts[row]));
            }
        }

        return real.DrainToImmutable();
    }

    /// <summary>Prices and cut without the decoys' part: they prove the same about the grouped problem.</summary>
    public AssignmentProof? Restrict(AssignmentProof? proof) =>
        proof is null || ReferenceEquals(core, Plain)
            ? proof
            : new AssignmentProof(
                proof.ColumnPrices[..core.ColumnCount],
                proof.MatchBonus,
                proof.Cut is { } cut
                    ? new CardinalityCut(
                        [.. cut.Rows.Where(row => row < core.RowCount)],
                        [.. cut.Columns.Where(column => column < core.ColumnCount)]
                    )
                    : null
            );

    private static bool HasMinimums(Bounds[] bounds) => bounds.Any(each => each.Min > 0);

    /// <summary>More than any edge is worth, in whole steps of the weights.</summary>
    private static long MoreThanAll(AssignmentProblem given)
    {
        long step = long.MaxValue;
        for (int edge = 0; edge < given.EdgeCount; edge++)
        {
            long size = Math.Abs(given.Weight(edge));
            step = size > 0 && size < step ? size : step;
        }

        return given.MaxWeight + (step == long.MaxValue ? 1 : step);
    }

    /// <summary>Within a row real columns come before decoys, so a row's real edges keep their order.</summary>
    private static AssignmentProblem Rewrite(
        AssignmentProblem given,
        Bounds[] rows,
        Bounds[] columns,
        Decoys forRows,
        Decoys forColumns,
        long decoyWeight
    )
    {
        int rowCount = rows.Length + forColumns.Count;
        int edgeCount = checked(given.EdgeCount + forRows.EdgeCount + forColumns.EdgeCount);
        int[] starts = new int[rowCount + 1];
        int[] ends = new int[edgeCount];
        long[] weights = new long[edgeCount];
        int[] pinned = given.PinnedEdges.ToArray();
        int pin = 0;
        int at = 0;
        for (int row = 0; row < rows.Length; row++)
        {
            for (int edge = given.RowStarts[row]; edge < given.RowStarts[row + 1]; edge++)
            {
                if (pin < pinned.Length && pinned[pin] == edge)
                {
                    pinned[pin++] = at;
                }

                ends[at] = given.EdgeColumns[edge];
                weights[at++] = given.Weight(edge);
            }

            foreach (int decoy in forRows.Of(row))
            {
                ends[at] = columns.Length + decoy;
                weights[at++] = decoyWeight;
            }

            starts[row + 1] = at;
        }

        for (int decoy = 0; decoy < forColumns.Count; decoy++)
        {
            foreach (int column in forColumns.NodesOf(decoy))
            {
                ends[at] = column;
                weights[at++] = decoyWeight;
            }

            starts[rows.Length + decoy + 1] = at;
        }

        return AssignmentProblem
            .FromRows([.. rows, .. forColumns.Bounds], [.. columns, .. forRows.Bounds], starts, ends, weights, given.Objective)
            .WithPins(pinned);
    }
}

using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;

namespace MentorMatch.Optimization.Solvers.Assignment;

/// <summary>One part of a divided problem, as a problem of its own. Rows and columns keep their order, and a row all its edges.</summary>
internal sealed class ProblemPart
{
    private readonly AssignmentProblem whole;
    private readonly ProblemParts parts;
    private readonly int number;

    public ProblemPart(AssignmentProblem whole, ProblemParts parts, int number)
    {
        this.whole = whole;
        this.parts = parts;
        this.number = number;
        Problem = Cut();
    }

    /// <summary>The part as a problem.</summary>
    public AssignmentProblem Problem { get; }

    private ReadOnlySpan<int> Rows => parts.Rows(number);

    private ReadOnlySpan<int> Columns => parts.Columns(number);

    /// <summary>What of a start concerns this part.</summary>
    /// <param name="start">A start of the whole problem, its edges ascending.</param>
    public WarmStart? Of(WarmStart? start) =>
        start is null
            ? null
            : start with
            {
                ColumnPrices = Pick(start.ColumnPrices.AsSpan(), Columns),
                Edges = start.Edges.IsDefaultOrEmpty ? [] : ToPart(start.Edges.AsSpan(), Problem.RowStarts),
            };

    /// <summary>Edges of the part as edges of the whole.</summary>
    /// <param name="edges">Edges of the part, ascending.</param>
    public ImmutableArray<int> ToWhole(ImmutableArray<int> edges)
    {
        ReadOnlySpan<int> rows = Rows;
        ReadOnlySpan<int> starts = Problem.RowStarts;
        ImmutableArray<int>.Builder named = ImmutableArray.CreateBuilder<int>(edges.Length);
        int row = 0;
        foreach (int edge in edges)
        {
            while (starts[row + 1] <= edge)
            {
                row++;
            }

            named.Add(whole.RowStarts[rows[row]] + edge - starts[row]);
        }

        return named.MoveToImmutable();
    }

    /// <summary>A clash of the part is one of the whole: nobody outside the part can help it.</summary>
    public AssignmentClash ToWhole(AssignmentClash clash) =>
        clash with
        {
            Rows = Pick(Rows, clash.Rows.AsSpan()),
            Columns = Pick(Columns, clash.Columns.AsSpan()),
            PinnedEdges = ToWhole(clash.PinnedEdges),
        };

    /// <summary>A cut of the part as that share of a cut of the whole.</summary>
    public CardinalityCut ToWhole(CardinalityCut cut) => new(Pick(Rows, cut.Rows.AsSpan()), Pick(Columns, cut.Columns.AsSpan()));

    private static ImmutableArray<T> Pick<T>(ReadOnlySpan<T> from, ReadOnlySpan<int> places)
    {
        ImmutableArray<T>.Builder picked = ImmutableArray.CreateBuilder<T>(places.Length);
        foreach (int place in places)
        {
            picked.Add(from[place]);
        }

        return picked.MoveToImmutable();
    }

    private AssignmentProblem Cut()
    {
        ReadOnlySpan<int> rows = Rows;
        int[] starts = new int[rows.Length + 1];
        for (int row = 0; row < rows.Length; row++)
        {
            starts[row + 1] = starts[row] + whole.RowStarts[rows[row] + 1] - whole.RowStarts[rows[row]];
        }

        int[] columns = new int[starts[^1]];
        bool narrow = whole.MinWeight >= int.MinValue && whole.MaxWeight <= int.MaxValue;
        int[] narrowWeights = new int[narrow ? columns.Length : 0];
        long[] wideWeights = new long[narrow ? 0 : columns.Length];
        CopyEdges(starts, columns, narrowWeights, wideWeights);
        Bounds[] rowBounds = [.. Pick(whole.RowBounds, rows)];
        Bounds[] columnBounds = [.. Pick(whole.ColumnBounds, Columns)];
        AssignmentProblem part = narrow
            ? AssignmentProblem.FromSorted(rowBounds, columnBounds, starts, columns, narrowWeights, whole.Objective)
            : AssignmentProblem.FromOwnedRows(rowBounds, columnBounds, starts, columns, wideWeights, whole.Objective);
        return whole.PinnedEdges.IsEmpty ? part : part.WithPins(ToPart(whole.PinnedEdges, starts));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void CopyEdges(int[] starts, int[] columns, int[] narrowWeights, long[] wideWeights)
    {
        ReadOnlySpan<int> rows = Rows;
        ReadOnlySpan<int> wholeStarts = whole.RowStarts;
        ReadOnlySpan<int> wholeColumns = whole.EdgeColumns;
        int[] places = parts.PlaceOfColumn;
        for (int row = 0; row < rows.Length; row++)
        {
            int from = wholeStarts[rows[row]];
            for (int edge = starts[row]; edge < starts[row + 1]; edge++, from++)
            {
                columns[edge] = places[wholeColumns[from]];
                if (narrowWeights.Length > 0)
                {
                    narrowWeights[edge] = (int)whole.Weight(from);
                }
                else
                {
                    wideWeights[edge] = whole.Weight(from);
                }
            }
        }
    }

    /// <summary>Those of some edges of the whole that are in this part, as its own.</summary>
    private ImmutableArray<int> ToPart(ReadOnlySpan<int> edges, ReadOnlySpan<int> starts)
    {
        ReadOnlySpan<int> rows = Rows;
        ImmutableArray<int>.Builder own = ImmutableArray.CreateBuilder<int>();
        for (int row = 0; row < rows.Length; row++)
        {
            int first = whole.RowStarts[rows[row]];
            int end = whole.RowStarts[rows[row] + 1];
            int at = edges.BinarySearch(first);
            for (at = at < 0 ? ~at : at; at < edges.Length && edges[at] < end; at++)
            {
                own.Add(starts[row] + edges[at] - first);
            }
        }

        return own.ToImmutable();
    }
}

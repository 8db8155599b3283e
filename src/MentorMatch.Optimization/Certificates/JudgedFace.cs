using MentorMatch.Optimization.Problems;

namespace MentorMatch.Optimization.Certificates;

/// <summary>
/// What the stages judged so far leave to choose from, and the bound that prices prove for the next one; see <see cref="FairAssignmentProof"/> for the rule. Works on
/// the core's own edges and bounds, and in 128 bits, since prices come from a claim.
/// </summary>
internal sealed class JudgedFace
{
    private readonly AssignmentProblem core;
    private readonly bool[] isForced;
    private readonly (int Least, int Most)[] rows;
    private readonly (int Least, int Most)[] columns;
    private readonly int[] rowEnds;
    private readonly int[] open;
    private readonly List<Int128> ranking = [];
    private Int128[] values = [];

    public JudgedFace(AssignmentProblem core)
    {
        this.core = core;
        isForced = new bool[core.EdgeCount];
        rows = new (int, int)[core.RowCount];
        columns = new (int, int)[core.ColumnCount];
        rowEnds = new int[core.RowCount];
        open = new int[core.EdgeCount];
        for (int row = 0; row < rows.Length; row++)
        {
            rows[row] = (core.RowBounds[row].Min, core.RowBounds[row].Max);
        }

        for (int column = 0; column < columns.Length; column++)
        {
            columns[column] = (core.ColumnBounds[column].Min, core.ColumnBounds[column].Max);
        }

        foreach (int pin in core.PinnedEdges)
        {
            isForced[pin] = true;
        }

        for (int row = 0; row < rows.Length; row++)
        {
            int end = core.RowStarts[row];
            for (int edge = core.RowStarts[row]; edge < core.RowStarts[row + 1]; edge++)
            {
                if (isForced[edge])
                {
                    TakeOut(row, edge);
                }
                else
                {
                    open[end++] = edge;
                }
            }

            rowEnds[row] = end;
        }
    }

    private JudgedFace(JudgedFace other)
    {
        core = other.core;
        isForced = [.. other.isForced];
        rows = [.. other.rows];
        columns = [.. other.columns];
        rowEnds = [.. other.rowEnds];
        open = [.. other.open];
    }

    /// <summary>The same, to be narrowed by itself.</summary>
    public JudgedFace Copy() => new(this);

    /// <summary>The bound that prices prove on the sum of weights over all that is left; then only what reaches it is left.</summary>
    /// <param name="weightOf">The stage's weight of an edge.</param>
    /// <param name="prices">One price a column, or none for 0 everywhere.</param>
    public Int128 Narrow(Func<int, long> weightOf, ReadOnlySpan<long> prices)
    {
        Int128 bound = Forced(weightOf);
        for (int column = 0; column < prices.Length; column++)
        {
            (int least, int most) = columns[column];
            bound += (Int128)prices[column] * (prices[column] >= 0 ? most : least);
            columns[column] =
                prices[column] > 0 ? (most, most)
                : prices[column] < 0 ? (least, least)
                : (least, most);
        }

        for (int row = 0; row < rows.Length; row++)
        {
            int first = core.RowStarts[row];
            int found = rowEnds[row] - first;
            values = values.Length >= found ? values : new Int128[found];
            for (int k = 0; k < found; k++)
            {
                int edge = open[first + k];
                values[k] = weightOf(edge) - (prices.IsEmpty ? 0 : (Int128)prices[core.EdgeColumns[edge]]);
            }

            bound += NarrowRow(row, values.AsSpan(0, found));
        }

        return bound;
    }

    /// <summary>Whether no open edge counts in a stage, which then bounds nothing that is not forced and narrows nothing.</summary>
    public bool IsIdle(Func<int, long> weightOf)
    {
        for (int row = 0; row < rows.Length; row++)
        {
            for (int k = core.RowStarts[row]; k < rowEnds[row]; k++)
            {
                if (weightOf(open[k]) != 0)
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>The sum of weights of the edges that are forced.</summary>
    public Int128 Forced(Func<int, long> weightOf)
    {
        Int128 sum = 0;
        for (int edge = 0; edge < isForced.Length; edge++)
        {
            sum += isForced[edge] ? weightOf(edge) : 0;
        }

        return sum;
    }

    /// <summary>Takes away the open edges below a weight.</summary>
    public void CloseBelow(long weight)
    {
        for (int row = 0; row < rows.Length; row++)
        {
            int end = core.RowStarts[row];
            for (int k = end; k < rowEnds[row]; k++)
            {
                if (core.Weight(open[k]) >= weight)
                {
                    open[end++] = open[k];
                }
            }

            rowEnds[row] = end;
        }
    }

    private Int128 NarrowRow(int row, ReadOnlySpan<Int128> values)
    {
        (int least, int most) = rows[row];
        int first = core.RowStarts[row];
        rowEnds[row] = first;
        if (most <= 0)
        {
            return 0;
        }

        (Int128 decisive, Int128 sum) = most == 1 ? Best(values, least) : BestFew(values, least, most);
        if (decisive != 0)
        {
            int exactly = decisive > 0 ? most : least;
            rows[row] = (exactly, exactly);
        }

        for (int k = 0; k < values.Length; k++)
        {
            int edge = open[first + k];
            if (values[k] > decisive)
            {
                isForced[edge] = true;
                TakeOut(row, edge);
            }
            else if (values[k] == decisive)
            {
                open[rowEnds[row]++] = edge;
            }
        }

        return sum;
    }

    /// <summary>The value that decides about a row that takes one edge at most, and what the row is worth.</summary>
    private static (Int128 Decisive, Int128 Sum) Best(ReadOnlySpan<Int128> values, int least)
    {
        if (values.IsEmpty)
        {
            return (0, 0);
        }

        Int128 best = values[0];
        foreach (Int128 value in values)
        {
            best = Int128.Max(best, value);
        }

        return best > 0 || least >= 1 ? (best, best) : (0, 0);
    }

    /// <summary>The same for a row that may take several.</summary>
    private (Int128 Decisive, Int128 Sum) BestFew(ReadOnlySpan<Int128> values, int least, int most)
    {
        ranking.Clear();
        ranking.AddRange(values);
        ranking.Sort();
        ranking.Reverse();
        Int128 sum = 0;
        for (int taken = 0; taken < ranking.Count && taken < most && (taken < least || ranking[taken] > 0); taken++)
        {
            sum += ranking[taken];
        }

        Int128 decisive =
            most <= ranking.Count && ranking[most - 1] > 0 ? ranking[most - 1]
            : least >= 1 && least <= ranking.Count && ranking[least - 1] < 0 ? ranking[least - 1]
            : 0;
        return (decisive, sum);
    }

    private void TakeOut(int row, int edge)
    {
        ref (int Least, int Most) ofRow = ref rows[row];
        ref (int Least, int Most) ofColumn = ref columns[core.EdgeColumns[edge]];
        ofRow = (ofRow.Least > 0 ? ofRow.Least - 1 : 0, ofRow.Most - 1);
        ofColumn = (ofColumn.Least > 0 ? ofColumn.Least - 1 : 0, ofColumn.Most - 1);
    }
}

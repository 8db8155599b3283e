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
        Int128 bound = 0;
        for (int edge = 0; edge < isForced.Length; edge++)
        {
            bound += isForced[edge] ? weightOf(edge) : 0;
        }

        for (int column = 0; column < prices.Length; column++)
        {
            (int least, int most) = columns[column];
            bound += (Int128)prices[column] * (prices[column] >= 0 ? most : least);
            columns[column] =
                prices[column] > 0 ? (most, most)
                : prices[column] < 0 ? (least, least)
                : (least, most);
        }

        List<(int Edge, Int128 Value)> values = [];
        for (int row = 0; row < rows.Length; row++)
        {
            values.Clear();
            for (int k = core.RowStarts[row]; k < rowEnds[row]; k++)
            {
                values.Add((open[k], weightOf(open[k]) - (prices.IsEmpty ? 0 : (Int128)prices[core.EdgeColumns[open[k]]])));
            }

            bound += NarrowRow(row, values);
        }

        return bound;
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

    private Int128 NarrowRow(int row, List<(int Edge, Int128 Value)> values)
    {
        (int least, int most) = rows[row];
        rowEnds[row] = core.RowStarts[row];
        if (most <= 0)
        {
            return 0;
        }

        ranking.Clear();
        foreach ((_, Int128 value) in values)
        {
            ranking.Add(value);
        }

        ranking.Sort();
        ranking.Reverse();
        Int128 decisive = 0;
        if (most <= ranking.Count && ranking[most - 1] > 0)
        {
            decisive = ranking[most - 1];
            rows[row] = (most, most);
        }
        else if (least >= 1 && least <= ranking.Count && ranking[least - 1] < 0)
        {
            decisive = ranking[least - 1];
            rows[row] = (least, least);
        }

        Int128 sum = 0;
        for (int taken = 0; taken < ranking.Count && taken < most && (taken < least || ranking[taken] > 0); taken++)
        {
            sum += ranking[taken];
        }

        foreach ((int edge, Int128 value) in values)
        {
            if (value > decisive)
            {
                isForced[edge] = true;
                TakeOut(row, edge);
            }
            else if (value == decisive)
            {
                open[rowEnds[row]++] = edge;
            }
        }

        return sum;
    }

    private void TakeOut(int row, int edge)
    {
        ref (int Least, int Most) ofRow = ref rows[row];
        ref (int Least, int Most) ofColumn = ref columns[core.EdgeColumns[edge]];
        ofRow = (ofRow.Least > 0 ? ofRow.Least - 1 : 0, ofRow.Most - 1);
        ofColumn = (ofColumn.Least > 0 ? ofColumn.Least - 1 : 0, ofColumn.Most - 1);
    }
}

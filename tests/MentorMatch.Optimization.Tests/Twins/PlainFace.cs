using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;

namespace MentorMatch.Optimization.Tests.Twins;

/// <summary>The plain twin of what stages leave: the rule of <see cref="FairAssignmentProof"/> written down as it reads, over sets of edges.</summary>
internal sealed class PlainFace
{
    private readonly AssignmentProblem core;
    private readonly HashSet<int> forced = [];
    private readonly HashSet<int> open;
    private readonly (int Least, int Most)[] rows;
    private readonly (int Least, int Most)[] columns;

    public PlainFace(AssignmentProblem core)
    {
        this.core = core;
        rows = [.. core.RowBounds.ToArray().Select(each => (each.Min, each.Max))];
        columns = [.. core.ColumnBounds.ToArray().Select(each => (each.Min, each.Max))];
        open = [.. Enumerable.Range(0, core.EdgeCount)];
        foreach (int pin in core.PinnedEdges)
        {
            Force(pin);
        }
    }

    public Int128 Forced(Func<int, long> weightOf) => forced.Aggregate(Int128.Zero, (sum, edge) => sum + weightOf(edge));

    public bool IsIdle(Func<int, long> weightOf) => open.All(edge => weightOf(edge) == 0);

    public void CloseBelow(long weight) => open.RemoveWhere(edge => core.Weight(edge) < weight);

    public Int128 Narrow(Func<int, long> weightOf, long[] prices)
    {
        Int128 bound = Forced(weightOf);
        for (int column = 0; column < prices.Length; column++)
        {
            (int least, int most) = columns[column];
            bound += (Int128)prices[column] * (prices[column] >= 0 ? most : least);
            columns[column] = (prices[column] > 0 ? most : least, prices[column] < 0 ? least : most);
        }

        Int128 Value(int edge) => weightOf(edge) - (prices.Length == 0 ? 0 : (Int128)prices[core.EdgeColumns[edge]]);
        for (int row = 0; row < rows.Length; row++)
        {
            int[] ranked = [.. open.Where(edge => core.RowOf(edge) == row).OrderByDescending(Value)];
            (int least, int most) = rows[row];
            if (most <= 0)
            {
                open.ExceptWith(ranked);
                continue;
            }

            bound += ranked
                .Take(most)
                .Where((edge, at) => at < least || Value(edge) > 0)
                .Aggregate(Int128.Zero, (sum, edge) => sum + Value(edge));
            Int128 threshold =
                ranked.Length >= most && Value(ranked[most - 1]) > 0 ? Value(ranked[most - 1])
                : least >= 1 && ranked.Length >= least && Value(ranked[least - 1]) < 0 ? Value(ranked[least - 1])
                : 0;
            rows[row] =
                threshold > 0 ? (most, most)
                : threshold < 0 ? (least, least)
                : (least, most);
            foreach (int edge in ranked)
            {
                if (Value(edge) > threshold)
                {
                    Force(edge);
                }
                else if (Value(edge) < threshold)
                {
                    open.Remove(edge);
                }
            }
        }

        return bound;
    }

    private void Force(int edge)
    {
        open.Remove(edge);
        forced.Add(edge);
        (int least, int most) = rows[core.RowOf(edge)];
        rows[core.RowOf(edge)] = (Math.Max(0, least - 1), most - 1);
        (least, most) = columns[core.EdgeColumns[edge]];
        columns[core.EdgeColumns[edge]] = (Math.Max(0, least - 1), most - 1);
    }
}

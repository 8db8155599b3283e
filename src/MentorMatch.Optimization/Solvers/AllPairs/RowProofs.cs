using MentorMatch.Optimization.Problems;

namespace MentorMatch.Optimization.Solvers.AllPairs;

/// <summary>
/// What the scans so far prove of the pairs they left out: for each row the prices of its last scan and the cut-off there. Tells which rows are right at other prices
/// without a look at a pair, and which columns have to be looked at for the others.
/// </summary>
internal sealed class RowProofs
{
    /// <summary>Rows are grouped by how many columns have moved too far for them: up to 32, 512, 8,192, else all.</summary>
    private static readonly int[] FewColumns = [32, 512, 8192];

    private readonly List<long[]> basePrices = [];
    private readonly int[] baseOf;
    private readonly long[] cutOff;

    public RowProofs(int rows)
    {
        baseOf = new int[rows];
        cutOff = new long[rows];
        Array.Fill(cutOff, long.MaxValue);
    }

    /// <summary>Takes note of a scan of all columns.</summary>
    public void Note(FoundPairs found, long[] prices)
    {
        basePrices.Add([.. prices]);
        for (int list = 0; list < found.Rows.Length; list++)
        {
            baseOf[found.Rows[list]] = basePrices.Count - 1;
            cutOff[found.Rows[list]] = found.CutOff[list];
        }
    }

    /// <summary>Groups the rows that may have a pair worth more than they have, by the columns to look at; no columns stand for all.</summary>
    /// <param name="prices">The prices now.</param>
    /// <param name="least">The value that a pair of each row has to exceed; <see cref="long.MaxValue"/> where none can.</param>
    /// <param name="open">The columns that have places, ascending.</param>
    public IEnumerable<(int[] Rows, int[] Columns)> Doubtful(long[] prices, long[] least, int[] open)
    {
        for (int scan = 0; scan < basePrices.Count; scan++)
        {
            long[] before = basePrices[scan];
            int[] byFall = [.. open.OrderBy(column => prices[column] - before[column])];
            List<int>[] groups = [.. Enumerable.Range(0, FewColumns.Length + 1).Select(_ => new List<int>())];
            for (int row = 0; row < baseOf.Length; row++)
            {
                if (baseOf[row] == scan && cutOff[row] != long.MinValue && least[row] != long.MaxValue)
                {
                    long reach = cutOff[row] == long.MaxValue ? long.MaxValue : cutOff[row] - least[row];
                    int group = 0;
                    if (byFall.Length == 0 || prices[byFall[0]] - before[byFall[0]] >= reach)
                    {
                        continue;
                    }

                    while (
                        group < FewColumns.Length
                        && FewColumns[group] < byFall.Length
                        && prices[byFall[FewColumns[group]]] - before[byFall[FewColumns[group]]] < reach
                    )
                    {
                        group++;
                    }

                    groups[group].Add(row);
                }
            }

            for (int group = 0; group < groups.Length; group++)
            {
                if (groups[group].Count > 0)
                {
                    bool few = group < FewColumns.Length && FewColumns[group] < byFall.Length;
                    yield return ([.. groups[group]], few ? [.. byFall[..FewColumns[group]].Order()] : []);
                }
            }
        }
    }
}

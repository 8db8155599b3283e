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

    /// <summary>For fewer rows it costs less to look at all columns than to prepare for some.</summary>
    private const int FewestRows = 1024;

    private readonly List<long[]> basePrices = [];
    private readonly int[] baseOf;
    private readonly long[] cutOff;

    private readonly int rowsWithPlaces;

    /// <param name="rows">Number of rows.</param>
    /// <param name="rowsWithPlaces">How many of them are scanned at all.</param>
    public RowProofs(int rows, int rowsWithPlaces)
    {
        this.rowsWithPlaces = rowsWithPlaces;
        baseOf = new int[rows];
        cutOff = new long[rows];
        Array.Fill(cutOff, long.MaxValue);
    }

    /// <summary>Takes note of a scan of all columns. One of all rows takes the place of all before.</summary>
    public void Note(FoundPairs found, long[] prices)
    {
        if (found.Rows.Length == rowsWithPlaces)
        {
            basePrices.Clear();
        }

        basePrices.Add([.. prices]);
        for (int list = 0; list < found.Rows.Length; list++)
        {
            baseOf[found.Rows[list]] = basePrices.Count - 1;
            cutOff[found.Rows[list]] = found.CutOff[list];
        }
    }

    /// <summary>Groups the rows that may have a pair worth more than they have, by the columns to look at.</summary>
    /// <param name="prices">The prices now.</param>
    /// <param name="least">The value that a pair of each row has to exceed; <see cref="long.MaxValue"/> where none can.</param>
    /// <param name="open">The columns that have places, ascending.</param>
    /// <returns>Groups that have a few columns to look at, and the rows for which it is best to look at all.</returns>
    public (IReadOnlyList<(int[] Rows, int[] Columns)> Few, int[] All) Doubtful(long[] prices, long[] least, int[] open)
    {
        List<(int[], int[])> few = [];
        List<int> all = [];
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
                    int group = GroupOf(reach, byFall, prices, before);
                    if (group >= 0)
                    {
                        groups[group].Add(row);
                    }
                }
            }

            for (int group = 0; group < groups.Length; group++)
            {
                if (group == FewColumns.Length || FewColumns[group] >= byFall.Length || groups[group].Count < FewestRows)
                {
                    all.AddRange(groups[group]);
                }
                else
                {
                    few.Add(([.. groups[group]], [.. byFall[..FewColumns[group]].Order()]));
                }
            }
        }

        all.Sort();
        return (few, [.. all]);
    }

    /// <summary>Which group a row belongs to; −1 when no column has moved too far for it.</summary>
    private static int GroupOf(long reach, int[] byFall, long[] prices, long[] before)
    {
        bool HasFallen(int place) => place < byFall.Length && prices[byFall[place]] - before[byFall[place]] < reach;
        if (!HasFallen(0))
        {
            return -1;
        }

        int group = 0;
        while (group < FewColumns.Length && HasFallen(FewColumns[group]))
        {
            group++;
        }

        return group;
    }
}

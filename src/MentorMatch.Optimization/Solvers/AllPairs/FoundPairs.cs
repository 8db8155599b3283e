namespace MentorMatch.Optimization.Solvers.AllPairs;

/// <summary>What a scan found of some rows: their best pairs, columns ascending, and the value that none of the others exceeds.</summary>
internal sealed class FoundPairs
{
    private readonly int[] columns;
    private readonly int[] weights;
    private readonly int[] counts;

    public FoundPairs(int[] rows, int keep)
    {
        Rows = rows;
        Keep = keep;
        columns = new int[checked(rows.Length * keep)];
        weights = new int[columns.Length];
        counts = new int[rows.Length];
        CutOff = new long[rows.Length];
    }

    /// <summary>Most pairs kept of a row.</summary>
    public int Keep { get; }

    /// <summary>The rows.</summary>
    public int[] Rows { get; }

    /// <summary>For each of the rows, a value that no pair left out exceeds at the prices of the scan; <see cref="long.MinValue"/> when none was left out.</summary>
    public long[] CutOff { get; }

    /// <summary>Number of pairs.</summary>
    public int Count => counts.Sum();

    /// <summary>The columns of the pairs of one of the rows, ascending.</summary>
    public ReadOnlySpan<int> ColumnsOf(int list) => columns.AsSpan(list * Keep, counts[list]);

    /// <summary>Their weights.</summary>
    public ReadOnlySpan<int> WeightsOf(int list) => weights.AsSpan(list * Keep, counts[list]);

    /// <summary>Sets the pairs of one of the rows.</summary>
    /// <param name="list">Which of the rows.</param>
    /// <param name="pairs">Each pair as its column, then its weight, ascending.</param>
    public void Set(int list, ReadOnlySpan<(int Column, int Weight)> pairs)
    {
        counts[list] = pairs.Length;
        for (int k = 0; k < pairs.Length; k++)
        {
            columns[list * Keep + k] = pairs[k].Column;
            weights[list * Keep + k] = pairs[k].Weight;
        }
    }

    /// <summary>The same with rows and columns by their position; positions of columns must rise with them.</summary>
    public FoundPairs Renumbered(int[] positionOf)
    {
        FoundPairs renumbered = new([.. Enumerable.Range(0, Rows.Length)], Keep);
        for (int k = 0; k < columns.Length; k++)
        {
            renumbered.columns[k] = positionOf[columns[k]];
        }

        weights.CopyTo(renumbered.weights, 0);
        counts.CopyTo(renumbered.counts, 0);
        return renumbered;
    }

    /// <summary>Pairs listed by hand. Nothing is said of the others.</summary>
    public static FoundPairs Of(IEnumerable<(int Row, int Column, int Weight)> pairs)
    {
        ILookup<int, (int Column, int Weight)> byRow = pairs.ToLookup(pair => pair.Row, pair => (pair.Column, pair.Weight));
        int[] rows = [.. byRow.Select(group => group.Key).Order()];
        FoundPairs found = new(rows, byRow.Count == 0 ? 1 : byRow.Max(group => group.Count()));
        for (int list = 0; list < rows.Length; list++)
        {
            found.Set(list, [.. byRow[rows[list]].Distinct().Order()]);
            found.CutOff[list] = long.MaxValue;
        }

        return found;
    }
}

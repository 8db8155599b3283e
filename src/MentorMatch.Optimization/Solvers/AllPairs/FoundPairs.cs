using System.Runtime.CompilerServices;
using MentorMatch.Optimization.Problems;

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
    public FoundPairs Renumbered(int[] rowPositions, int[] positionOf)
    {
        FoundPairs renumbered = new([.. Rows.Select(row => rowPositions[row])], Keep);
        for (int k = 0; k < columns.Length; k++)
        {
            renumbered.columns[k] = positionOf[columns[k]];
        }

        weights.CopyTo(renumbered.weights, 0);
        counts.CopyTo(renumbered.counts, 0);
        return renumbered;
    }

    /// <summary>Pairs listed by hand. Nothing is said of the others.</summary>
    /// <param name="pairs">The pairs, in any order, also several times.</param>
    public static FoundPairs Of(IEnumerable<(int Row, int Column, int Weight)> pairs)
    {
        (int Row, int Column, int Weight)[] sorted = [.. pairs];
        Array.Sort(sorted);
        List<int> rows = [];
        List<int> starts = [];
        int last = 0;
        for (int k = 0; k < sorted.Length; k++)
        {
            if (k > 0 && sorted[k] == sorted[last - 1])
            {
                continue;
            }

            if (rows.Count == 0 || rows[^1] != sorted[k].Row)
            {
                rows.Add(sorted[k].Row);
                starts.Add(last);
            }

            sorted[last++] = sorted[k];
        }

        starts.Add(last);
        FoundPairs found = new(
            [.. rows],
            rows.Count == 0 ? 1 : Enumerable.Range(0, rows.Count).Max(list => starts[list + 1] - starts[list])
        );
        (int, int)[] ofRow = new (int, int)[found.Keep];
        for (int list = 0; list < rows.Count; list++)
        {
            int count = starts[list + 1] - starts[list];
            for (int k = 0; k < count; k++)
            {
                ofRow[k] = (sorted[starts[list] + k].Column, sorted[starts[list] + k].Weight);
            }

            found.Set(list, ofRow.AsSpan(0, count));
            found.CutOff[list] = long.MaxValue;
        }

        return found;
    }

    /// <summary>Some pairs of every column, drawn at random.</summary>
    /// <param name="weights">The weights.</param>
    /// <param name="rows">The rows to draw from.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="perColumn">How many pairs to draw of a column; some may not exist.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static FoundPairs Drawn(IPairWeights weights, int[] rows, int[] columns, Func<int, int> perColumn)
    {
        List<(int, int, int)> drawn = [];
        foreach (int column in columns)
        {
            int draws = rows.Length == 0 ? 0 : perColumn(column);
            for (int draw = 0; draw < draws; draw++)
            {
                ulong bits = Draws.Mix(((ulong)(uint)column << 32) + (uint)draw);
                int row = rows[(int)Math.BigMul(bits, (ulong)rows.Length, out _)];
                if (weights.TryGetWeight(row, column, out int weight))
                {
                    drawn.Add((row, column, weight));
                }
            }
        }

        return Of(drawn);
    }
}

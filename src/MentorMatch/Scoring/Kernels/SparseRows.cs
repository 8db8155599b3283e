namespace MentorMatch.Scoring.Kernels;

/// <summary>A short sorted list of codes for each person, each code with a value: rows packed one after the other.</summary>
internal sealed class SparseRows
{
    private readonly int[] starts;
    private readonly int[] codes;
    private readonly int[] values;

    private SparseRows(int[] starts, int[] codes, int[] values)
    {
        this.starts = starts;
        this.codes = codes;
        this.values = values;
    }

    /// <summary>Number of rows.</summary>
    public int Count => starts.Length - 1;

    /// <summary>Packs rows. Of entries with one code the largest value stays.</summary>
    public static SparseRows Pack(IEnumerable<IEnumerable<(int Code, int Value)>> rows)
    {
        List<int> rowStarts = [0];
        List<int> packedCodes = [];
        List<int> packedValues = [];
        List<(int Code, int Value)> sorted = [];
        foreach (IEnumerable<(int Code, int Value)> row in rows)
        {
            sorted.Clear();
            sorted.AddRange(row);
            sorted.Sort(static (x, y) => x.Code != y.Code ? x.Code.CompareTo(y.Code) : y.Value.CompareTo(x.Value));
            foreach ((int code, int value) in sorted)
            {
                if (packedCodes.Count == rowStarts[^1] || packedCodes[^1] != code)
                {
                    packedCodes.Add(code);
                    packedValues.Add(value);
                }
            }

            rowStarts.Add(packedCodes.Count);
        }

        return new SparseRows([.. rowStarts], [.. packedCodes], [.. packedValues]);
    }

    /// <summary>Packs rows of codes without values.</summary>
    public static SparseRows Pack(IEnumerable<IEnumerable<int>> rows) => Pack(rows.Select(row => row.Select(code => (code, 0))));

    /// <summary>Packs single codes of rows, without values, in any order.</summary>
    /// <param name="entries">Rows and codes, also several times.</param>
    /// <param name="count">Number of rows.</param>
    public static SparseRows Of(IEnumerable<(int Row, int Code)> entries, int count)
    {
        int[] rowStarts = new int[count + 1];
        List<int> packed = [];
        foreach ((int row, int code) in entries.Order().Distinct())
        {
            packed.Add(code);
            rowStarts[row + 1] = packed.Count;
        }

        for (int row = 0; row < count; row++)
        {
            rowStarts[row + 1] = Math.Max(rowStarts[row + 1], rowStarts[row]);
        }

        return new SparseRows(rowStarts, [.. packed], new int[packed.Count]);
    }

    /// <summary>Some of the rows, in the order given.</summary>
    public SparseRows Selected(ReadOnlySpan<int> rows)
    {
        int[] first = new int[rows.Length + 1];
        for (int k = 0; k < rows.Length; k++)
        {
            first[k + 1] = first[k] + Length(rows[k]);
        }

        int[] theirs = new int[first[^1]];
        int[] theirValues = new int[theirs.Length];
        for (int k = 0; k < rows.Length; k++)
        {
            Codes(rows[k]).CopyTo(theirs.AsSpan(first[k]));
            Values(rows[k]).CopyTo(theirValues.AsSpan(first[k]));
        }

        return new SparseRows(first, theirs, theirValues);
    }

    /// <summary>The same entries with codes as rows and rows as codes.</summary>
    /// <param name="rows">Number of rows of the result, more than every code.</param>
    public SparseRows Transposed(int rows)
    {
        int[] next = new int[rows + 1];
        foreach (int code in codes)
        {
            next[code + 1]++;
        }

        for (int code = 0; code < rows; code++)
        {
            next[code + 1] += next[code];
        }

        int[] first = [.. next];
        int[] across = new int[codes.Length];
        int[] acrossValues = new int[codes.Length];
        for (int row = 0; row < Count; row++)
        {
            for (int at = starts[row]; at < starts[row + 1]; at++)
            {
                int to = next[codes[at]]++;
                across[to] = row;
                acrossValues[to] = values[at];
            }
        }

        return new SparseRows(first, across, acrossValues);
    }

    /// <summary>All codes that occur in any of the given rows of a number, without values.</summary>
    /// <param name="all">Rows of one count.</param>
    /// <param name="count">That count.</param>
    public static SparseRows Union(IReadOnlyList<SparseRows> all, int count)
    {
        int[] rowStarts = new int[count + 1];
        List<int> packed = [];
        SortedSet<int> row = [];
        for (int k = 0; k < count; k++)
        {
            foreach (SparseRows rows in all)
            {
                foreach (int code in rows.Codes(k))
                {
                    row.Add(code);
                }
            }

            packed.AddRange(row);
            row.Clear();
            rowStarts[k + 1] = packed.Count;
        }

        return new SparseRows(rowStarts, [.. packed], []);
    }

    /// <summary>One more than the largest code.</summary>
    public int CodeCount()
    {
        int most = -1;
        foreach (int code in codes)
        {
            most = Math.Max(most, code);
        }

        return most + 1;
    }

    /// <summary>Number of entries in a row.</summary>
    public int Length(int row) => starts[row + 1] - starts[row];

    /// <summary>The codes of a row, ascending.</summary>
    public ReadOnlySpan<int> Codes(int row) => codes.AsSpan(starts[row]..starts[row + 1]);

    /// <summary>The values of a row, in the order of its codes.</summary>
    public ReadOnlySpan<int> Values(int row) => values.AsSpan(starts[row]..starts[row + 1]);

    /// <summary>Position of a code within a row, negative when it is not there.</summary>
    public int Find(int row, int code) => Length(row) == 0 ? -1 : Codes(row).BinarySearch(code);

    /// <summary>Whether a row has a code.</summary>
    public bool Has(int row, int code) => Find(row, code) >= 0;

    /// <summary>Sorts the rows into classes of equal ones.</summary>
    public PeopleClasses Classify() => PeopleClasses.By(Enumerable.Range(0, Count), new RowComparer(this));

    /// <summary>Number of codes that two sorted lists have in common.</summary>
    public static int Shared(ReadOnlySpan<int> left, ReadOnlySpan<int> right)
    {
        int shared = 0;
        for (int a = 0, b = 0; a < left.Length && b < right.Length; )
        {
            int order = left[a] - right[b];
            shared += order == 0 ? 1 : 0;
            a += order <= 0 ? 1 : 0;
            b += order >= 0 ? 1 : 0;
        }

        return shared;
    }

    private sealed class RowComparer(SparseRows rows) : IEqualityComparer<int>
    {
        public bool Equals(int x, int y) => rows.Codes(x).SequenceEqual(rows.Codes(y)) && rows.Values(x).SequenceEqual(rows.Values(y));

        public int GetHashCode(int obj)
        {
            HashCode hash = default;
            hash.AddBytes(System.Runtime.InteropServices.MemoryMarshal.AsBytes(rows.Codes(obj)));
            hash.AddBytes(System.Runtime.InteropServices.MemoryMarshal.AsBytes(rows.Values(obj)));
            return hash.ToHashCode();
        }
    }
}

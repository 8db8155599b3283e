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
        foreach (IEnumerable<(int Code, int Value)> row in rows)
        {
            foreach ((int code, int value) in row.OrderBy(entry => entry.Code).ThenByDescending(entry => entry.Value))
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
    public MentorClasses Classify() => MentorClasses.By([.. Enumerable.Range(0, Count)], new RowComparer(this));

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

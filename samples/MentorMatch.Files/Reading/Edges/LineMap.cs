namespace MentorMatch.Files.Reading.Edges;

/// <summary>
/// Tells the line of each row of a file in next to no memory: rows mostly stand on consecutive lines, so only the rows after a blank line or a quoted line
/// break are written down.
/// </summary>
internal sealed class LineMap
{
    private readonly List<int> firstRows = [];
    private readonly List<int> offsets = [];

    /// <summary>Notes the line of a row. Rows are noted in order.</summary>
    /// <param name="row">The row, from 0.</param>
    /// <param name="line">Its line.</param>
    public void Note(int row, int line)
    {
        int offset = line - row;
        if (offsets.Count == 0 || offsets[^1] != offset)
        {
            firstRows.Add(row);
            offsets.Add(offset);
        }
    }

    /// <summary>The line of a row.</summary>
    /// <param name="row">The row, from 0.</param>
    /// <returns>The line.</returns>
    public int LineOf(int row)
    {
        int found = firstRows.BinarySearch(row);
        return row + offsets[found >= 0 ? found : ~found - 1];
    }
}

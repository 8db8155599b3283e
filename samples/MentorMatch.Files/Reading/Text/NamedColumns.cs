using System.Collections.Frozen;
using MentorMatch.Files.Reading.Headers;

namespace MentorMatch.Files.Reading.Text;

/// <summary>The columns of a file whose names are fixed, such as <c>mentee,mentor,score</c>; other columns are passed over.</summary>
internal sealed class NamedColumns
{
    private readonly FrozenDictionary<string, int> columns;

    private NamedColumns(FrozenDictionary<string, int> columns) => this.columns = columns;

    /// <summary>The column with a name, from 0; −1 when an optional one is missing.</summary>
    /// <param name="name">The name.</param>
    public int this[string name] => columns.GetValueOrDefault(name, -1);

    /// <summary>Finds the columns of a file. Names are compared by <see cref="HeaderKey"/>.</summary>
    /// <param name="table">The file.</param>
    /// <param name="required">Names that must be there.</param>
    /// <param name="optional">Names that may be there.</param>
    /// <param name="problems">Told of missing and double columns.</param>
    /// <returns>The columns found.</returns>
    public static NamedColumns Find(CsvTable table, string[] required, string[] optional, ProblemList problems)
    {
        string[] keys = [.. table.Headers.Select(HeaderKey.Of)];
        Dictionary<string, int> found = [];
        foreach (string name in required.Concat(optional))
        {
            int[] matching =
            [
                .. Enumerable.Range(0, keys.Length).Where(k => string.Equals(keys[k], HeaderKey.Of(name), StringComparison.Ordinal)),
            ];
            if (matching.Length > 1)
            {
                problems.Add(
                    "two-columns",
                    table.File,
                    table.HeaderLine,
                    name,
                    $"columns {matching[0] + 1} and {matching[1] + 1} have the same name",
                    null
                );
            }
            else if (matching.Length == 1)
            {
                found[name] = matching[0];
            }
            else if (required.Contains(name))
            {
                problems.Add(
                    "no-column",
                    table.File,
                    table.HeaderLine,
                    name,
                    $"the column is missing; the header must have {string.Join(',', required)}",
                    table.Headers.Length == 1 ? "the delimiter is not a comma, a semicolon or a tab" : null
                );
            }
        }

        return new NamedColumns(found.ToFrozenDictionary(StringComparer.Ordinal));
    }
}

using System.Collections.Immutable;
using System.Globalization;
using MentorMatch.Files.Reading.Text;
using MentorMatch.Optimization.Problems;
using MentorMatch.People;

namespace MentorMatch.Files.Reading.Pairs;

/// <summary>Reads how many matches single people may have: capacities (<c>mentor,max[,min]</c>) and demands (<c>mentee,max</c>).</summary>
/// <param name="idColumn">The name of the column of ids: <c>mentor</c> or <c>mentee</c>.</param>
/// <param name="problems">Told what is wrong with the file.</param>
internal sealed class BoundsReader(string idColumn, ProblemList problems)
{
    private const string MaxColumn = "max";
    private const string MinColumn = "min";

    /// <summary>Reads a file.</summary>
    /// <param name="file">The file.</param>
    /// <returns>The bounds of each id with the place where they stand.</returns>
    public ImmutableSortedDictionary<string, (Bounds Bounds, SourcePlace Place)> Read(InputFile file)
    {
        ImmutableSortedDictionary<string, (Bounds, SourcePlace Place)>.Builder bounds = ImmutableSortedDictionary.CreateBuilder<
            string,
            (Bounds, SourcePlace Place)
        >(StringComparer.Ordinal);
        using CsvTable? table = CsvTable.Open(file, TextFormHints.None, problems);
        if (table is null)
        {
            return bounds.ToImmutable();
        }

        NamedColumns columns = NamedColumns.Find(table, [idColumn, MaxColumn], [MinColumn], problems);
        while (columns[idColumn] >= 0 && columns[MaxColumn] >= 0 && table.Read())
        {
            string id = IdText.WithoutMark(table.Text(columns[idColumn]));
            if (id.Length == 0)
            {
                problems.Add("empty-id", table.File, table.Line, idColumn, "the id is missing", null);
            }
            else if (ReadBounds(table, columns) is not { } read)
            {
                continue;
            }
            else if (bounds.TryGetValue(id, out (Bounds, SourcePlace Place) earlier))
            {
                problems.Add(
                    "duplicate-id",
                    table.File,
                    table.Line,
                    idColumn,
                    $"\"{id}\" already stands on line {earlier.Place.Line}",
                    "keep one of the two"
                );
            }
            else
            {
                bounds.Add(id, (read, new SourcePlace(table.File, table.Line)));
            }
        }

        return bounds.ToImmutable();
    }

    private Bounds? ReadBounds(CsvTable table, NamedColumns columns)
    {
        string minText = columns[MinColumn] < 0 ? string.Empty : table.Text(columns[MinColumn]);
        int? max = ReadCount(table, MaxColumn, table.Text(columns[MaxColumn]));
        int? min = minText.Length == 0 ? 0 : ReadCount(table, MinColumn, minText);
        if (max is not { } most || min is not { } fewest)
        {
            return null;
        }

        if (fewest <= most)
        {
            return new Bounds(fewest, most);
        }

        problems.Add(
            "min-above-max",
            table.File,
            table.Line,
            MinColumn,
            $"the minimum, {minText}, is above the maximum, {most}",
            "the columns are swapped"
        );
        return null;
    }

    private int? ReadCount(CsvTable table, string column, string text)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int count))
        {
            return count;
        }

        problems.Add("not-a-count", table.File, table.Line, column, $"\"{text}\" is not a whole number of 0 or more", null);
        return null;
    }
}

using System.Collections.Immutable;
using MentorMatch.Files.Reading.Profiles;
using MentorMatch.Files.Reading.Text;

namespace MentorMatch.Files.Reading.Headers;

/// <summary>
/// Decides which column of a file holds what: first as the mapping says, then by the usual names. Two columns with an equal claim to one field are a problem
/// that names both. What no field takes is an attribute, if the policy names it.
/// </summary>
/// <param name="mapping">What the mapping file says.</param>
/// <param name="problems">Told what is unclear.</param>
internal sealed class HeaderMatcher(ColumnMapping mapping, ProblemList problems)
{
    private readonly HashSet<string> mappedAndFound = new(StringComparer.Ordinal);

    /// <summary>Decides for one file.</summary>
    /// <param name="table">The file, its column names read.</param>
    /// <param name="profile">The system that wrote it; <see langword="null"/> when it is not known.</param>
    /// <param name="attributes">Names of the attributes to keep; <see langword="null"/> for all.</param>
    /// <returns>The plan.</returns>
    public ColumnPlan Match(CsvTable table, ImportProfile? profile, IReadOnlyCollection<string>? attributes)
    {
        ImmutableArray<string> headers = table.Headers;
        string[] keys = [.. headers.Select(HeaderKey.Of)];
        Dictionary<PersonField, int> fields = [];
        Dictionary<int, string> renamed = [];
        HashSet<int> ignored = [.. ColumnsToIgnore(keys)];
        ForbiddenKind?[] forbidden = [.. headers.Select(ForbiddenColumns.KindOf)];
        HashSet<int> taken = [.. ignored, .. Enumerable.Range(0, forbidden.Length).Where(column => forbidden[column] is not null)];
        foreach ((string name, ImmutableArray<string> spellings) in mapping.Columns)
        {
            // A mapping that names such a column is refused when it is read; a brief name may still find one.
            if (FindMapped(table, keys, name, spellings) is not { } column || forbidden[column] is not null)
            {
                continue;
            }

            taken.Add(column);
            if (FieldCalled(name) is { } field)
            {
                fields[field] = column;
            }
            else
            {
                renamed[column] = name;
            }
        }

        int? presence = null;
        if (profile is not null)
        {
            ProfileColumns columns = new(profile, headers);
            columns.Take(fields, taken);
            presence = columns.Presence is { } column && !ignored.Contains(column) ? column : null;
        }

        if (profile?.IsCanonical != true)
        {
            TakeUsualNames(table, fields, taken);
        }

        return AttributesOf(table, fields, renamed, taken, attributes) with
        {
            Presence = presence,
            Address = HeaderAliases.AddressColumn(headers),
            Forbidden =
            [
                .. Enumerable
                    .Range(0, forbidden.Length)
                    .Where(column => forbidden[column] is not null)
                    .Select(column => new ForbiddenColumn(Spaced(headers[column]), column, forbidden[column]!.Value)),
            ],
        };
    }

    /// <summary>Says which columns of the mapping were in none of the files. To be called once, after all files were matched.</summary>
    public void ReportColumnsNeverFound()
    {
        foreach ((string name, ImmutableArray<string> spellings) in mapping.Columns)
        {
            if (!mappedAndFound.Contains(name))
            {
                problems.Add(
                    "mapping-column",
                    mapping.File!,
                    null,
                    name,
                    $"no file has the column {string.Join(" or ", spellings.Select(spelling => $"\"{spelling}\""))}",
                    "the name is misspelt; validate lists the columns of a file"
                );
            }
        }
    }

    private static PersonField? FieldCalled(string name) =>
        HeaderAliases.Find(name, isFormsExport: false) is { Strength: ClaimStrength.Clear } claim ? claim.Field : null;

    private IEnumerable<int> ColumnsToIgnore(string[] keys)
    {
        HashSet<string> ignored = mapping.Ignore.Select(HeaderKey.Of).ToHashSet(StringComparer.Ordinal);
        return Enumerable.Range(0, keys.Length).Where(column => ignored.Contains(keys[column]));
    }

    private int? FindMapped(CsvTable table, string[] keys, string name, ImmutableArray<string> spellings)
    {
        foreach (string spelling in spellings)
        {
            string key = HeaderKey.Of(spelling);
            int[] found = [.. Enumerable.Range(0, keys.Length).Where(column => string.Equals(keys[column], key, StringComparison.Ordinal))];
            if (found.Length > 1)
            {
                ReportTwoColumns(table, found[0], found[1], name);
            }

            if (found.Length > 0)
            {
                mappedAndFound.Add(name);
                return found[0];
            }
        }

        return null;
    }

    private void TakeUsualNames(CsvTable table, Dictionary<PersonField, int> fields, HashSet<int> taken)
    {
        ImmutableArray<string> headers = table.Headers;
        bool isFormsExport = HeaderAliases.IsFormsExport(headers);
        var claims = Enumerable
            .Range(0, headers.Length)
            .Where(column => !taken.Contains(column))
            .Select(column => (Column: column, Claim: HeaderAliases.Find(headers[column], isFormsExport)))
            .Where(row => row.Claim is { } claim && !fields.ContainsKey(claim.Field))
            .GroupBy(row => row.Claim!.Value.Field)
            .ToList();
        foreach (var claim in claims)
        {
            var best = claim.GroupBy(row => row.Claim!.Value.Strength).MaxBy(group => group.Key)!.ToList();
            if (best.Count > 1)
            {
                ReportTwoColumns(table, best[0].Column, best[1].Column, FieldWords.Of(claim.Key));
            }

            fields[claim.Key] = best[0].Column;
            taken.Add(best[0].Column);
        }

        // A column of whole names makes the parts superfluous, unless it belongs to a forms service that leaves it empty.
        if (fields.TryGetValue(PersonField.Name, out int name) && fields.ContainsKey(PersonField.FirstName) && isFormsExport)
        {
            fields.Remove(PersonField.Name);
            taken.Remove(name);
        }
    }

    private ColumnPlan AttributesOf(
        CsvTable table,
        Dictionary<PersonField, int> fields,
        Dictionary<int, string> renamed,
        HashSet<int> taken,
        IReadOnlyCollection<string>? attributes
    )
    {
        ImmutableArray<string> headers = table.Headers;
        HashSet<string>? wanted = attributes?.Select(HeaderKey.Of).ToHashSet(StringComparer.Ordinal);
        HashSet<string> ownNames = fields.Keys.Select(field => HeaderKey.Of(field.ToString())).ToHashSet(StringComparer.Ordinal);
        List<AttributeColumn> kept = [];
        List<string> unread = [];
        for (int column = 0; column < headers.Length; column++)
        {
            bool isRenamed = renamed.TryGetValue(column, out string? newName);
            string name = newName ?? Spaced(headers[column]);
            string key = HeaderKey.Of(name);
            bool isFree = (isRenamed || !taken.Contains(column)) && !(IsKeptAsAttribute(key) && ownNames.Contains(key));

            // A policy may name a column by its own header although a field has taken it, as long as no field bears that name.
            bool isNamedByPolicy = wanted?.Contains(key) == true && !ownNames.Contains(key) && fields.ContainsValue(column);
            if (
                key.Length > 0
                && ((isFree && wanted?.Contains(key) != false) || isNamedByPolicy)
                && !IsTwice(table, kept, key, column, isAsked: isRenamed || wanted is not null)
            )
            {
                kept.Add(new AttributeColumn(name, column));
            }
            else if (!fields.ContainsValue(column))
            {
                unread.Add(name);
            }
        }

        return new ColumnPlan
        {
            Fields = fields.ToImmutableDictionary(),
            Attributes = [.. kept],
            Unread = [.. unread],
        };
    }

    // These fields are attributes of a person: a second column of that name would take the place of the first.
    private static bool IsKeptAsAttribute(string key) => key is "department" or "location" or "languages";

    // Of two columns with one name the first is kept; where somebody asked for the name, nobody knows which is meant.
    private bool IsTwice(CsvTable table, List<AttributeColumn> kept, string key, int column, bool isAsked)
    {
        int earlier = kept.FindIndex(attribute => string.Equals(HeaderKey.Of(attribute.Name), key, StringComparison.Ordinal));
        if (earlier >= 0 && isAsked)
        {
            ReportTwoColumns(table, kept[earlier].Column, column, kept[earlier].Name);
        }

        return earlier >= 0;
    }

    private void ReportTwoColumns(CsvTable table, int first, int second, string claimed) =>
        problems.Add(
            "two-columns",
            table.File,
            table.HeaderLine,
            Spaced(table.Headers[second]),
            $"columns {first + 1} \"{Spaced(table.Headers[first])}\" and {second + 1} \"{Spaced(table.Headers[second])}\" both claim {claimed}",
            $"name the right one with --map: {{\"columns\": {{\"{claimed}\": \"{Spaced(table.Headers[first])}\"}}}}"
        );

    private static string Spaced(string header) => string.Join(' ', header.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

using System.Collections.Immutable;
using MentorMatch.Files.Reading.Headers;
using MentorMatch.Files.Reading.Profiles;
using MentorMatch.Files.Reading.Text;

namespace MentorMatch.Files.Reading.People;

/// <summary>What separates the values of each list column: what a mapping says, else what the profile says of fields, else the usual.</summary>
/// <param name="table">The file.</param>
/// <param name="plan">Which column holds what.</param>
/// <param name="mapping">What a mapping file says about cells.</param>
/// <param name="profile">What the system that wrote the file is known for.</param>
internal sealed class CellLists(CsvTable table, ColumnPlan plan, ColumnMapping mapping, ImportProfile? profile)
{
    private readonly SortedDictionary<PersonField, CommaOptions> watched = [];
    private readonly Dictionary<(int Column, string Name), (string? Separator, ImmutableArray<string> Options)> known = [];

    /// <summary>The values in a cell of a field.</summary>
    /// <param name="field">The field.</param>
    /// <param name="cell">The text of the cell, not empty.</param>
    /// <returns>The values.</returns>
    public IEnumerable<string> Split(PersonField field, string cell)
    {
        bool isSingle = field is PersonField.Department or PersonField.Location;
        string? usual = isSingle ? ListCell.NoList : profile?.ListSeparator;
        int column = plan.ColumnOf(field)!.Value;
        IEnumerable<string> values = Split(column, FieldWords.Of(field), usual, cell);
        return isSingle || usual is null || Said(mapping.Separators, column, FieldWords.Of(field)) is not null
            ? values
            : Watched(field, usual, values);
    }

    /// <summary>Values that may be one although the separator of the profile divides them.</summary>
    /// <returns>The fields and values.</returns>
    public IEnumerable<(PersonField Field, string Value)> Suspects() =>
        watched.SelectMany(field => field.Value.Suspects().Select(value => (field.Key, value)));

    private string[] Watched(PersonField field, string separator, IEnumerable<string> values)
    {
        if (!watched.TryGetValue(field, out CommaOptions? options))
        {
            watched[field] = options = new CommaOptions(separator);
        }

        string[] list = [.. values];
        options.Watch(list);
        return list;
    }

    /// <summary>The values in a cell of an attribute.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="cell">The text of the cell, not empty.</param>
    /// <returns>The values.</returns>
    public IEnumerable<string> Split(AttributeColumn attribute, string cell) => Split(attribute.Column, attribute.Name, usual: null, cell);

    private IEnumerable<string> Split(int column, string name, string? usual, string cell)
    {
        if (!known.TryGetValue((column, name), out (string? Separator, ImmutableArray<string> Options) list))
        {
            ImmutableArray<string> options = Said(mapping.Options, column, name) is { IsDefault: false } said ? said : [];
            string? separator = Said(mapping.Separators, column, name) ?? usual;

            // Whoever lists options that contain the separator means a list, and forms join its values so.
            list = (
                options.IsEmpty ? separator
                : separator is null or ListCell.NoList ? ", "
                : separator,
                options
            );
            known[(column, name)] = list;
        }

        return list.Options.IsEmpty ? ListCell.Split(cell, list.Separator) : ListCell.Split(cell, list.Separator!, list.Options);
    }

    private T? Said<T>(ImmutableDictionary<string, T> texts, int column, string name) =>
        texts.IsEmpty ? default
        : texts.TryGetValue(HeaderKey.Of(table.Headers[column]), out T? byHeader) ? byHeader
        : texts.GetValueOrDefault(HeaderKey.Of(name));
}

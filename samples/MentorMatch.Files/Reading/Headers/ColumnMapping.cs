using System.Collections.Immutable;
using MentorMatch.Files.Reading.Text;
using MentorMatch.People;

namespace MentorMatch.Files.Reading.Headers;

/// <summary>What a mapping file says about the columns and cells of people files. See <c>mapping.md</c> beside the command.</summary>
public sealed record ColumnMapping
{
    /// <summary>No mapping: columns are known by their usual names.</summary>
    public static ColumnMapping None { get; } = new();

    /// <summary>The mapping file, for messages; <see langword="null"/> without one.</summary>
    public string? File { get; init; }

    /// <summary>For a field or attribute, the column names that may hold it, the first that a file has being the one.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<string>> Columns { get; init; } =
        ImmutableSortedDictionary.Create<string, ImmutableArray<string>>(StringComparer.Ordinal);

    /// <summary>Columns that are not read.</summary>
    public ImmutableArray<string> Ignore { get; init; } = [];

    /// <summary>The level that a text stands for, by <see cref="HeaderKey"/>.</summary>
    public ImmutableDictionary<string, int> Levels { get; init; } = ImmutableDictionary<string, int>.Empty;

    /// <summary>The role that a text stands for, by <see cref="HeaderKey"/>.</summary>
    public ImmutableDictionary<string, ParticipantRole> Roles { get; init; } = ImmutableDictionary<string, ParticipantRole>.Empty;

    /// <summary>What separates the values of a list, by <see cref="HeaderKey"/> of the field, attribute or column; an empty text for a column that is no list.</summary>
    public ImmutableDictionary<string, string> Separators { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Values of a list that may contain its separator, by <see cref="HeaderKey"/> of the field, attribute or column.</summary>
    public ImmutableDictionary<string, ImmutableArray<string>> Options { get; init; } =
        ImmutableDictionary<string, ImmutableArray<string>>.Empty;

    /// <summary>What it says about the form of the files.</summary>
    public TextFormHints Form { get; init; } = TextFormHints.None;
}

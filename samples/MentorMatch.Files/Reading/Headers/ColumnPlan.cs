using System.Collections.Immutable;

namespace MentorMatch.Files.Reading.Headers;

/// <summary>Which column of a file holds what.</summary>
public sealed record ColumnPlan
{
    /// <summary>The column that holds each field the file has.</summary>
    public required ImmutableDictionary<PersonField, int> Fields { get; init; }

    /// <summary>The columns that are kept as attributes.</summary>
    public required ImmutableArray<AttributeColumn> Attributes { get; init; }

    /// <summary>Names of columns that are not read: no policy names them, the mapping or the profile says so, or they must not travel.</summary>
    public required ImmutableArray<string> Unread { get; init; }

    /// <summary>The columns that are not read because they must not travel.</summary>
    public ImmutableArray<ForbiddenColumn> Forbidden { get; init; } = [];

    /// <summary>The column that says whether somebody is still there, by the profile; <see langword="null"/> for none.</summary>
    public int? Presence { get; init; }

    /// <summary>The column of e-mail addresses, whatever else it is read as; <see langword="null"/> for none.</summary>
    public int? Address { get; init; }

    /// <summary>The column of a field.</summary>
    /// <param name="field">The field.</param>
    /// <returns>The column from 0, or <see langword="null"/>.</returns>
    public int? ColumnOf(PersonField field) => Fields.TryGetValue(field, out int column) ? column : null;
}

using System.Collections.Immutable;
using MentorMatch.Files.Reading.Headers;

namespace MentorMatch.Files.Reading.Profiles;

/// <summary>
/// How one system writes its export: by what it is recognised, how its rows stand, which of its columns is which. What a profile does not say is read by the usual
/// names; what a mapping file says goes before both.
/// </summary>
public sealed record ImportProfile
{
    /// <summary>The name by which it is asked for: small letters and hyphens.</summary>
    public required string Name { get; init; }

    /// <summary>The system and its export, as people call them.</summary>
    public required string System { get; init; }

    /// <summary>Sets of column names, any of which the export is recognised by when all its names are there. Case and marks in brackets do not matter.</summary>
    public ImmutableArray<ImmutableArray<string>> Signatures { get; init; } = [];

    /// <summary>What the first line starts with, by which the export is recognised; <see langword="null"/> when its first row is one of column names.</summary>
    public string? FirstLine { get; init; }

    /// <summary>The row of the column names, from 1.</summary>
    public int HeaderRow => FirstLine is null ? 1 : 2;

    /// <summary>Whether a row of labels may follow the column names. It is passed over only when it is one: no address in it, and no word that <see cref="Presence"/> knows.</summary>
    public bool HasLabels { get; init; }

    /// <summary>What surrounds texts that contain the delimiter. An export with <c>'</c> is recognised by such cells.</summary>
    public char Quote { get; init; } = '"';

    /// <summary>What separates the values of a list in a field; <see langword="null"/> for <c>;</c> and <c>|</c>.</summary>
    public string? ListSeparator { get; init; }

    /// <summary>What the first cell of a row starts with that is an example and no person; <see langword="null"/> for none.</summary>
    public string? ExampleRow { get; init; }

    /// <summary>Columns of ids with their columns of managers, best first: the first whose two columns are there, else the first whose id is.</summary>
    public ImmutableArray<PersonKey> Keys { get; init; } = [];

    /// <summary>The columns that hold other fields, best first.</summary>
    public ImmutableArray<(PersonField Field, string Column)> Columns { get; init; } = [];

    /// <summary>Columns that are of no use to a programme, or would be mistaken for a field, and are not read unless a mapping asks.</summary>
    public ImmutableArray<string> NotRead { get; init; } = [];

    /// <summary>How the system says who is still there; <see langword="null"/> when it does not.</summary>
    public PresenceRule? Presence { get; init; }

    /// <summary>Whether columns are known by their place and canonical name only, and an apostrophe before a formula is a mark and no text: a file that the command wrote.</summary>
    internal bool IsCanonical { get; init; }

    /// <summary>What the file is instead, when it does not hold people; <see langword="null"/> when it does.</summary>
    internal string? IsNoPeopleBut { get; init; }
}

using System.Collections.Immutable;
using MentorMatch.Files.Reading.Headers;

namespace MentorMatch.Files.Reading.Profiles;

/// <summary>The column by which a system says whether somebody is still there. Whoever is not is left out, counted and named; a word that is not known is a problem, never a guess.</summary>
public sealed record PresenceRule
{
    /// <summary>The column, in any of its spellings.</summary>
    public required ImmutableArray<string> Columns { get; init; }

    /// <summary>Words that say that the person has left or is switched off.</summary>
    public ImmutableArray<string> Left { get; init; } = [];

    /// <summary>Words that say that the person is there; an empty cell says so too.</summary>
    public ImmutableArray<string> Here { get; init; } = [];

    /// <summary>Whether the column holds the day on which somebody leaves, so that any text says that they do. Default: no.</summary>
    public bool IsDayOfLeaving { get; init; }

    /// <summary>What a cell says.</summary>
    /// <param name="cell">The cell.</param>
    /// <returns>Whether the person is there; <see langword="null"/> when the word is not known.</returns>
    public bool? IsHere(string cell) =>
        cell.Length == 0 ? true
        : IsDayOfLeaving || Contains(Left, cell) ? false
        : Contains(Here, cell) ? true
        : null;

    private static bool Contains(ImmutableArray<string> words, string cell)
    {
        string key = HeaderKey.Of(cell);
        return words.Any(word => string.Equals(HeaderKey.Of(word), key, StringComparison.Ordinal));
    }
}

using System.Collections.Immutable;

namespace MentorMatch.Files.Reading.Profiles;

/// <summary>With which profile a file is read, and why.</summary>
/// <param name="Profile">The profile.</param>
public sealed record ProfileUse(ImportProfile Profile)
{
    /// <summary>What the file was recognised by: column names, or the start of its first line; empty when the profile was asked for or told by its quotes.</summary>
    public ImmutableArray<string> Evidence { get; init; } = [];

    /// <summary>Whether the profile was asked for.</summary>
    public bool WasAskedFor { get; init; }

    /// <summary>Whether a row of labels after the column names was passed over.</summary>
    public bool HasLabels { get; init; }
}

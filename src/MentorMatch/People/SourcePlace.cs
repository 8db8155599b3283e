using System.Globalization;

namespace MentorMatch.People;

/// <summary>Where a fact was read, so that a problem with it can be found again.</summary>
/// <param name="File">Name of the file as the user gave it.</param>
/// <param name="Line">Line in the file, from 1; <see langword="null"/> when lines mean nothing there.</param>
public sealed record SourcePlace(string File, int? Line = null)
{
    /// <summary>The place as <c>file:line</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Line is int line ? string.Create(CultureInfo.InvariantCulture, $"{File}:{line}") : File;
}

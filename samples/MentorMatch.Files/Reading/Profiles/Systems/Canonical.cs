using MentorMatch.Files.Reading.Headers;

namespace MentorMatch.Files.Reading.Profiles.Systems;

/// <summary>A file that this library wrote: people of <c>generate</c>, or the cleaned copy of <c>validate</c>.</summary>
internal static class Canonical
{
    /// <summary>The profile.</summary>
    public static ImportProfile Profile { get; } =
        new()
        {
            Name = "mentormatch",
            System = "MentorMatch, people",
            IsCanonical = true,
        };
}

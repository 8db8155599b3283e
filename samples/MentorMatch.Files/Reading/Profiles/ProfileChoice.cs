using System.Diagnostics.CodeAnalysis;
using MentorMatch.Files.Reading.Headers;
using MentorMatch.People;

namespace MentorMatch.Files.Reading.Profiles;

/// <summary>Which profile a people file is read with: the one it is recognised by, none, or the one asked for.</summary>
public sealed record ProfileChoice
{
    private const string NoneName = "none";
    private const int MostTypos = 3;

    private ProfileChoice(ImportProfile? asked, bool isDetected) => (Asked, IsDetected) = (asked, isDetected);

    /// <summary>The one that the file is recognised by, if any.</summary>
    public static ProfileChoice Detected { get; } = new(asked: null, isDetected: true);

    /// <summary>None: columns by their usual names.</summary>
    public static ProfileChoice None { get; } = new(asked: null, isDetected: false);

    /// <summary>The profile asked for; <see langword="null"/> for the other choices.</summary>
    public ImportProfile? Asked { get; }

    /// <summary>Whether the file decides.</summary>
    public bool IsDetected { get; }

    /// <summary>What was asked for: the name of a profile, or <c>none</c>; <see langword="null"/> when the file decides.</summary>
    public string? Name => IsDetected ? null : Asked?.Name ?? NoneName;

    /// <summary>A profile, whatever the file looks like.</summary>
    /// <param name="profile">The profile.</param>
    /// <returns>The choice.</returns>
    public static ProfileChoice Of(ImportProfile profile) => new(profile, isDetected: false);

    /// <summary>Reads a choice: <c>none</c> or the name of a profile.</summary>
    /// <param name="name">The name; case, blanks and hyphens do not matter.</param>
    /// <param name="choice">The choice.</param>
    /// <param name="problem">What is wrong with the name, with the nearest one and the list.</param>
    /// <returns>Whether there is such a profile.</returns>
    public static bool TryParse(string name, [NotNullWhen(true)] out ProfileChoice? choice, [NotNullWhen(false)] out DataProblem? problem)
    {
        string key = HeaderKey.Of(name);
        problem = null;
        choice =
            string.Equals(key, NoneName, StringComparison.Ordinal) ? None
            : ImportProfiles.All.FirstOrDefault(profile => string.Equals(HeaderKey.Of(profile.Name), key, StringComparison.Ordinal))
                is { } found
                ? Of(found)
            : null;
        if (choice is not null)
        {
            return true;
        }

        string[] names = [.. ImportProfiles.All.Select(profile => profile.Name), NoneName];
        string nearest = names.MinBy(known => Distance(HeaderKey.Of(known), key))!;
        bool isNear = Distance(HeaderKey.Of(nearest), key) <= MostTypos;
        problem = new DataProblem
        {
            Code = "unknown-profile",
            Message = $"there is no profile \"{name}\"",
            Maybe = $"{(isNear ? $"{nearest} is meant; there are" : "one of these is meant:")} {string.Join(", ", names)}",
        };
        return false;
    }

    // Edits that make one word of the other; a word that starts or ends like a known one is near it.
    private static int Distance(string one, string other)
    {
        if (other.Length > 2 && one.Contains(other, StringComparison.Ordinal))
        {
            return 1;
        }

        int[] row = [.. Enumerable.Range(0, other.Length + 1)];
        for (int i = 1; i <= one.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.Length; j++)
            {
                int changed = diagonal + (one[i - 1] == other[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(changed, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}

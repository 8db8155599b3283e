using System.Collections.Frozen;
using MentorMatch.Files.Reading.Headers;
using MentorMatch.People;

namespace MentorMatch.Files.Reading.People;

/// <summary>The words for the roles, English and French, compared by <see cref="HeaderKey"/>.</summary>
internal static class RoleWords
{
    private static readonly FrozenDictionary<string, ParticipantRole> ByKey = new (ParticipantRole Role, string[] Words)[]
    {
        (
            ParticipantRole.Mentor,
            ["mentor", "mentors", "a mentor", "as a mentor", "mentor only", "mentor seulement", "parrain", "marraine"]
        ),
        (
            ParticipantRole.Mentee,
            [
                "mentee",
                "mentees",
                "mentoré",
                "mentorée",
                "mentoré(e)",
                "mentoré·e",
                "a mentee",
                "as a mentee",
                "mentee only",
                "protégé",
                "filleul",
                "filleule",
            ]
        ),
        (
            ParticipantRole.Both,
            [
                "both",
                "les deux",
                "mentor and mentee",
                "mentor & mentee",
                "mentor/mentee",
                "mentor;mentee",
                "mentee and mentor",
                "mentee;mentor",
                "mentor et mentoré",
                "mentor et mentoré(e)",
                "mentor/mentoré",
                "mentor;mentoré",
            ]
        ),
        (ParticipantRole.Peer, ["peer", "peers", "pair", "paire"]),
    }
        .SelectMany(row => row.Words.Select(word => (Key: HeaderKey.Of(word), row.Role)))
        .DistinctBy(row => row.Key, StringComparer.Ordinal)
        .ToFrozenDictionary(row => row.Key, row => row.Role, StringComparer.Ordinal);

    // Without its accent the French word is the feminine of mentor or a mentee who lost an accent: nobody is guessed onto a side.
    private const string Ambiguous = "mentore";

    /// <summary>The role that a text names.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The role, or <see langword="null"/>.</returns>
    public static ParticipantRole? Find(string text) =>
        ByKey.TryGetValue(HeaderKey.Of(text), out ParticipantRole role)
        && !text.Trim().StartsWith(Ambiguous, StringComparison.OrdinalIgnoreCase)
            ? role
            : null;
}

using System.Text;

namespace MentorMatch.Files.Reading.Headers;

/// <summary>Unicode normalization of texts from files, which may hold code points that are no characters and have no normal form.</summary>
internal static class NormalText
{
    private const int NoCharacter = 0xFFFE;

    /// <summary>The text in a normal form, without what is no character: it must not keep the rest from being recognised.</summary>
    public static string Of(string text, NormalizationForm form) =>
        string.Concat(text.EnumerateRunes().Where(rune => rune.Value != NoCharacter)).Normalize(form);
}

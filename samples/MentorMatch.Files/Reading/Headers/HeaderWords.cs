using System.Globalization;
using System.Text;

namespace MentorMatch.Files.Reading.Headers;

/// <summary>The words that a column name is made of.</summary>
internal static class HeaderWords
{
    /// <summary>The words of a column name: lower case, without accents, a blank between two. A capital after a small letter starts a word, as in DateNaissance.</summary>
    /// <param name="header">The name as written.</param>
    /// <returns>The words.</returns>
    public static string Of(string header)
    {
        StringBuilder words = new(header.Length + 8);
        bool wasSmall = false;
        foreach (Rune rune in NormalText.Of(header, NormalizationForm.FormD).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) == UnicodeCategory.NonSpacingMark)
            {
                continue;
            }

            bool isWord = Rune.IsLetterOrDigit(rune);
            if ((!isWord || (wasSmall && Rune.IsUpper(rune))) && words.Length > 0 && words[^1] != ' ')
            {
                words.Append(' ');
            }

            if (isWord)
            {
                words.Append(Rune.ToLowerInvariant(rune).ToString());
            }

            wasSmall = Rune.IsLower(rune);
        }

        return words.ToString().TrimEnd();
    }
}

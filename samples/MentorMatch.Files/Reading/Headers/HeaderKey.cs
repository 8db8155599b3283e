using System.Text;

namespace MentorMatch.Files.Reading.Headers;

/// <summary>
/// Column names as they are compared: letters and digits only, lower case, without accents, so that <c>Min. Capacity</c>, <c>min_capacity</c> and
/// <c>MIN CAPACITÉ</c> differ by their letters alone.
/// </summary>
internal static class HeaderKey
{
    /// <summary>The key of a column name.</summary>
    /// <param name="header">The name as written.</param>
    /// <returns>The key; empty when the name has neither letter nor digit.</returns>
    public static string Of(string header)
    {
        StringBuilder key = new(header.Length);
        foreach (Rune rune in NormalText.Of(header, NormalizationForm.FormD).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                key.Append(Rune.ToLowerInvariant(rune).ToString());
            }
        }

        return key.ToString();
    }

    /// <summary>
    /// The keys by which a column name may be known, best first: the whole name; its first line, because forms put the question there and notes below;
    /// and the name without what stands in brackets, because systems add marks such as <c>[givenName]</c> or <c>(optional)</c>.
    /// </summary>
    /// <param name="header">The name as written.</param>
    /// <returns>Distinct keys, none empty.</returns>
    public static IEnumerable<string> Candidates(string header)
    {
        string firstLine = header.Split(['\r', '\n'], 2)[0];
        string[] spellings = [header, firstLine, WithoutBrackets(firstLine)];
        return spellings.Select(Of).Where(key => key.Length > 0).Distinct(StringComparer.Ordinal);
    }

    private static string WithoutBrackets(string text)
    {
        StringBuilder kept = new(text.Length);
        int depth = 0;
        foreach (char c in text)
        {
            depth += c is '(' or '[' ? 1 : 0;
            if (depth == 0)
            {
                kept.Append(c);
            }

            depth -= c is ')' or ']' && depth > 0 ? 1 : 0;
        }

        string plain = kept.ToString().TrimEnd(' ', '*', ':');
        return plain.EndsWith(" required", StringComparison.OrdinalIgnoreCase) ? plain[..^" required".Length] : plain;
    }
}

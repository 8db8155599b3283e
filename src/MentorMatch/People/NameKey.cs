using System.Globalization;
using System.Text;

namespace MentorMatch.People;

/// <summary>
/// The one place that says when two names are the same name. A name's key has no case, accents, blanks or punctuation: <c>Gestion de projet</c>,
/// <c>gestion-de-projet</c> and <c>GESTION DE PROJET</c> share one, and so do <c>Node.js</c> and <c>NodeJS</c>.
/// </summary>
/// <remarks>
/// <list type="bullet">
/// <item><c>+</c> and <c>#</c> count, so that C, C++ and C# stay three languages; <c>♯</c> reads as <c>#</c>.</item>
/// <item>Digits that stand apart stay apart: <c>Python 3.11</c> is <c>python 3-11</c> but not <c>Python 311</c>.</item>
/// <item><c>ß</c> reads as ss, <c>œ</c> as oe, <c>æ</c> as ae, <c>ø</c> as o, <c>ı</c> and <c>İ</c> as i; full-width forms read as plain ones.</item>
/// <item>Names are compared whole, never by part: <c>AI</c> is not in <c>retail</c>.</item>
/// <item><c>.NET</c> reads as <c>NET</c>: a point is punctuation. Names that are different words for one thing (<c>.NET</c> and <c>dotnet</c>) belong in a policy's
/// table of related skills with similarity 1.</item>
/// <item>A name of nothing but signs is its own key.</item>
/// </list>
/// The key does not depend on the culture, on the platform's Unicode library or on globalization-invariant mode. It is for comparing, not for showing.
/// </remarks>
public static class NameKey
{
    /// <summary>The key of a name.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The key; empty only for a blank name.</returns>
    public static string Of(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        StringBuilder key = new(name.Length);
        bool apart = false;
        foreach (Rune rune in name.EnumerateRunes())
        {
            if (Kept(rune) is not string kept)
            {
                apart |= !IsAccent(rune);
                continue;
            }

            if (apart && key.Length > 0 && char.IsAsciiDigit(kept[0]) && char.IsAsciiDigit(key[^1]))
            {
                key.Append(' ');
            }

            key.Append(kept);
            apart = false;
        }

        return key.Length > 0 ? key.ToString() : name.Trim();
    }

    /// <summary>Whether two names are the same name.</summary>
    /// <param name="left">A name.</param>
    /// <param name="right">Another.</param>
    /// <returns>Whether their keys are equal.</returns>
    public static bool Same(string left, string right) => string.Equals(Of(left), Of(right), StringComparison.Ordinal);

    /// <summary>What of a character goes into a key, or <see langword="null"/> for nothing.</summary>
    private static string? Kept(Rune original)
    {
        const int fullWidthFirst = 0xFF01;
        const int fullWidthLast = 0xFF5E;
        const int fullWidthShift = 0xFEE0;
        Rune plain = original.Value is >= fullWidthFirst and <= fullWidthLast ? new Rune(original.Value - fullWidthShift) : original;
        Rune lower = Rune.ToLowerInvariant(plain);
        if (lower.IsBmp && LetterFolding.Of((char)lower.Value) is string folded)
        {
            return folded;
        }

        if (lower.Value is '+' or '#')
        {
            return lower.ToString();
        }

        return Rune.GetUnicodeCategory(lower) switch
        {
            UnicodeCategory.DecimalDigitNumber => ((int)Rune.GetNumericValue(lower)).ToString(CultureInfo.InvariantCulture),
            UnicodeCategory.LowercaseLetter
            or UnicodeCategory.UppercaseLetter
            or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter
            or UnicodeCategory.OtherLetter
            or UnicodeCategory.LetterNumber
            or UnicodeCategory.OtherNumber => lower.ToString(),
            // Vowel signs of Indic scripts are marks too and must stay; only accents fall away.
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark => IsAccent(lower) ? null : lower.ToString(),
            _ => null,
        };
    }

    private static bool IsAccent(Rune rune) =>
        rune.Value is (>= 0x0300 and <= 0x036F) or (>= 0x1AB0 and <= 0x1AFF) or (>= 0x1DC0 and <= 0x1DFF) or (>= 0x20D0 and <= 0x20FF);
}

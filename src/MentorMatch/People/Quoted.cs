using System.Text;

namespace MentorMatch.People;

/// <summary>Shows text that came from a file inside a message: in quotes, on one line, not too long.</summary>
internal static class Quoted
{
    private const int Longest = 80;

    /// <summary>The text in double quotes; control characters are escaped and a long text is cut.</summary>
    public static string Text(string? text)
    {
        if (text is null)
        {
            return "nothing";
        }

        StringBuilder shown = new("\"");
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (shown.Length > Longest)
            {
                shown.Append('…');
                break;
            }

            _ = Rune.GetUnicodeCategory(rune) switch
            {
                System.Globalization.UnicodeCategory.Control
                or System.Globalization.UnicodeCategory.Format
                or System.Globalization.UnicodeCategory.LineSeparator
                or System.Globalization.UnicodeCategory.ParagraphSeparator => shown.Append(
                    System.Globalization.CultureInfo.InvariantCulture,
                    $"\\u{rune.Value:x4}"
                ),
                _ => shown.Append(rune.ToString()),
            };
        }

        return shown.Append('"').ToString();
    }
}

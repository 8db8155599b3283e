using System.Globalization;
using System.Text;

namespace MentorMatch.Console.Terminals;

/// <summary>Text that may come from a file, made safe to show: a terminal obeys control characters, so none reaches it.</summary>
internal static class ShownText
{
    /// <summary>A text on one line: line breaks become blanks, other control characters their code, as in <c>\u001b</c>.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The text to show.</returns>
    public static string OneLine(string text) => Lines(text.ReplaceLineEndings(" "));

    /// <summary>A text that may have several lines: other control characters become their code.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The text to show.</returns>
    public static string Lines(string text)
    {
        if (!text.Any(IsObeyed))
        {
            return text;
        }

        StringBuilder shown = new(text.Length);
        foreach (char sign in text)
        {
            _ = IsObeyed(sign) ? shown.Append(CultureInfo.InvariantCulture, $"\\u{(int)sign:x4}") : shown.Append(sign);
        }

        return shown.ToString();
    }

    private static bool IsObeyed(char sign) => char.IsControl(sign) && sign != '\n';
}

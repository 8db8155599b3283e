namespace MentorMatch.Reporting;

/// <summary>Keeps text from being run when a file is opened in a spreadsheet.</summary>
public static class SpreadsheetCell
{
    /// <summary>
    /// Puts an apostrophe before text that a spreadsheet would take for a formula: text that begins with <c>=</c>, <c>+</c>, <c>-</c>, <c>@</c>, a tab, a
    /// carriage return or a line feed. Other text is returned as it is. Meant for text that came from people, not for numbers.
    /// </summary>
    /// <param name="text">The text of a cell.</param>
    /// <returns>Text that is safe to put in a cell. Quoting for the file's delimiter is still the writer's task.</returns>
    public static string Neutralize(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n', ..] ? "'" + text : text;
    }
}

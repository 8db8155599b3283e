using MentorMatch.Reporting;

namespace MentorMatch.Files.Reading.People;

/// <summary>
/// Text in a file of people that must come back as it was, although a spreadsheet must not run it: an apostrophe goes before a formula, and before text that
/// starts like one with its mark.
/// </summary>
internal static class MarkedCell
{
    /// <summary>Puts the mark.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The cell.</returns>
    public static string WithMark(string text) => IsMarked(text) ? $"'{text}" : SpreadsheetCell.Neutralize(text);

    /// <summary>Takes the mark away.</summary>
    /// <param name="cell">The cell.</param>
    /// <returns>The text.</returns>
    public static string WithoutMark(string cell) => IsMarked(cell) ? cell[1..] : cell;

    private static bool IsMarked(string cell)
    {
        string unmarked = cell.TrimStart('\'');
        return unmarked.Length < cell.Length && !string.Equals(SpreadsheetCell.Neutralize(unmarked), unmarked, StringComparison.Ordinal);
    }
}

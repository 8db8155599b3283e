namespace MentorMatch.Files.Reading;

/// <summary>
/// Ids in cells. An apostrophe before <c>=</c>, <c>+</c>, <c>-</c> or <c>@</c> at the start of a cell is a spreadsheet's mark for "this is text", which our own
/// outputs carry too; it is not part of the id.
/// </summary>
internal static class IdText
{
    /// <summary>Takes the mark away.</summary>
    /// <param name="cell">The cell, in UTF-8.</param>
    /// <returns>The id.</returns>
    public static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> cell) =>
        cell is [(byte)'\'', (byte)'=' or (byte)'+' or (byte)'-' or (byte)'@', ..] ? cell[1..] : cell;

    /// <summary>Takes the mark away.</summary>
    /// <param name="cell">The cell.</param>
    /// <returns>The id.</returns>
    public static string WithoutMark(string cell) => cell is ['\'', '=' or '+' or '-' or '@', ..] ? cell[1..] : cell;
}

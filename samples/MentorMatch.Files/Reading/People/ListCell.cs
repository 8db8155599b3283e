using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace MentorMatch.Files.Reading.People;

/// <summary>
/// Cells that hold a list. Values are separated by <c>;</c> or <c>|</c>, never by a comma: options may contain commas. A list as Python and JSON write it,
/// <c>['a', 'b']</c>, is read too.
/// </summary>
internal static class ListCell
{
    /// <summary>The separator of a cell that holds a single value.</summary>
    public const string NoList = "";

    private static readonly char[] Separators = [';', '|', '\n'];

    /// <summary>The values of a cell.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="separator">What separates the values; an empty text for a single value, <see langword="null"/> for the usual separators.</param>
    /// <returns>The values, without blanks around them and without blank ones.</returns>
    public static IEnumerable<string> Split(string cell, string? separator)
    {
        const StringSplitOptions Clean = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;
        return separator switch
        {
            null => (IEnumerable<string>?)BracketList(cell) ?? cell.Split(Separators, Clean),
            NoList => cell.Split('\0', Clean),
            _ => cell.Split(separator, Clean),
        };
    }

    private static List<string>? BracketList(string cell)
    {
        if (cell is not ['[', .., ']'])
        {
            return null;
        }

        List<string> values = [];
        ReadOnlySpan<char> rest = cell.AsSpan(1, cell.Length - 2).Trim();
        while (!rest.IsEmpty)
        {
            if (!TakeQuoted(ref rest, out string? value) || (!rest.IsEmpty && rest[0] != ','))
            {
                return null;
            }

            values.Add(value.Trim());
            rest = rest.IsEmpty ? rest : rest[1..].Trim();
        }

        values.RemoveAll(value => value.Length == 0);
        return values;
    }

    private static bool TakeQuoted(ref ReadOnlySpan<char> rest, [NotNullWhen(true)] out string? value)
    {
        value = null;
        char quote = rest[0];
        if (quote is not ('\'' or '"'))
        {
            return false;
        }

        StringBuilder text = new();
        for (int k = 1; k < rest.Length; k++)
        {
            if (rest[k] == '\\' && k + 1 < rest.Length)
            {
                text.Append(rest[++k]);
            }
            else if (rest[k] == quote)
            {
                value = text.ToString();
                rest = rest[(k + 1)..].TrimStart();
                return true;
            }
            else
            {
                text.Append(rest[k]);
            }
        }

        return false;
    }
}

using System.Collections.Immutable;
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
            null or NoList when BracketList(cell) is { } values => values,
            null => cell.Split(Separators, Clean),
            NoList => cell.Split('\0', Clean),
            _ => cell.Split(separator, Clean),
        };
    }

    /// <summary>The values of a cell in which some values may contain the separator.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="separator">What separates the values, not empty.</param>
    /// <param name="options">The values that are known; where one of them stands, up to a separator or the end, it is taken whole, the longest first.</param>
    /// <returns>The values, as <see cref="Split(string, string?)"/> gives them.</returns>
    public static IEnumerable<string> Split(string cell, string separator, ImmutableArray<string> options)
    {
        string mark = string.IsNullOrWhiteSpace(separator) ? separator : separator.Trim();
        string rest = cell.Trim();
        while (rest.Length > 0)
        {
            string? known = options
                .Where(option => rest.StartsWith(option, StringComparison.OrdinalIgnoreCase) && Ends(rest.AsSpan(option.Length), mark))
                .MaxBy(option => option.Length);
            int cut = rest.IndexOf(separator, StringComparison.Ordinal);
            int length = known?.Length ?? (cut < 0 ? rest.Length : cut);
            if (length > 0)
            {
                yield return rest[..length].Trim();
            }

            rest = rest[length..].TrimStart();
            rest = (rest.StartsWith(mark, StringComparison.Ordinal) ? rest[mark.Length..] : rest).TrimStart();
        }
    }

    /// <summary>A list in the form that <see cref="Split(string, string?)"/> reads back: as Python and JSON write it where a value would fall apart otherwise.</summary>
    /// <param name="values">The values.</param>
    /// <param name="isSingle">Whether the cell usually holds a single value, so that several need their brackets.</param>
    /// <returns>The cell.</returns>
    public static string Join(IReadOnlyCollection<string> values, bool isSingle)
    {
        bool needsBrackets =
            values.FirstOrDefault() is ['[', ..]
            || values.Any(value => value.AsSpan().ContainsAny('\0', '\r') || (!isSingle && value.AsSpan().ContainsAny(Separators)))
            || (isSingle && values.Count > 1);
        return needsBrackets ? $"[{string.Join(", ", values.Select(Quoted))}]" : string.Join("; ", values);

        static string Quoted(string value) =>
            $"'{value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}'";
    }

    private static bool Ends(ReadOnlySpan<char> rest, string mark) =>
        rest.IsEmpty || rest.TrimStart().StartsWith(mark, StringComparison.Ordinal);

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

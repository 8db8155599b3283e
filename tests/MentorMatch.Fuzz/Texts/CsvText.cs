using System.Text;
using MentorMatch.Testing;

namespace MentorMatch.Fuzz.Texts;

/// <summary>Writes rows the way many programs do: any delimiter, encoding, line end, and quotes where they must be or where they need not.</summary>
internal static class CsvText
{
    /// <summary>The rows as a file.</summary>
    public static byte[] Of(SplitMix64 random, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        char delimiter = ",;\t"[random.Next(3)];
        string end = random.Next(4) switch
        {
            0 => "\r\n",
            1 => "\r",
            _ => "\n",
        };
        bool quotesAll = random.NextBoolean(0.2);
        StringBuilder text = new();
        foreach (IReadOnlyList<string> row in rows)
        {
            text.AppendJoin(delimiter, row.Select(cell => Cell(cell, delimiter, quotesAll))).Append(end);
        }

        Encoding encoding = random.Next(8) switch
        {
            0 => Encoding.Unicode,
            1 => Encoding.BigEndianUnicode,
            2 => Encoding.Latin1,
            _ => new UTF8Encoding(encoderShouldEmitUTF8Identifier: random.NextBoolean(0.3)),
        };
        return [.. encoding.Preamble, .. encoding.GetBytes(text.ToString())];
    }

    private static string Cell(string text, char delimiter, bool always) =>
        always || text.AsSpan().IndexOfAny("\"\r\n") >= 0 || text.Contains(delimiter, StringComparison.Ordinal)
            ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : text;
}

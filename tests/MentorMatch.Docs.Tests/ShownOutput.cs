using System.Collections.Immutable;

namespace MentorMatch.Docs.Tests;

/// <summary>Compares what a document shows with what a program wrote.</summary>
/// <remarks>A shown line <c>…</c> stands for any number of lines; <c>…</c> inside a line for any text, such as a time that differs from run to run.</remarks>
internal static class ShownOutput
{
    private const string Anything = "…";

    /// <summary>Fails, with the difference in words, unless what was written is what is shown.</summary>
    /// <param name="place">Where the document shows it.</param>
    /// <param name="shown">The lines of the document.</param>
    /// <param name="written">The output of the program.</param>
    public static void AssertFits(string place, ImmutableArray<string> shown, string written)
    {
        string? difference = FirstDifference(shown, written);
        Assert.True(difference is null, $"{place}\n{difference}");
    }

    /// <summary>Says where what was written first differs from what is shown.</summary>
    /// <param name="shown">The lines of the document.</param>
    /// <param name="written">The output of the program.</param>
    /// <returns>The difference in words, or <see langword="null"/> when there is none.</returns>
    public static string? FirstDifference(ImmutableArray<string> shown, string written)
    {
        ImmutableArray<string> expected = Lines(string.Join('\n', shown));
        ImmutableArray<string> actual = Lines(written);
        int at = 0;
        bool maySkip = false;
        foreach (string line in expected)
        {
            if (string.Equals(line.Trim(), Anything, StringComparison.Ordinal))
            {
                maySkip = true;
                continue;
            }

            while (maySkip && at < actual.Length && !Fits(line, actual[at]))
            {
                at++;
            }

            if (at == actual.Length || !Fits(line, actual[at]))
            {
                return $"Shown: {line}\nWritten: {(at < actual.Length ? actual[at] : "nothing more")}\nAll that was written:\n{written}";
            }

            at++;
            maySkip = false;
        }

        return maySkip || at == actual.Length ? null : $"Not shown: {actual[at]}\nAll that was written:\n{written}";
    }

    private static bool Fits(string shown, string written)
    {
        string[] parts = shown.Split(Anything);
        if (parts.Length == 1)
        {
            return string.Equals(shown, written, StringComparison.Ordinal);
        }

        if (!written.StartsWith(parts[0], StringComparison.Ordinal))
        {
            return false;
        }

        int at = parts[0].Length;
        foreach (string part in parts[1..^1])
        {
            int found = written.IndexOf(part, at, StringComparison.Ordinal);
            if (found < 0)
            {
                return false;
            }

            at = found + part.Length;
        }

        return written.Length >= at + parts[^1].Length && written.EndsWith(parts[^1], StringComparison.Ordinal);
    }

    // Trailing blanks are invisible in a document, and so are blank lines at the end.
    private static ImmutableArray<string> Lines(string text) =>
        [.. text.ReplaceLineEndings("\n").TrimEnd().Split('\n').Select(line => line.TrimEnd())];
}

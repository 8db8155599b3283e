namespace MentorMatch.Files.Reading.Text;

/// <summary>Opens files of text, and says clearly when a file is missing, locked, empty or no text at all.</summary>
internal static class TextFileOpener
{
    /// <summary>Opens a file for reading.</summary>
    /// <param name="file">The file.</param>
    /// <param name="problems">Told why the file cannot be read.</param>
    /// <returns>The stream at its start, or <see langword="null"/> after a problem.</returns>
    public static Stream? Open(InputFile file, ProblemList problems)
    {
        Stream? stream = FileOpener.Open(file, problems);
        if (stream is null)
        {
            return null;
        }

        Span<byte> start = stackalloc byte[8];
        int length = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        stream.Position = 0;
        if (WhatElseItIs(start[..length]) is not { } kind)
        {
            return stream;
        }

        problems.Add("not-text", file.Name, null, null, $"is {kind}, not a CSV file", "open it and save it as CSV (UTF-8)");
        stream.Dispose();
        return null;
    }

    private static string? WhatElseItIs(ReadOnlySpan<byte> start) =>
        start switch
        {
            [(byte)'P', (byte)'K', 3, 4, ..] => "an Excel workbook or another zipped file",
            [0xD0, 0xCF, 0x11, 0xE0, ..] => "an old Excel workbook",
            [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] => "a PDF document",
            [0x1F, 0x8B, ..] => "a gzip archive",
            _ => null,
        };
}

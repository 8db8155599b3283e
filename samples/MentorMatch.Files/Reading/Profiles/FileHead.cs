using System.Collections.Immutable;
using System.Text;
using MentorMatch.Files.Reading.Text;

namespace MentorMatch.Files.Reading.Profiles;

/// <summary>The first lines of a file, as text and as rows of cells.</summary>
/// <param name="Text">The text.</param>
/// <param name="Delimiter">What separates its cells.</param>
/// <param name="Rows">Its first rows that are not blank.</param>
internal sealed record FileHead(string Text, char Delimiter, ImmutableArray<ImmutableArray<string>> Rows)
{
    private const int Length = 32 * 1024;

    /// <summary>A row, counted from 1 as <see cref="TextFormHints.HeaderRow"/> is; empty when there is none.</summary>
    /// <param name="number">The number.</param>
    /// <returns>Its cells.</returns>
    public ImmutableArray<string> Row(int number) => number <= Rows.Length ? Rows[number - 1] : [];

    /// <summary>Reads the head of a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="hints">What is known about its form.</param>
    /// <returns>The head; <see langword="null"/> when the file cannot be read, which its reader will say.</returns>
    public static FileHead? Read(InputFile file, TextFormHints hints)
    {
        ProblemList unheard = new();
        using Stream? stream = TextFileOpener.Open(file, unheard);
        if (stream is null)
        {
            return null;
        }

        Encoding encoding = hints.Encoding ?? EncodingDetector.Detect(stream).Encoding;
        stream.Position = 0;
        char[] text = new char[Length];
        using StreamReader reader = new(stream, encoding, detectEncodingFromByteOrderMarks: true);
        int read = reader.ReadBlock(text, 0, Length);
        int headerRow = hints.HeaderRow ?? 1;
        ImmutableArray<ImmutableArray<string>> rows = CsvTable.Head(
            file,
            hints with
            {
                Encoding = encoding,
                HeaderRow = 1,
                FirstDataRow = null,
            },
            headerRow + 2,
            out char delimiter
        );
        return new FileHead(new string(text, 0, read), delimiter, rows);
    }
}

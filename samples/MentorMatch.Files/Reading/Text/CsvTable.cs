using System.Collections.Immutable;
using System.Text;
using CsvHelper;

namespace MentorMatch.Files.Reading.Text;

/// <summary>
/// A CSV file read one row at a time: its column names, then each row with the line it starts on. Rows that are blank in every cell are passed over; a row
/// with more or fewer cells than there are columns, and broken quotes, are problems and the row is passed over.
/// </summary>
internal sealed class CsvTable : IDisposable
{
    private readonly CsvReader reader;
    private readonly ProblemList problems;
    private readonly int headerRow;
    private readonly int firstDataRow;
    private readonly int mostRows;
    private int rowsRead;
    private bool lastRowIsBroken;

    private CsvTable(string file, TextForm form, CsvReader reader, TextFormHints hints, ProblemList problems, int mostRows)
    {
        File = file;
        Form = form;
        this.reader = reader;
        headerRow = hints.HeaderRow ?? 1;
        firstDataRow = hints.FirstDataRow ?? 0;
        this.problems = problems;
        this.mostRows = mostRows;
    }

    /// <summary>The file, as the user wrote it.</summary>
    public string File { get; }

    /// <summary>How the file is written.</summary>
    public TextForm Form { get; }

    /// <summary>The names of the columns, with blanks around them removed and line breaks kept.</summary>
    public ImmutableArray<string> Headers { get; private set; } = [];

    /// <summary>The line the column names start on.</summary>
    public int HeaderLine { get; private set; }

    /// <summary>Whether no row had to be passed over so far.</summary>
    public bool IsWhole { get; private set; } = true;

    /// <summary>The line the current row starts on, counted from 1, lines inside quotes and blank lines included.</summary>
    public int Line => (int)reader.LineNumber;

    /// <summary>Opens a file and reads its column names.</summary>
    /// <param name="file">The file.</param>
    /// <param name="hints">What is already known about its form.</param>
    /// <param name="problems">Told why the file cannot be read, and later of rows that cannot.</param>
    /// <param name="mostRows">Most rows to read, the column names included; see <see cref="InputLimits"/>.</param>
    /// <returns>The table, or <see langword="null"/> after a problem.</returns>
    public static CsvTable? Open(InputFile file, TextFormHints hints, ProblemList problems, int mostRows = InputLimits.MostRows)
    {
        CsvTable? table = OpenAtStart(file, hints, problems, mostRows);
        if (table?.ReadHeaders() != false)
        {
            return table;
        }

        table.Dispose();
        return null;
    }

    /// <summary>Reads the first rows of a file as they are, and says nothing of what is wrong with them.</summary>
    /// <param name="file">The file.</param>
    /// <param name="hints">What is already known about its form.</param>
    /// <param name="count">Most rows to read.</param>
    /// <param name="delimiter">What separates its cells.</param>
    /// <returns>The cells of each row that is not blank.</returns>
    public static ImmutableArray<ImmutableArray<string>> Head(InputFile file, TextFormHints hints, int count, out char delimiter)
    {
        using CsvTable? table = OpenAtStart(file, hints, new ProblemList(), InputLimits.MostRows);
        delimiter = table?.Form.Delimiter ?? ',';
        ImmutableArray<ImmutableArray<string>>.Builder rows = ImmutableArray.CreateBuilder<ImmutableArray<string>>();

        // A first line that names the delimiter is no row.
        bool isAtStart = table is not null && Enumerable.Range(1, table.headerRow - 1).All(_ => table.ReadRow());
        while (isAtStart && rows.Count < count && table!.ReadRow())
        {
            rows.Add([.. Enumerable.Range(0, table.reader.FieldCount).Select(table.Text)]);
        }

        return rows.ToImmutable();
    }

    private static CsvTable? OpenAtStart(InputFile file, TextFormHints hints, ProblemList problems, int mostRows)
    {
        Stream? stream = TextFileOpener.Open(file, problems);
        if (stream is null)
        {
            return null;
        }

        (Encoding encoding, string encodingName) = hints.Encoding is { } said
            ? (said, said.WebName.ToUpperInvariant())
            : EncodingDetector.Detect(stream);
        char delimiter = hints.Delimiter ?? DetectDelimiter(stream, encoding, ref hints);
        stream.Position = 0;
        char quote = hints.Quote ?? '"';
        TextForm form = new(encoding, encodingName, delimiter, quote);
        CsvTable? table = null;
        CsvReaderOptions options = new()
        {
            Separator = delimiter,
            Quote = quote,
            HasHeader = false,
            DetectSeparatorHint = false,
            TrackLineNumbers = true,
            TrimWhitespace = true,
            WhitespaceCharacters = delimiter == '\t' ? " " : " \t",
            Encoding = encoding,
            MaxRecordSize = InputLimits.MostRowBytes,
            OnMalformedRecord = broken => table!.ReportBrokenQuotes(broken),
        };
        return table = new CsvTable(file.Name, form, CsvReader.Create(stream, options), hints, problems, mostRows);
    }

    /// <summary>Goes to the next row.</summary>
    /// <returns>Whether there is one.</returns>
    public bool Read()
    {
        while (ReadRow())
        {
            if (HasOneCellAColumn())
            {
                return true;
            }

            IsWhole = false;
        }

        return false;
    }

    /// <summary>The text of a cell of the current row, without the blanks around it.</summary>
    /// <param name="column">The column, from 0.</param>
    /// <returns>The text; empty for an empty cell.</returns>
    public string Text(int column) => reader.GetString(column).Trim();

    /// <summary>The text of a cell as UTF-8, without the ASCII blanks around it, valid until the next row.</summary>
    /// <param name="column">The column, from 0.</param>
    /// <returns>The bytes.</returns>
    public ReadOnlySpan<byte> Utf8(int column) => reader.GetSpan(column);

    /// <inheritdoc/>
    public void Dispose() => reader.Dispose();

    private static char DetectDelimiter(Stream stream, Encoding encoding, ref TextFormHints hints)
    {
        stream.Position = 0;
        using StreamReader text = new(stream, encoding, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        char delimiter = DelimiterDetector.Detect(text, hints.HeaderRow ?? 1, hints.Quote ?? '"', out bool saidSo);
        if (saidSo)
        {
            hints = hints with { HeaderRow = (hints.HeaderRow ?? 1) + 1, FirstDataRow = hints.FirstDataRow + 1 };
        }

        return delimiter;
    }

    private bool ReadHeaders()
    {
        while (rowsRead < headerRow)
        {
            if (!ReadRow())
            {
                problems.Add("no-header", File, null, null, "has no row of column names", "the file is empty");
                return false;
            }
        }

        if (reader.FieldCount > InputLimits.MostColumns)
        {
            problems.Add(
                "too-many-columns",
                File,
                Line,
                null,
                FormattableString.Invariant($"has {reader.FieldCount} columns; at most {InputLimits.MostColumns} are read"),
                "line breaks are missing, or it is no table"
            );
            return false;
        }

        Headers = [.. Enumerable.Range(0, reader.FieldCount).Select(Text)];
        HeaderLine = Line;
        while (rowsRead + 1 < firstDataRow && ReadRow()) { }

        return true;
    }

    // The next row with anything in it, whatever its number of cells.
    private bool ReadRow()
    {
        try
        {
            do
            {
                lastRowIsBroken = false;
                if (!reader.Read())
                {
                    return false;
                }
            } while (lastRowIsBroken || IsBlank());
        }
        catch (CsvFormatException tooLong)
        {
            IsWhole = false;
            problems.Add(
                "row-too-long",
                File,
                (int)tooLong.LineNumber,
                null,
                $"starts a row of more than {InputLimits.MostRowBytes / (1024 * 1024)} MB",
                "a quote is opened and never closed"
            );
            return false;
        }

        rowsRead++;
        if (rowsRead <= mostRows)
        {
            return true;
        }

        IsWhole = false;
        problems.Add(
            "too-many-rows",
            File,
            Line,
            null,
            FormattableString.Invariant($"is row {rowsRead}; at most {mostRows} are read"),
            "it is not the file that was meant, or should be divided"
        );
        return false;
    }

    private bool IsBlank()
    {
        for (int column = 0; column < reader.FieldCount; column++)
        {
            if (!reader.GetSpan(column).IsEmpty)
            {
                return false;
            }
        }

        return true;
    }

    private bool HasOneCellAColumn()
    {
        if (reader.FieldCount == Headers.Length)
        {
            return true;
        }

        int cells = reader.FieldCount;
        while (cells > Headers.Length && reader.GetSpan(cells - 1).IsEmpty)
        {
            cells--;
        }

        if (cells == Headers.Length)
        {
            return true;
        }

        problems.Add(
            "ragged-row",
            File,
            Line,
            null,
            $"has {cells} cells where the header has {Headers.Length} columns",
            cells > Headers.Length
                ? $"a text that contains {(Form.Delimiter == '\t' ? "a tab" : $"\"{Form.Delimiter}\"")} lacks its quotes"
                : "cells are missing, or a line break lacks its quotes"
        );
        return false;
    }

    private void ReportBrokenQuotes(CsvMalformedRecord broken)
    {
        // A quote inside an unquoted cell (a 5" disk) has one reading only: it is text.
        if (broken.Reason == CsvMalformedReason.StrayQuote)
        {
            return;
        }

        lastRowIsBroken = true;
        IsWhole = false;
        problems.Add(
            "broken-quotes",
            File,
            (int)broken.LineNumber,
            null,
            broken.Reason == CsvMalformedReason.UnterminatedQuote ? "opens a quote that is never closed" : "has text after a closing quote",
            "a quote inside a quoted text is not doubled"
        );
    }
}

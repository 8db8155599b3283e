using System.Globalization;
using CsvHelper;
using MentorMatch.Reporting;
using MentorMatch.Scoring;

namespace MentorMatch.Files.Writing;

/// <summary>Writes CSV: UTF-8, commas, one line feed a row, and no cell of text that a spreadsheet would run as a formula.</summary>
/// <param name="stream">Where the bytes go; stays open.</param>
public sealed class CsvFile(Stream stream) : IDisposable
{
    private readonly CsvWriter writer = CsvWriter.Create(stream, new CsvWriterOptions { NewLine = "\n" }, leaveOpen: true);

    /// <summary>Adds a cell of text that came from people; empty for none.</summary>
    /// <param name="text">The text.</param>
    public void Text(string? text) => writer.WriteField(SpreadsheetCell.Neutralize(text ?? string.Empty));

    /// <summary>Adds a cell with a score, six decimals.</summary>
    /// <param name="score">The score.</param>
    public void Score(Score score) => writer.WriteField(score.ToString());

    /// <summary>Adds a cell with what a criterion adds to a score; empty where the criterion is not known, which is not zero.</summary>
    /// <param name="part">The contribution.</param>
    public void Part(Contribution part)
    {
        // The value of private criteria is never shown, so that its absence says nothing.
        if (part.Value is null && !string.Equals(part.Name, "private", StringComparison.Ordinal))
        {
            writer.WriteField(string.Empty);
        }
        else
        {
            Score(part.Score);
        }
    }

    /// <summary>Adds a cell with a share from 0 to 1, six decimals; empty for none.</summary>
    /// <param name="share">The share.</param>
    public void Fraction(decimal? share) => writer.WriteField(share?.ToString("0.000000", CultureInfo.InvariantCulture) ?? string.Empty);

    /// <summary>Adds a cell with a whole number; empty for none.</summary>
    /// <param name="number">The number.</param>
    public void Number(int? number) => writer.WriteField(number?.ToString(CultureInfo.InvariantCulture) ?? string.Empty);

    /// <summary>Adds a cell with a number, all its decimals and no more.</summary>
    /// <param name="number">The number.</param>
    public void Exact(decimal number) => writer.WriteField(number.ToString("0.############################", CultureInfo.InvariantCulture));

    /// <summary>Ends the row.</summary>
    public void EndRow() => writer.EndRecord();

    /// <inheritdoc/>
    public void Dispose() => writer.Dispose();
}

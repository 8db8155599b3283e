using System.Text;

namespace MentorMatch.Files.Reading.Text;

/// <summary>What a mapping file or a profile says about the form of a CSV file; what it leaves out is detected or usual.</summary>
public sealed record TextFormHints
{
    /// <summary>Nothing is said: everything is detected.</summary>
    public static TextFormHints None { get; } = new();

    /// <summary>The encoding, or <see langword="null"/> to detect it.</summary>
    public Encoding? Encoding { get; init; }

    /// <summary>The delimiter, or <see langword="null"/> to detect it.</summary>
    public char? Delimiter { get; init; }

    /// <summary>The quote; <see langword="null"/> for <c>"</c>.</summary>
    public char? Quote { get; init; }

    /// <summary>The row that holds the column names, counted from 1 over rows that are not blank; <see langword="null"/> for the first.</summary>
    public int? HeaderRow { get; init; }

    /// <summary>The first row of facts, counted like <see cref="HeaderRow"/>; <see langword="null"/> for the row after the header.</summary>
    public int? FirstDataRow { get; init; }

    /// <summary>What is said here, and otherwise what is said there.</summary>
    /// <param name="other">What goes second.</param>
    /// <returns>Both.</returns>
    public TextFormHints Or(TextFormHints other) =>
        new()
        {
            Encoding = Encoding ?? other.Encoding,
            Delimiter = Delimiter ?? other.Delimiter,
            Quote = Quote ?? other.Quote,
            HeaderRow = HeaderRow ?? other.HeaderRow,
            FirstDataRow = FirstDataRow ?? other.FirstDataRow,
        };
}

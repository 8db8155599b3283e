using System.Text;

namespace MentorMatch.Files.Reading.Text;

/// <summary>What a mapping file says about the form of a CSV file; what it leaves out is detected.</summary>
public sealed record TextFormHints
{
    /// <summary>Nothing is said: everything is detected.</summary>
    public static TextFormHints None { get; } = new();

    /// <summary>The encoding, or <see langword="null"/> to detect it.</summary>
    public Encoding? Encoding { get; init; }

    /// <summary>The delimiter, or <see langword="null"/> to detect it.</summary>
    public char? Delimiter { get; init; }

    /// <summary>The quote.</summary>
    public char Quote { get; init; } = '"';

    /// <summary>The row that holds the column names, counted from 1 over rows that are not blank.</summary>
    public int HeaderRow { get; init; } = 1;

    /// <summary>The first row of facts, counted like <see cref="HeaderRow"/>; <see langword="null"/> for the row after the header.</summary>
    public int? FirstDataRow { get; init; }
}

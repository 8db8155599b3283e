using MentorMatch.Scoring;

namespace MentorMatch.Reporting.Sections;

/// <summary>One cell of a table.</summary>
/// <remarks>The default value is an empty cell.</remarks>
public readonly record struct ReportCell
{
    private readonly string? text;

    private ReportCell(string text, decimal? value, bool isForeign)
    {
        this.text = text;
        Value = value;
        IsForeign = isForeign;
    }

    /// <summary>A cell with nothing in it: not known, or does not apply.</summary>
    public static ReportCell Empty => default;

    /// <summary>The text to show.</summary>
    public string Text => text ?? "";

    /// <summary>The exact number behind the text; <see langword="null"/> for words.</summary>
    public decimal? Value { get; }

    /// <summary>Whether the text came from a file (an id, a name, a skill), to be shown as data.</summary>
    public bool IsForeign { get; }

    /// <summary>The library's own words.</summary>
    /// <param name="words">The words.</param>
    /// <returns>The cell.</returns>
    public static ReportCell Words(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return new(words, null, isForeign: false);
    }

    /// <summary>Text that came from a file.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The cell.</returns>
    public static ReportCell Foreign(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new(text, null, isForeign: true);
    }

    /// <summary>A number as words show it, with its exact value.</summary>
    /// <param name="text">How it is shown in the reader's language, such as <c>12.5 %</c>.</param>
    /// <param name="value">Its exact value.</param>
    /// <returns>The cell.</returns>
    public static ReportCell Number(string text, decimal value)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new(text, value, isForeign: false);
    }

    internal static ReportCell Of(Wording wording, long count) => Number(wording.Number(count), count);

    internal static ReportCell Of(Wording wording, Score score) => Number(wording.Number(score), score.ToDecimal());

    internal static ReportCell Of(Wording wording, Score? score) => score is { } known ? Of(wording, known) : Empty;

    internal static ReportCell Percent(Wording wording, decimal share) => Number(wording.Percent(share), share);
}

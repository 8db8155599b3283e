using MentorMatch.Reporting.Documents;

namespace MentorMatch.Reporting.Html;

/// <summary>A column of the table of matches that only some formats fill.</summary>
internal sealed record MatchColumn(string Heading, Func<MatchRow, string?> Value, Func<MatchRow, int?>? Number = null)
{
    public bool IsNumber => Number is not null;

    public static MatchColumn[] Of(ReportLabels labels) =>
        [
            new(labels.Rank, match => match.Rank is null ? null : "", match => match.Rank),
            new(labels.Slot, match => match.Slot),
            new(labels.Topic, match => match.Topic),
        ];

    /// <summary>Writes the column's cell of a match.</summary>
    public void Write(HtmlText page, Wording wording, MatchRow match)
    {
        if (Number is null)
        {
            HtmlTable.Cell(page, cell => cell.Foreign(Value(match) ?? ""));
        }
        else
        {
            HtmlTable.Number(page, Number(match) is { } number ? wording.Number(number) : "", Number(match));
        }
    }
}

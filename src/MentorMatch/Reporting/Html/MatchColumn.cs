using System.Globalization;
using MentorMatch.Reporting.Documents;

namespace MentorMatch.Reporting.Html;

/// <summary>A column of the table of matches that only some formats fill.</summary>
internal sealed record MatchColumn(string Heading, Func<MatchRow, string?> Value)
{
    public static MatchColumn[] Of(ReportLabels labels) =>
        [
            new(labels.Rank, match => match.Rank?.ToString(CultureInfo.InvariantCulture)),
            new(labels.Slot, match => match.Slot),
            new(labels.Topic, match => match.Topic),
        ];
}

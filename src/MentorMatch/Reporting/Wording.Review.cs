using MentorMatch.Reporting.Sections;

namespace MentorMatch.Reporting;

/// <content>What a report leaves out.</content>
internal abstract partial class Wording
{
    /// <summary>Which analyses were left out, and how to get them.</summary>
    public ReportSection LeftOutOfReport(IReadOnlyCollection<string> commands, int mostPairs) =>
        new()
        {
            Id = "left-out",
            Title = LeftOutTitle,
            Paragraphs = [LeftOutReason(Number(mostPairs))],
            Notes = [.. commands.Select(command => $"mentormatch {command}")],
        };

    /// <summary>Where the rows are that a table leaves out.</summary>
    public abstract string FirstRowsOnly(int shown, int all, string command);

    protected abstract string LeftOutTitle { get; }

    protected abstract string LeftOutReason(string mostPairs);
}

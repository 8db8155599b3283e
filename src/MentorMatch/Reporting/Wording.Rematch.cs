using MentorMatch.Analysis.Changes;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Reporting.Sections;
using MentorMatch.Scoring;

namespace MentorMatch.Reporting;

/// <summary>The sentences about a rematch with few changes.</summary>
internal abstract partial class Wording
{
    /// <summary>The price list as a section.</summary>
    public ReportSection RematchSection(Rematch rematch) =>
        new()
        {
            Id = "rematch",
            Title = RematchTitle,
            Paragraphs = [RematchCurrent(rematch.Current, rematch.Keepable)],
            Tables =
            [
                new ReportTable
                {
                    Columns =
                    [
                        new ReportColumn(RematchHeadings[0], IsNumber: true),
                        .. RematchHeadings.Skip(1).Take(3).Select(heading => new ReportColumn(heading, IsNumber: true)),
                        new ReportColumn(RematchHeadings[4]),
                    ],
                    Rows = [.. rematch.Lines.Select(line => RematchRow(line))],
                },
            ],
            Notes = [RematchNote],
        };

    protected abstract string RematchTitle { get; }

    /// <summary>Most changes, changes, matches, total, and what was proved.</summary>
    protected abstract IReadOnlyList<string> RematchHeadings { get; }

    protected abstract string AnyNumber { get; }

    protected abstract string RematchNote { get; }

    protected abstract string RematchCurrent(int current, int keepable);

    protected abstract string WithinGap(Score gap);

    private System.Collections.Immutable.ImmutableArray<ReportCell> RematchRow(RematchLine line)
    {
        bool isKnown = line.Status is SolutionStatus.Optimal or SolutionStatus.Feasible;
        return
        [
            line.MostChanges is { } most ? ReportCell.Of(this, most) : ReportCell.Words(AnyNumber),
            isKnown ? ReportCell.Of(this, line.Changes) : ReportCell.Empty,
            isKnown ? ReportCell.Of(this, line.Matched) : ReportCell.Empty,
            isKnown ? ReportCell.Of(this, line.Total) : ReportCell.Empty,
            ReportCell.Words(line.Status == SolutionStatus.Feasible && line.Gap is { } gap ? WithinGap(gap) : Status(line.Status)),
        ];
    }
}

using System.Collections.Immutable;
using MentorMatch.Reporting.Sections;

namespace MentorMatch.HrPortal.Http.Views;

/// <summary>What an analysis has found, in words and tables.</summary>
internal sealed record SectionView(
    string Title,
    ImmutableArray<string> Paragraphs,
    ImmutableArray<TableView> Tables,
    ImmutableArray<string> Notes
)
{
    /// <summary>A section of the library.</summary>
    public static SectionView Of(ReportSection section) =>
        new(section.Title, section.Paragraphs, [.. section.Tables.Select(TableView.Of)], section.Notes);
}

using System.Collections.Immutable;
using MentorMatch.Reporting.Sections;

namespace MentorMatch.HrPortal.Http.Views;

/// <summary>Rows under headings.</summary>
internal sealed record TableView(
    string? Caption,
    ImmutableArray<ReportColumn> Columns,
    ImmutableArray<ImmutableArray<string>> Rows,
    string? WhenEmpty
)
{
    /// <summary>A table of the library.</summary>
    public static TableView Of(ReportTable table) =>
        new(table.Caption, table.Columns, [.. table.Rows.Select(row => row.Select(cell => cell.Text).ToImmutableArray())], table.WhenEmpty);
}

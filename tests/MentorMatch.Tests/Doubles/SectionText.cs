using System.Globalization;
using System.Text;
using MentorMatch.Reporting.Sections;

namespace MentorMatch.Tests.Doubles;

/// <summary>A section as plain lines, everything in it included, for golden files.</summary>
internal static class SectionText
{
    public static string Of(ReportSection section)
    {
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"[{section.Id}] {section.Title}\n");
        foreach (string paragraph in section.Paragraphs)
        {
            text.Append(paragraph).Append('\n');
        }

        foreach (ReportTable table in section.Tables)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n# {table.Caption}\n");
            text.Append(table.Rows.IsEmpty ? table.WhenEmpty ?? "-" : string.Join(" | ", table.Columns.Select(column => column.Heading)))
                .Append('\n');
            foreach (var row in table.Rows)
            {
                text.Append(string.Join(" | ", row.Select(cell => cell.Text))).Append('\n');
            }
        }

        foreach (ReportChart chart in section.Charts)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n~ {chart.Title}\n");
            foreach (ChartBar bar in chart is BarChart bars ? bars.Bars : [])
            {
                text.Append(CultureInfo.InvariantCulture, $"{bar.Label}: {string.Join(", ", bar.Values)}\n");
            }
        }

        text.Append('\n');
        foreach (string note in section.Notes)
        {
            text.Append(note).Append('\n');
        }

        return text.ToString();
    }
}

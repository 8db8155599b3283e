using System.Text;
using MentorMatch.Reporting.Sections;

namespace MentorMatch.Tests.Doubles;

/// <summary>A section as plain text, whole: what a golden file holds.</summary>
internal static class SectionText
{
    public static string Of(ReportSection section)
    {
        StringBuilder text = new();
        text.Append("# ").Append(section.Id).Append(": ").Append(section.Title).Append('\n');
        foreach (string paragraph in section.Paragraphs)
        {
            text.Append(paragraph).Append('\n');
        }

        foreach (ReportTable table in section.Tables)
        {
            text.Append("\n== ").Append(table.Caption).Append('\n');
            text.Append(string.Join(" | ", table.Columns.Select(column => column.IsNumber ? $"{column.Heading} (n)" : column.Heading)))
                .Append('\n');
            foreach (var row in table.Rows)
            {
                Assert.Equal(table.Columns.Length, row.Length);
                text.Append(string.Join(" | ", row.Select(cell => cell.Text))).Append('\n');
            }

            text.Append(table.Rows.IsEmpty ? table.WhenEmpty + "\n" : "");
        }

        foreach (BarChart chart in section.Charts.OfType<BarChart>())
        {
            text.Append("\n-- ")
                .Append(chart.Title)
                .Append(" [")
                .AppendJoin(", ", chart.Series)
                .Append("] ")
                .Append(chart.Unit)
                .Append('\n');
            foreach (ChartBar bar in chart.Bars)
            {
                Assert.Equal(chart.Series.Length, bar.Values.Length);
                text.Append(bar.Label)
                    .Append(": ")
                    .AppendJoin(", ", bar.Values.Select(value => value.ToString(System.Globalization.CultureInfo.InvariantCulture)))
                    .Append('\n');
            }
        }

        text.Append('\n');
        foreach (string note in section.Notes)
        {
            text.Append("* ").Append(note).Append('\n');
        }

        return text.ToString();
    }
}

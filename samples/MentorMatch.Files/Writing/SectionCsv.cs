using System.Globalization;
using MentorMatch.Reporting.Sections;

namespace MentorMatch.Files.Writing;

/// <summary>Writes a table of a section as CSV: every row, numbers exact and with a decimal point whatever the language.</summary>
public static class SectionCsv
{
    /// <summary>Writes the table.</summary>
    /// <param name="stream">Where the bytes go.</param>
    /// <param name="table">The table.</param>
    public static void Write(Stream stream, ReportTable table)
    {
        using CsvFile csv = new(stream);
        foreach (ReportColumn column in table.Columns)
        {
            csv.Text(column.Heading);
        }

        csv.EndRow();
        foreach (var row in table.Rows)
        {
            foreach (ReportCell cell in row)
            {
                if (cell.Value is { } value)
                {
                    csv.Exact(value);
                }
                else
                {
                    csv.Text(cell.Text);
                }
            }

            csv.EndRow();
        }
    }
}

using MentorMatch.Console.Terminals;
using MentorMatch.Reporting.Sections;

namespace MentorMatch.Console.Writing;

/// <summary>Shows a section on the terminal: its sentences, its tables and its notes; what its charts say stands in the tables.</summary>
internal static class SectionPrinter
{
    /// <summary>Prints a section. It is the answer, not a summary, so that <c>--quiet</c> does not silence it.</summary>
    /// <param name="terminal">The terminal.</param>
    /// <param name="section">The section.</param>
    /// <param name="mostRows">The most rows of each table to print; further ones are counted.</param>
    /// <param name="andMore">Says how many rows were left out.</param>
    public static void Print(Terminal terminal, ReportSection section, int mostRows, Func<int, string> andMore)
    {
        Line(terminal, section.Title);
        foreach (string paragraph in section.Paragraphs)
        {
            Line(terminal, paragraph);
        }

        foreach (ReportTable table in section.Tables)
        {
            Print(terminal, table, mostRows, andMore);
        }

        foreach (string note in section.Notes)
        {
            Line(terminal, note);
        }
    }

    private static void Print(Terminal terminal, ReportTable table, int mostRows, Func<int, string> andMore)
    {
        if (table.Rows.IsEmpty)
        {
            if (table.WhenEmpty is { } sentence)
            {
                Line(terminal, sentence);
            }

            return;
        }

        Line(terminal, "");
        if (table.Caption is { } caption)
        {
            Line(terminal, caption);
        }

        TextTable text = new([.. table.Columns.Select(column => (column.Heading, column.IsNumber))]);
        foreach (var row in table.Rows.Take(mostRows))
        {
            text.Add([.. row.Select(cell => cell.Text)]);
        }

        text.Write(terminal);
        if (table.Rows.Length > mostRows)
        {
            Line(terminal, $"  {andMore(table.Rows.Length - mostRows)}");
        }

        Line(terminal, "");
    }

    private static void Line(Terminal terminal, string line) => terminal.Output.Write($"{ShownText.Lines(line)}\n");
}

using Spectre.Console;

namespace MentorMatch.Console.Terminals;

/// <summary>A table for people: drawn on a terminal, plain aligned text elsewhere, the same bytes each time.</summary>
/// <param name="columns">The headings; numbers stand to the right.</param>
internal sealed class TextTable(params (string Heading, bool IsNumber)[] columns)
{
    private readonly List<string[]> rows = [];

    /// <summary>Adds a row.</summary>
    /// <param name="cells">One cell a column; shown on one line.</param>
    public void Add(params string[] cells) => rows.Add([.. cells.Select(ShownText.OneLine)]);

    /// <summary>Writes the table to the output of a terminal.</summary>
    /// <param name="terminal">The terminal.</param>
    public void Write(Terminal terminal)
    {
        if (terminal.OutputIsWatched)
        {
            Draw(terminal.Output);
        }
        else
        {
            WritePlain(terminal.Output);
        }
    }

    private void Draw(TextWriter output)
    {
        Table table = new() { Border = TableBorder.Rounded };
        foreach ((string heading, bool isNumber) in columns)
        {
            TableColumn column = new(new Text(heading));
            table.AddColumn(isNumber ? column.RightAligned() : column);
        }

        foreach (string[] row in rows)
        {
            table.AddRow(row.Select(cell => new Text(cell)));
        }

        AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) }).Write(table);
    }

    private void WritePlain(TextWriter output)
    {
        int[] widths =
        [
            .. columns.Select((column, k) => rows.Select(row => DisplayWidth.Of(row[k])).Append(DisplayWidth.Of(column.Heading)).Max()),
        ];
        string[] headings = [.. columns.Select(column => column.Heading)];
        foreach (string[] row in rows.Prepend(headings))
        {
            string line = string.Join("  ", row.Select((cell, k) => Padded(cell, widths[k], columns[k].IsNumber)));
            output.Write($"  {line.TrimEnd()}\n");
        }
    }

    private static string Padded(string cell, int width, bool isNumber)
    {
        string blanks = new(' ', width - DisplayWidth.Of(cell));
        return isNumber ? blanks + cell : cell + blanks;
    }
}

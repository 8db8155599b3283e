namespace MentorMatch.Files.Reading.Text;

/// <summary>Tells the delimiter of a CSV file from the row of its column names: the candidate that occurs most outside quotes.</summary>
internal static class DelimiterDetector
{
    private const string Candidates = ",;\t";
    private const string Allowed = ",;\t|:!#^~";

    /// <summary>Whether a character may separate cells when a file or a mapping says that it does.</summary>
    /// <param name="character">The character.</param>
    /// <returns>Whether it may.</returns>
    public static bool IsAllowed(char character) => Allowed.Contains(character, StringComparison.Ordinal);

    /// <summary>Detects the delimiter.</summary>
    /// <param name="reader">The text, at its start.</param>
    /// <param name="headerRow">The row that holds the column names, from 1, blank rows not counted.</param>
    /// <param name="quote">The quote.</param>
    /// <param name="saidSo">Whether the file itself names its delimiter in a first line <c>sep=;</c>, which is not a row then.</param>
    /// <returns>The delimiter; a comma when the header has a single column.</returns>
    public static char Detect(TextReader reader, int headerRow, char quote, out bool saidSo)
    {
        saidSo = false;
        int[] counts = new int[Candidates.Length];
        for (int row = 1; row <= headerRow; row++)
        {
            string line = ReadRow(reader, quote, counts);
            if (row == 1 && line.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && line.Length == 5 && IsAllowed(line[4]))
            {
                saidSo = true;
                return line[4];
            }
        }

        int best = 0;
        for (int k = 1; k < counts.Length; k++)
        {
            best = counts[k] > counts[best] ? k : best;
        }

        return Candidates[best];
    }

    // Reads one row that is not blank, quoted line breaks included, and counts the candidates outside quotes. Returns its first few characters.
    private static string ReadRow(TextReader reader, char quote, int[] counts)
    {
        const int LongEnoughForAHint = 6;
        while (true)
        {
            Array.Clear(counts);
            string start = string.Empty;
            bool quoted = false;
            bool blank = true;
            int next;
            while ((next = reader.Read()) >= 0)
            {
                char c = (char)next;
                if (c == quote)
                {
                    quoted = !quoted;
                }
                else if (!quoted && c is '\n' or '\r')
                {
                    break;
                }
                else if (!quoted && Candidates.IndexOf(c, StringComparison.Ordinal) is >= 0 and int candidate)
                {
                    counts[candidate]++;
                }

                blank &= char.IsWhiteSpace(c) || Candidates.Contains(c, StringComparison.Ordinal);
                start += start.Length < LongEnoughForAHint ? c.ToString() : string.Empty;
            }

            if (!blank || next < 0)
            {
                return start;
            }
        }
    }
}

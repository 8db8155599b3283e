using System.Text;
using System.Text.Unicode;
using MentorMatch.Files.Reading.Text;
using MentorMatch.Scoring;

namespace MentorMatch.Files.Reading.Edges;

/// <summary>
/// Reads own scores (<c>mentee,mentor,score</c>) straight into compact arrays: ids become numbers as they are met, and no row makes garbage. Ten million rows
/// take about 16 bytes each until the pairs are sorted.
/// </summary>
internal sealed class EdgeReader
{
    private const string ScoreColumn = "score";
    private const int RowsBetweenChecks = 1 << 16;

    private readonly CsvTable table;
    private readonly ProblemList problems;
    private readonly string firstColumn;
    private readonly string secondColumn;
    private readonly IdTable mentees = new();
    private readonly IdTable mentors;
    private readonly GrowingArray<int> menteeOfRow = new();
    private readonly GrowingArray<int> mentorOfRow = new();
    private readonly GrowingArray<long> millionths = new();
    private readonly LineMap lines = new();
    private readonly bool decimalComma;
    private long rounded;
    private int firstRounded;
    private long withComma;
    private int firstWithComma;

    private EdgeReader(CsvTable table, ProblemList problems, bool arePeers)
    {
        (firstColumn, secondColumn) = ColumnsOf(arePeers);
        mentors = arePeers ? mentees : new IdTable();
        this.table = table;
        this.problems = problems;
        decimalComma = table.Form.Delimiter != ',';
    }

    /// <summary>Reads a file of pairs of a mentee and a mentor with their scores.</summary>
    /// <param name="file">The file.</param>
    /// <param name="problems">Told what is wrong with it.</param>
    /// <param name="cancellationToken">Stops the reading with an <see cref="OperationCanceledException"/>.</param>
    /// <returns>The pairs, or <see langword="null"/> after a problem.</returns>
    public static ScoredPairs? Read(InputFile file, ProblemList problems, CancellationToken cancellationToken) =>
        Read(file, arePeers: false, reader => reader.Sort(), problems, cancellationToken);

    /// <summary>Reads a file of pairs of peers (<c>a,b,score</c>) with their scores.</summary>
    /// <param name="file">The file.</param>
    /// <param name="problems">Told what is wrong with it.</param>
    /// <param name="cancellationToken">Stops the reading with an <see cref="OperationCanceledException"/>.</param>
    /// <returns>The pairs, or <see langword="null"/> after a problem.</returns>
    public static ScoredPeers? ReadPeers(InputFile file, ProblemList problems, CancellationToken cancellationToken) =>
        Read(file, arePeers: true, reader => reader.SortPeers(), problems, cancellationToken);

    private static (string First, string Second) ColumnsOf(bool arePeers) => arePeers ? ("a", "b") : ("mentee", "mentor");

    private static T? Read<T>(
        InputFile file,
        bool arePeers,
        Func<EdgeReader, T?> sort,
        ProblemList problems,
        CancellationToken cancellationToken
    )
        where T : class
    {
        long before = problems.Count;
        using CsvTable? opened = CsvTable.Open(file, TextFormHints.None, problems);
        if (opened is null)
        {
            return null;
        }

        (string first, string second) = ColumnsOf(arePeers);
        NamedColumns columns = NamedColumns.Find(opened, [first, second, ScoreColumn], [], problems);
        if (problems.Count > before)
        {
            return null;
        }

        EdgeReader reader = new(opened, problems, arePeers);
        reader.ReadRows(columns[first], columns[second], columns[ScoreColumn], cancellationToken);
        reader.WarnOfChangedScores();
        T? pairs = sort(reader);
        return problems.Count > before ? null : pairs;
    }

    private void ReadRows(int menteeColumn, int mentorColumn, int scoreColumn, CancellationToken cancellationToken)
    {
        while (table.Read())
        {
            if (menteeOfRow.Count % RowsBetweenChecks == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            ReadOnlySpan<byte> mentee = IdText.WithoutMark(table.Utf8(menteeColumn));
            ReadOnlySpan<byte> mentor = IdText.WithoutMark(table.Utf8(mentorColumn));
            if (mentee.IsEmpty || mentor.IsEmpty)
            {
                Report("empty-id", mentee.IsEmpty ? firstColumn : secondColumn, "the id is missing", null);
            }
            else if (!Utf8.IsValid(mentee) || !Utf8.IsValid(mentor))
            {
                Report(
                    "id-not-text",
                    Utf8.IsValid(mentee) ? secondColumn : firstColumn,
                    "the id holds bytes that are no text in UTF-8",
                    "the file is in two encodings; save it as CSV (UTF-8)"
                );
            }
            else if (ReadScore(table.Utf8(scoreColumn), out long score))
            {
                lines.Note(menteeOfRow.Count, table.Line);
                menteeOfRow.Add(mentees.NumberOf(mentee));
                mentorOfRow.Add(mentors.NumberOf(mentor));
                millionths.Add(score);
            }
        }
    }

    private bool ReadScore(ReadOnlySpan<byte> text, out long score)
    {
        switch (ScoreText.Read(text, decimalComma, out score))
        {
            case ScoreReading.Rounded:
                firstRounded = rounded++ == 0 ? table.Line : firstRounded;
                return true;
            case ScoreReading.ExactWithComma:
                firstWithComma = withComma++ == 0 ? table.Line : firstWithComma;
                return true;
            case ScoreReading.NotANumber:
                string shown = Shown(text);
                Report(
                    "score-not-a-number",
                    ScoreColumn,
                    text.IsEmpty ? "the score is missing" : $"\"{shown}\" is not a finite number",
                    text.IsEmpty ? "leave the pair out: a pair that is not listed is forbidden" : "write it like 0.75, with a point"
                );
                return false;
            case ScoreReading.OutOfRange:
                Report("score-out-of-range", ScoreColumn, $"{Shown(text)} is beyond 1,000,000", "divide all scores by the same number");
                return false;
            default:
                return true;
        }
    }

    private void WarnOfChangedScores()
    {
        if (rounded > 0)
        {
            problems.Warn(
                "scores-rounded",
                table.File,
                firstRounded,
                ScoreColumn,
                $"{Count(rounded)} more than six decimals and {(rounded == 1 ? "was" : "were")} rounded to a millionth; this is the first",
                null
            );
        }

        if (withComma > 0)
        {
            problems.Warn(
                "decimal-comma",
                table.File,
                firstWithComma,
                ScoreColumn,
                $"{Count(withComma)} a comma, read as the decimal point; this is the first",
                null
            );
        }
    }

    private static string Count(long scores) => scores == 1 ? "1 score has" : FormattableString.Invariant($"{scores:N0} scores have");

    private static string Shown(ReadOnlySpan<byte> text)
    {
        const int LongestShown = 40;
        return Encoding.UTF8.GetString(text.Length > LongestShown ? text[..LongestShown] : text);
    }

    private void Report(string code, string column, string message, string? maybe) =>
        problems.Add(code, table.File, table.Line, column, message, maybe);

    private ScoredPairs? Sort()
    {
        int[] starts = new int[mentees.Ids.Count + 1];
        foreach (int mentee in menteeOfRow.Values)
        {
            starts[mentee + 1]++;
        }

        for (int k = 1; k < starts.Length; k++)
        {
            starts[k] += starts[k - 1];
        }

        int[]? rowOfPair = RowOfPair(starts);
        if (ReportDuplicates(starts, rowOfPair))
        {
            return null;
        }

        if (rowOfPair is null)
        {
            return ScoredPairs.FromRows(mentees.Ids, mentors.Ids, starts, mentorOfRow.Values, millionths.Values);
        }

        int[] mentorOfPair = new int[rowOfPair.Length];
        long[] scoreOfPair = new long[rowOfPair.Length];
        for (int pair = 0; pair < rowOfPair.Length; pair++)
        {
            mentorOfPair[pair] = mentorOfRow.Values[rowOfPair[pair]];
            scoreOfPair[pair] = millionths.Values[rowOfPair[pair]];
        }

        menteeOfRow.Clear();
        mentorOfRow.Clear();
        millionths.Clear();
        return ScoredPairs.FromRows(mentees.Ids, mentors.Ids, starts, mentorOfPair, scoreOfPair);
    }

    /// <summary>Pairs of peers: nobody with themself, and no pair twice in either order.</summary>
    private ScoredPeers? SortPeers()
    {
        long before = problems.Count;
        Dictionary<(int, int), int> rowOf = new(menteeOfRow.Count);
        for (int row = 0; row < menteeOfRow.Count; row++)
        {
            (int one, int other) = (menteeOfRow.Values[row], mentorOfRow.Values[row]);
            if (one == other)
            {
                problems.Add(
                    "pair-of-one",
                    table.File,
                    lines.LineOf(row),
                    null,
                    $"the pair names {mentees.Ids[one]} twice",
                    "another peer was meant"
                );
            }
            else if (!rowOf.TryAdd((Math.Min(one, other), Math.Max(one, other)), row))
            {
                problems.Add(
                    "duplicate-pair",
                    table.File,
                    lines.LineOf(row),
                    null,
                    $"the pair {mentees.Ids[one]}, {mentees.Ids[other]} already stands on line {lines.LineOf(rowOf[(Math.Min(one, other), Math.Max(one, other))])}",
                    "keep one of the two; the order of peers means nothing"
                );
            }
        }

        return problems.Count > before
            ? null
            : ScoredPeers.FromPairs(mentees.Ids, menteeOfRow.Values, mentorOfRow.Values, millionths.Values);
    }

    // The row of each pair once pairs stand together by mentee; null where they do already, as most files are written.
    private int[]? RowOfPair(int[] starts)
    {
        ReadOnlySpan<int> menteeOf = menteeOfRow.Values;
        bool isGrouped = true;
        for (int row = 1; row < menteeOf.Length; row++)
        {
            isGrouped &= menteeOf[row] >= menteeOf[row - 1];
        }

        if (isGrouped)
        {
            return null;
        }

        int[] next = starts.AsSpan(0, starts.Length - 1).ToArray();
        int[] rowOfPair = new int[menteeOf.Length];
        for (int row = 0; row < menteeOf.Length; row++)
        {
            rowOfPair[next[menteeOf[row]]++] = row;
        }

        return rowOfPair;
    }

    private bool ReportDuplicates(int[] starts, int[]? rowOfPair)
    {
        int[] lastMentee = new int[mentors.Ids.Count];
        int[] lastRow = new int[mentors.Ids.Count];
        Array.Fill(lastMentee, -1);
        List<(int Row, int Earlier)> duplicates = [];
        for (int mentee = 0; mentee + 1 < starts.Length; mentee++)
        {
            for (int pair = starts[mentee]; pair < starts[mentee + 1]; pair++)
            {
                int row = rowOfPair is null ? pair : rowOfPair[pair];
                int mentor = mentorOfRow.Values[row];
                if (lastMentee[mentor] == mentee)
                {
                    duplicates.Add((row, lastRow[mentor]));
                }
                else
                {
                    lastMentee[mentor] = mentee;
                    lastRow[mentor] = row;
                }
            }
        }

        duplicates.Sort();
        foreach ((int row, int earlier) in duplicates)
        {
            problems.Add(
                "duplicate-pair",
                table.File,
                lines.LineOf(row),
                null,
                $"the pair {mentees.Ids[menteeOfRow.Values[row]]}, {mentors.Ids[mentorOfRow.Values[row]]} already stands on line {lines.LineOf(earlier)}",
                "keep one of the two"
            );
        }

        return duplicates.Count > 0;
    }
}

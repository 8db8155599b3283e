using System.Collections.Immutable;
using System.Globalization;
using MentorMatch.Files.Reading.Text;
using MentorMatch.People;

namespace MentorMatch.Files.Reading.Pairs;

/// <summary>Reads what mentees ask for: <c>mentee,mentor,rank[,slot]</c>.</summary>
public static class ChoiceReader
{
    private const string MenteeColumn = "mentee";
    private const string MentorColumn = "mentor";
    private const string RankColumn = "rank";
    private const string SlotColumn = "slot";

    /// <summary>Reads a file of choices.</summary>
    /// <param name="file">The file; <see langword="null"/> for no file, which gives no choices.</param>
    /// <param name="problems">Told what is wrong with it.</param>
    /// <returns>The choices in the order of the file.</returns>
    public static ImmutableArray<RankedChoice> Read(InputFile? file, ProblemList problems)
    {
        using CsvTable? table = file is null ? null : CsvTable.Open(file, TextFormHints.None, problems);
        if (table is null)
        {
            return [];
        }

        NamedColumns columns = NamedColumns.Find(table, [MenteeColumn, MentorColumn, RankColumn], [SlotColumn], problems);
        ImmutableArray<RankedChoice>.Builder choices = ImmutableArray.CreateBuilder<RankedChoice>();
        bool isComplete = columns[MenteeColumn] >= 0 && columns[MentorColumn] >= 0 && columns[RankColumn] >= 0;
        while (isComplete && table.Read())
        {
            string mentee = IdText.WithoutMark(table.Text(columns[MenteeColumn]));
            string mentor = IdText.WithoutMark(table.Text(columns[MentorColumn]));
            string rank = table.Text(columns[RankColumn]);
            string slot = columns[SlotColumn] < 0 ? "" : table.Text(columns[SlotColumn]);
            if (mentee.Length == 0 || mentor.Length == 0)
            {
                string column = mentee.Length == 0 ? MenteeColumn : MentorColumn;
                problems.Add("empty-id", table.File, table.Line, column, "the id is missing", null);
            }
            else if (!int.TryParse(rank, NumberStyles.None, CultureInfo.InvariantCulture, out int number))
            {
                problems.Add(
                    "no-rank",
                    table.File,
                    table.Line,
                    RankColumn,
                    $"\"{rank}\" is no rank",
                    "the first choice has the rank 1, the second 2"
                );
            }
            else
            {
                choices.Add(
                    new RankedChoice(mentee, mentor, number, slot.Length == 0 ? null : slot)
                    {
                        Source = new SourcePlace(table.File, table.Line),
                    }
                );
            }
        }

        return choices.ToImmutable();
    }
}

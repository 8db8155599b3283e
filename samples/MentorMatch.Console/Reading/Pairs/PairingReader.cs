using System.Collections.Immutable;
using MentorMatch.Console.Reading.Text;
using MentorMatch.People;

namespace MentorMatch.Console.Reading.Pairs;

/// <summary>Reads pins, bans and earlier matches: <c>mentee,mentor</c>, whatever other columns there are, so that a <c>matches.csv</c> is one too.</summary>
internal static class PairingReader
{
    private const string MenteeColumn = "mentee";
    private const string MentorColumn = "mentor";

    /// <summary>Reads a file of pairs.</summary>
    /// <param name="file">The path; <see langword="null"/> for no file, which gives no pairs.</param>
    /// <param name="problems">Told what is wrong with it.</param>
    /// <returns>The pairs in the order of the file.</returns>
    public static ImmutableArray<Pairing> Read(string? file, ProblemList problems)
    {
        if (file is null)
        {
            return [];
        }

        using CsvTable? table = CsvTable.Open(file, TextFormHints.None, problems);
        if (table is null)
        {
            return [];
        }

        NamedColumns columns = NamedColumns.Find(table, [MenteeColumn, MentorColumn], [], problems);
        (int menteeColumn, int mentorColumn) = (columns[MenteeColumn], columns[MentorColumn]);
        ImmutableArray<Pairing>.Builder pairings = ImmutableArray.CreateBuilder<Pairing>();
        while (menteeColumn >= 0 && mentorColumn >= 0 && table.Read())
        {
            string mentee = IdText.WithoutMark(table.Text(menteeColumn));
            string mentor = IdText.WithoutMark(table.Text(mentorColumn));
            if (mentee.Length > 0 && mentor.Length > 0)
            {
                pairings.Add(new Pairing(mentee, mentor) { Source = new SourcePlace(file, table.Line) });
            }
            else
            {
                problems.Add("empty-id", file, table.Line, mentee.Length == 0 ? MenteeColumn : MentorColumn, "the id is missing", null);
            }
        }

        return pairings.ToImmutable();
    }
}

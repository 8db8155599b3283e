using System.Collections.Immutable;
using MentorMatch.Files.Reading.Headers;
using MentorMatch.Files.Reading.Text;
using MentorMatch.People;

namespace MentorMatch.Files.Reading.Pairs;

/// <summary>
/// Reads pins, bans and earlier matches: <c>mentee,mentor</c>, or <c>a,b</c> of peers, or the addresses of a file of connections, with <c>by,at,reason</c> of whoever decided it where that is said. Other columns do
/// not matter, so that a <c>matches.csv</c> is one too.
/// </summary>
public static class PairingReader
{
    private const string MenteeColumn = "mentee";
    private const string MentorColumn = "mentor";
    private const string MenteeAddressColumn = "Mentee Email Address";
    private const string MentorAddressColumn = "Mentor Email Address";
    private const string ByColumn = "by";
    private const string AtColumn = "at";
    private const string ReasonColumn = "reason";

    /// <summary>Reads a file of pairs.</summary>
    /// <param name="file">The file; <see langword="null"/> for no file, which gives no pairs.</param>
    /// <param name="problems">Told what is wrong with it.</param>
    /// <returns>The pairs in the order of the file.</returns>
    public static ImmutableArray<Pairing> Read(InputFile? file, ProblemList problems)
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

        (string one, string other) = Columns(table);
        NamedColumns columns = NamedColumns.Find(table, [one, other], [ByColumn, AtColumn, ReasonColumn], problems);
        (int menteeColumn, int mentorColumn) = (columns[one], columns[other]);
        ImmutableArray<Pairing>.Builder pairings = ImmutableArray.CreateBuilder<Pairing>();
        while (menteeColumn >= 0 && mentorColumn >= 0 && table.Read())
        {
            string mentee = IdText.WithoutMark(table.Text(menteeColumn));
            string mentor = IdText.WithoutMark(table.Text(mentorColumn));
            if (mentee.Length > 0 && mentor.Length > 0)
            {
                pairings.Add(
                    new Pairing(mentee, mentor)
                    {
                        Source = new SourcePlace(table.File, table.Line),
                        Override = OverrideOf(table, columns, problems),
                    }
                );
            }
            else
            {
                problems.Add("empty-id", table.File, table.Line, mentee.Length == 0 ? one : other, "the id is missing", null);
            }
        }

        return pairings.ToImmutable();
    }

    /// <summary>Who decided the pair, when and why, as far as the row says it.</summary>
    private static Override? OverrideOf(CsvTable table, NamedColumns columns, ProblemList problems)
    {
        (string by, string at, string reason) = (Cell(ByColumn), Cell(AtColumn), Cell(ReasonColumn));
        DateOnly? day = null;
        if (Override.TryParseDay(at, out DateOnly read))
        {
            day = read;
        }
        else if (at.Length > 0)
        {
            problems.Add("no-day", table.File, table.Line, AtColumn, $"\"{at}\" is no day", "write it as 2026-11-23");
        }

        return by.Length + at.Length + reason.Length == 0 ? null : new Override(Given(by), day, Given(reason));

        string Cell(string name) => columns[name] < 0 ? "" : table.Text(columns[name]);
        static string? Given(string text) => text.Length == 0 ? null : text;
    }

    /// <summary>The columns of the two people: of two sides, unless a file has those of a <c>matches.csv</c> of peers or of connections and not these.</summary>
    private static (string One, string Other) Columns(CsvTable table)
    {
        HashSet<string> keys = [.. table.Headers.Select(HeaderKey.Of)];
        bool Has(string one, string other) => keys.Contains(HeaderKey.Of(one)) && keys.Contains(HeaderKey.Of(other));
        return keys.Contains(HeaderKey.Of(MenteeColumn)) || keys.Contains(HeaderKey.Of(MentorColumn)) ? (MenteeColumn, MentorColumn)
            : Has("a", "b") ? ("a", "b")
            : Has(MenteeAddressColumn, MentorAddressColumn) ? (MenteeAddressColumn, MentorAddressColumn)
            : (MenteeColumn, MentorColumn);
    }
}

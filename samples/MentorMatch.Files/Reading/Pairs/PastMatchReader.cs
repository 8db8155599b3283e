using System.Collections.Immutable;
using System.Globalization;
using MentorMatch.Analysis.Learning;
using MentorMatch.Files.Reading.Headers;
using MentorMatch.Files.Reading.Text;
using MentorMatch.People;

namespace MentorMatch.Files.Reading.Pairs;

/// <summary>Reads matches of the past and what came of them: <c>mentee,mentor,rating</c> or <c>mentee,mentor,outcome</c>.</summary>
public static class PastMatchReader
{
    private const string Mentee = "mentee";
    private const string Mentor = "mentor";
    private static readonly string[] RatingColumns = ["rating", "note"];
    private static readonly string[] OutcomeColumns = ["outcome", "resultat"];
    private static readonly string[] Accepted =
    [
        "accepted",
        "accept",
        "yes",
        "y",
        "true",
        "1",
        "oui",
        "o",
        "vrai",
        "accepte",
        "acceptee",
        "acceptes",
    ];
    private static readonly string[] Declined =
    [
        "declined",
        "decline",
        "rejected",
        "no",
        "n",
        "false",
        "0",
        "non",
        "faux",
        "refuse",
        "refusee",
        "decline",
    ];

    /// <summary>Reads a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="scale">The ends of the scale of ratings; <see langword="null"/> to take the lowest and highest rating.</param>
    /// <param name="problems">Told what is wrong with it, and of matches without a rating.</param>
    /// <returns>The matches; <see langword="null"/> when there was a problem.</returns>
    public static PastMatches? Read(InputFile file, (decimal Lowest, decimal Highest)? scale, ProblemList problems)
    {
        long before = problems.Count;
        using CsvTable? table = CsvTable.Open(file, TextFormHints.None, problems);
        if (table is null)
        {
            return null;
        }

        NamedColumns columns = NamedColumns.Find(table, [Mentee, Mentor], [.. RatingColumns, .. OutcomeColumns], problems);
        string[] found = [.. RatingColumns.Concat(OutcomeColumns).Where(name => columns[name] >= 0)];
        if (found.Length != 1)
        {
            problems.Add(
                found.Length == 0 ? "no-column" : "two-columns",
                table.File,
                table.HeaderLine,
                null,
                found.Length == 0
                    ? "there is neither a column rating nor a column outcome"
                    : $"there are both {string.Join(" and ", found)}: one says what came of a match",
                found.Length == 0 ? null : "learn from one, then from the other"
            );
        }

        if (problems.Count > before)
        {
            return null;
        }

        bool isRated = RatingColumns.Contains(found[0], StringComparer.Ordinal);
        ImmutableArray<PastMatch>.Builder matches = ImmutableArray.CreateBuilder<PastMatch>();
        int silent = 0;
        while (table.Read())
        {
            string mentee = IdText.WithoutMark(table.Text(columns[Mentee]));
            string mentor = IdText.WithoutMark(table.Text(columns[Mentor]));
            string text = table.Text(columns[found[0]]);
            if (mentee.Length == 0 || mentor.Length == 0)
            {
                problems.Add("empty-id", table.File, table.Line, mentee.Length == 0 ? Mentee : Mentor, "the id is missing", null);
            }
            else if (text.Length == 0)
            {
                silent++;
            }
            else if ((isRated ? Rating(text, scale, table, found[0], problems) : Outcome(text, table, found[0], problems)) is { } value)
            {
                matches.Add(new PastMatch(mentee, mentor, value) { Source = new SourcePlace(table.File, table.Line) });
            }
        }

        if (silent > 0)
        {
            problems.Warn("not-rated", table.File, null, found[0], $"{silent} matches have none and teach nothing", null);
        }

        return problems.Count > before ? null
            : isRated ? PastMatches.Rated(matches, scale?.Lowest, scale?.Highest)
            : PastMatches.Outcomes(matches);
    }

    private static decimal? Rating(
        string text,
        (decimal Lowest, decimal Highest)? scale,
        CsvTable table,
        string column,
        ProblemList problems
    )
    {
        string point = text.Contains('.', StringComparison.Ordinal) ? text : text.Replace(',', '.');
        if (
            !decimal.TryParse(
                point,
                NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out decimal value
            )
            || Math.Abs(value) > 1_000_000
        )
        {
            problems.Add(
                "no-rating",
                table.File,
                table.Line,
                column,
                $"\"{text}\" is no number up to 1000000",
                "leave it empty when nobody rated the match"
            );
            return null;
        }

        if (scale is { } ends && (value < ends.Lowest || value > ends.Highest))
        {
            problems.Add(
                "rating-off-scale",
                table.File,
                table.Line,
                column,
                FormattableString.Invariant($"{value} lies outside of the scale, {ends.Lowest} to {ends.Highest}"),
                "another --scale"
            );
            return null;
        }

        return value;
    }

    private static decimal? Outcome(string text, CsvTable table, string column, ProblemList problems)
    {
        string word = HeaderKey.Of(text);
        if (Accepted.Contains(word, StringComparer.Ordinal))
        {
            return 1;
        }

        if (Declined.Contains(word, StringComparer.Ordinal))
        {
            return 0;
        }

        problems.Add(
            "no-outcome",
            table.File,
            table.Line,
            column,
            $"\"{text}\" is no outcome",
            "write accepted or declined, yes or no, oui or non, 1 or 0"
        );
        return null;
    }
}

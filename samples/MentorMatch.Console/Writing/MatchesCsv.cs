using System.Collections.Immutable;
using MentorMatch.Reporting;
using MentorMatch.Scoring;

namespace MentorMatch.Console.Writing;

/// <summary>Writes the matches of a result: <c>mentee,mentor,score,pinned</c>, names and known share where there are people, then one column a criterion.</summary>
internal static class MatchesCsv
{
    private static readonly string[] OfEveryMatch = ["mentee", "mentor", "score", "pinned"];

    private static readonly string[] OfPeople = ["mentee_name", "mentor_name", "known"];

    /// <summary>Writes the matches, by mentee, then mentor.</summary>
    /// <param name="stream">Where the bytes go.</param>
    /// <param name="result">The result.</param>
    /// <param name="names">The names of the people; <see langword="null"/> for own scores.</param>
    public static void Write(Stream stream, MatchResult result, PersonNames? names)
    {
        using CsvFile csv = new(stream);
        ImmutableArray<string> criteria = result.Matches.IsEmpty ? [] : [.. result.Matches[0].Contributions.Select(part => part.Name)];
        foreach (string column in OfEveryMatch.Concat(names is null ? [] : OfPeople).Concat(criteria))
        {
            csv.Text(column);
        }

        csv.EndRow();
        foreach (Match match in result.Matches)
        {
            csv.Text(match.Mentee);
            csv.Text(match.Mentor);
            csv.Score(match.Score);
            csv.Text(match.Pinned ? "yes" : "no");
            if (names is not null)
            {
                csv.Text(names.OfMentee(match.Mentee));
                csv.Text(names.OfMentor(match.Mentor));
                csv.Fraction(match.KnownShare);
            }

            foreach (Contribution part in match.Contributions)
            {
                csv.Part(part);
            }

            csv.EndRow();
        }
    }
}

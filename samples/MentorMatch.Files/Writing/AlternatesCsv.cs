using System.Globalization;
using MentorMatch.Reporting;

namespace MentorMatch.Files.Writing;

/// <summary>Writes who comes next when somebody in a list declines: <c>mentee,mentor,rank,score</c>, the category where there are any, and names where there are people.</summary>
public static class AlternatesCsv
{
    /// <summary>Writes the alternates in the order of the result.</summary>
    /// <param name="stream">Where the bytes go.</param>
    /// <param name="result">The result.</param>
    /// <param name="names">The names of the people; <see langword="null"/> for own scores.</param>
    public static void Write(Stream stream, MatchResult result, PersonNames? names)
    {
        using CsvFile csv = new(stream);
        bool haveTopics = result.Alternates.Any(alternate => alternate.Topic is not null);
        string[] columns = ["mentee", "mentor", "rank", "score", .. haveTopics ? ["topic"] : Array.Empty<string>()];
        foreach (string column in names is null ? columns : [.. columns, "mentee_name", "mentor_name"])
        {
            csv.Text(column);
        }

        csv.EndRow();
        foreach (Alternate alternate in result.Alternates)
        {
            csv.Text(alternate.Mentee);
            csv.Text(alternate.Mentor);
            csv.Text(alternate.Rank.ToString(CultureInfo.InvariantCulture));
            csv.Score(alternate.Score);
            if (haveTopics)
            {
                csv.Text(alternate.Topic);
            }

            if (names is not null)
            {
                csv.Text(names.OfMentee(alternate.Mentee));
                csv.Text(names.OfMentor(alternate.Mentor));
            }

            csv.EndRow();
        }
    }
}

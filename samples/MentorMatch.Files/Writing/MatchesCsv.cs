using System.Collections.Immutable;
using System.Globalization;
using MentorMatch.Reporting;
using MentorMatch.Scoring;

namespace MentorMatch.Files.Writing;

/// <summary>Writes the matches of a result: <c>mentee,mentor</c> (of peers <c>a,b</c>), rank, slot and topic where the format has them, <c>score,pinned</c>, names and known share where there are people, then one column a criterion.</summary>
public static class MatchesCsv
{
    private static readonly (string Name, Func<Match, string?> Value)[] OfSomeFormats =
    [
        ("rank", match => match.Rank?.ToString(CultureInfo.InvariantCulture)),
        ("slot", match => match.Slot),
        ("topic", match => match.Topic),
    ];

    private static readonly string[] OfEveryMatch = ["mentee", "mentor", "score", "pinned"];

    private static readonly string[] OfPeople = ["mentee_name", "mentor_name", "known"];

    /// <summary>Writes the matches in the order of the result.</summary>
    /// <param name="stream">Where the bytes go.</param>
    /// <param name="result">The result.</param>
    /// <param name="names">The names of the people; <see langword="null"/> for own scores.</param>
    public static void Write(Stream stream, MatchResult result, PersonNames? names)
    {
        using CsvFile csv = new(stream);
        ImmutableArray<string> criteria = result.Matches.IsEmpty ? [] : [.. result.Matches[0].Contributions.Select(part => part.Name)];
        (string one, string other) = result.ArePeers ? ("a", "b") : ("mentee", "mentor");
        (string Name, Func<Match, string?> Value)[] extra =
        [
            .. OfSomeFormats.Where(column => result.Matches.Any(match => column.Value(match) is not null)),
        ];
        string[] ofPeople = names is null ? [] : [$"{one}_name", $"{other}_name", "known"];
        foreach (
            string column in (IEnumerable<string>)
                [one, other, .. extra.Select(column => column.Name), "score", "pinned", .. ofPeople, .. criteria]
        )
        {
            csv.Text(column);
        }

        csv.EndRow();
        foreach (Match match in result.Matches)
        {
            csv.Text(match.Mentee);
            csv.Text(match.Mentor);
            foreach ((_, Func<Match, string?> value) in extra)
            {
                csv.Text(value(match));
            }

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

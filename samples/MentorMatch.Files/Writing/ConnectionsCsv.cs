using MentorMatch.Files.Reading;
using MentorMatch.People;
using MentorMatch.Reporting;

namespace MentorMatch.Files.Writing;

/// <summary>
/// Writes matches as connections that Chronus imports: <c>Mentor Email Address</c>, <c>Mentee Email Address</c>, <c>Mentoring Connection Name</c>. A group of several
/// mentees is one connection, named alike on each of its rows.
/// </summary>
public static class ConnectionsCsv
{
    /// <summary>The columns.</summary>
    private static readonly string[] Columns = ["Mentor Email Address", "Mentee Email Address", "Mentoring Connection Name"];

    /// <summary>Finds who is in the result without an address: without it the file would lose them.</summary>
    /// <param name="result">The result.</param>
    /// <param name="addresses">E-mail addresses by id.</param>
    /// <param name="problems">Told of everybody who has none, and of a result that is no set of connections.</param>
    public static void Check(MatchResult result, IReadOnlyDictionary<string, string> addresses, ProblemList problems)
    {
        if (
            result.ArePeers
            || string.Equals(result.Format, "suggestions", StringComparison.Ordinal)
            || result.Groups.Any(group => group.Mentors.IsEmpty)
        )
        {
            problems.Add(
                new DataProblem
                {
                    Code = "no-connections",
                    Message = "connections are of a mentor and a mentee, and this format gives something else",
                    Maybe = "use one-to-one, ratio, a-la-carte or groups",
                }
            );
        }

        foreach (
            string id in Pairs(result)
                .SelectMany(pair => (string[])[pair.Mentor, pair.Mentee])
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
        )
        {
            if (!addresses.ContainsKey(id))
            {
                problems.Add(
                    new DataProblem
                    {
                        Code = "no-address",
                        PersonId = id,
                        Message = $"no e-mail address of {id} is known, and a connection needs it",
                        Maybe = "the export of the HR system can have a column \"Email\"",
                    }
                );
            }
        }
    }

    /// <summary>Writes the connections in the order of the result.</summary>
    /// <param name="stream">Where the bytes go.</param>
    /// <param name="result">The result.</param>
    /// <param name="names">The names of the people.</param>
    /// <param name="addresses">E-mail addresses by id; everybody matched has one, see <see cref="Check"/>.</param>
    public static void Write(Stream stream, MatchResult result, PersonNames names, IReadOnlyDictionary<string, string> addresses)
    {
        using CsvFile csv = new(stream);
        foreach (string column in Columns)
        {
            csv.Text(column);
        }

        csv.EndRow();
        foreach ((string mentor, string mentee, MatchGroup? group) in Pairs(result))
        {
            csv.Text(addresses[mentor]);
            csv.Text(addresses[mentee]);
            csv.Text(group is null ? $"{Name(mentor)} - {names.OfMentee(mentee) ?? mentee}" : NameOf(group));
            csv.EndRow();
        }

        string Name(string mentor) => names.OfMentor(mentor) ?? mentor;

        string NameOf(MatchGroup group)
        {
            string mentors = string.Join(", ", group.Mentors.Select(Name));
            return group.Mentors.Contains(group.Id, StringComparer.Ordinal) ? mentors : $"{mentors} - {group.Id}";
        }
    }

    private static IEnumerable<(string Mentor, string Mentee, MatchGroup? Group)> Pairs(MatchResult result) =>
        result.Groups.IsEmpty
            ? result.Matches.Select(match => (match.Mentor, match.Mentee, (MatchGroup?)null))
            : result.Groups.SelectMany(group =>
                group.Mentors.SelectMany(mentor => group.Members.Select(member => (mentor, member, (MatchGroup?)group)))
            );
}

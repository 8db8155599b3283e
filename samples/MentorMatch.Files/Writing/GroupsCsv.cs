using MentorMatch.Reporting;

namespace MentorMatch.Files.Writing;

/// <summary>Writes the groups of a result, a row for each person in each: <c>group,role,id,name,score</c>, the score being the group's.</summary>
public static class GroupsCsv
{
    /// <summary>Writes the groups in the order of the result, mentors before members.</summary>
    /// <param name="stream">Where the bytes go.</param>
    /// <param name="result">The result.</param>
    /// <param name="names">The names of the people; <see langword="null"/> where there are none.</param>
    public static void Write(Stream stream, MatchResult result, PersonNames? names)
    {
        using CsvFile csv = new(stream);
        foreach (string column in (string[])["group", "role", "id", "name", "score"])
        {
            csv.Text(column);
        }

        csv.EndRow();
        foreach (MatchGroup group in result.Groups)
        {
            foreach (string mentor in group.Mentors)
            {
                Row(csv, group, "mentor", mentor, names?.OfMentor(mentor));
            }

            foreach (string member in group.Members)
            {
                Row(csv, group, "member", member, names?.OfMentee(member));
            }
        }
    }

    private static void Row(CsvFile csv, MatchGroup group, string role, string id, string? name)
    {
        csv.Text(group.Id);
        csv.Text(role);
        csv.Text(id);
        csv.Text(name);
        csv.Score(group.Score);
        csv.EndRow();
    }
}

using MentorMatch.Files.Reading.Headers;
using MentorMatch.Files.Reading.Text;
using MentorMatch.People;

namespace MentorMatch.Files.Reading.People;

/// <summary>Reads people files one row at a time: what is kept is the participants, with no other columns than the policy names.</summary>
/// <param name="mapping">What a mapping file says.</param>
/// <param name="attributes">Names of the attributes to keep; <see langword="null"/> for all.</param>
/// <param name="problems">Told of every problem.</param>
public sealed class PeopleReader(ColumnMapping mapping, IReadOnlyCollection<string>? attributes, ProblemList problems)
{
    private readonly HeaderMatcher matcher = new(mapping, problems);

    /// <summary>Reads a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="impliedRole">The role of everybody in the file; <see langword="null"/> when a column says it.</param>
    /// <returns>The people and how the file was understood, or <see langword="null"/> when it could not be read at all.</returns>
    public PeopleFile? Read(InputFile file, ParticipantRole? impliedRole)
    {
        using CsvTable? table = CsvTable.Open(file, mapping.Form, problems);
        if (table is null)
        {
            return null;
        }

        ColumnPlan plan = matcher.Match(table, attributes);
        bool isUsable = HasRequiredColumns(table, plan, impliedRole);
        bool isWhole = isUsable;
        List<Participant> people = [];
        ParticipantRow row = new(table, plan, mapping, problems);
        while (table.Read())
        {
            // Without the required columns the rows are read for their own problems only.
            if (isUsable && row.Read(impliedRole) is { } person)
            {
                people.Add(person);
            }
            else
            {
                isWhole = false;
            }
        }

        return new PeopleFile(file.Name, table.Form, plan, table.Headers, people) { IsWhole = isWhole && table.IsWhole };
    }

    /// <summary>Says which columns of the mapping were in none of the files read. To be called after the last file.</summary>
    public void Finish() => matcher.ReportColumnsNeverFound();

    private bool HasRequiredColumns(CsvTable table, ColumnPlan plan, ParticipantRole? impliedRole)
    {
        bool hasId = plan.ColumnOf(PersonField.Id) is not null;
        bool hasRole = impliedRole is not null || plan.ColumnOf(PersonField.Role) is not null;
        if (!hasId)
        {
            string example = table.Headers.FirstOrDefault(header => header.Length > 0) ?? "Staff number";
            problems.Add(
                "no-id-column",
                table.File,
                table.HeaderLine,
                null,
                "no column holds ids",
                table.Headers.Length == 1
                    ? "the delimiter is not a comma, a semicolon or a tab, or the column names stand on another row (\"headerRow\" in --map)"
                    : $"name the column with --map: {{\"columns\": {{\"id\": \"{example}\"}}}}"
            );
        }

        if (!hasRole)
        {
            problems.Add(
                "no-role-column",
                table.File,
                table.HeaderLine,
                null,
                "no column says who is a mentor and who a mentee",
                "give two files with --mentors and --mentees, or name the column with --map: {\"columns\": {\"role\": \"…\"}}"
            );
        }

        return hasId && hasRole;
    }
}

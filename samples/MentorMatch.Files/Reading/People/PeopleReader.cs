using MentorMatch.Files.Reading.Headers;
using MentorMatch.Files.Reading.Profiles;
using MentorMatch.Files.Reading.Text;
using MentorMatch.People;

namespace MentorMatch.Files.Reading.People;

/// <summary>Reads people files one row at a time: what is kept is the participants, with no other columns than the policy names.</summary>
/// <param name="mapping">What a mapping file says.</param>
/// <param name="attributes">Names of the attributes to keep; <see langword="null"/> for all.</param>
/// <param name="problems">Told of every problem.</param>
/// <param name="profile">With which profile files are read; <see langword="null"/> for the one that each is recognised by.</param>
public sealed class PeopleReader(
    ColumnMapping mapping,
    IReadOnlyCollection<string>? attributes,
    ProblemList problems,
    ProfileChoice? profile = null
)
{
    private readonly HeaderMatcher matcher = new(mapping, problems);

    /// <summary>Whether e-mail addresses are kept beside the people, for an export that needs them. Default: no.</summary>
    public bool KeepsAddresses { get; init; }

    /// <summary>Reads a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="impliedRole">The role of everybody in the file; <see langword="null"/> when a column says it.</param>
    /// <returns>The people and how the file was understood, or <see langword="null"/> when it could not be read at all.</returns>
    public PeopleFile? Read(InputFile file, ParticipantRole? impliedRole)
    {
        ArgumentNullException.ThrowIfNull(file);
        ProfileUse? use = FileHead.Read(file, mapping.Form) is { } head
            ? ProfileDetector.Find(head, profile ?? ProfileChoice.Detected, mapping.Form)
            : null;
        using CsvTable? table = CsvTable.Open(file, mapping.Form.Or(FormOf(use, mapping.Form)), problems, InputLimits.MostPeople + 1);
        if (table is null || !HoldsPeople(table, use))
        {
            return null;
        }

        ColumnPlan plan = matcher.Match(table, use?.Profile, attributes);
        bool isUsable = HasRequiredColumns(table, plan, impliedRole);
        bool isWhole = isUsable;
        List<Participant> people = [];
        ParticipantRow row = new(table, plan, mapping, use?.Profile, problems);
        Presence presence = new(table, plan, use?.Profile, problems);
        Dictionary<string, string> addresses = new(StringComparer.Ordinal);
        int[] filled = new int[table.Headers.Length];
        while (table.Read())
        {
            if (!presence.IsHere())
            {
                continue;
            }

            for (int column = 0; column < filled.Length; column++)
            {
                filled[column] += table.Utf8(column).IsEmpty ? 0 : 1;
            }

            // Without the required columns the rows are read for their own problems only.
            if (isUsable && row.Read(impliedRole) is { } person)
            {
                people.Add(person);
                if (KeepsAddresses && AddressIn(table, plan, person) is { } address)
                {
                    addresses.TryAdd(person.Id, address);
                }
            }
            else
            {
                isWhole = false;
            }
        }

        row.Finish();
        return new PeopleFile(file.Name, table.Form, plan, table.Headers, people)
        {
            Profile = use,
            LeftOut = presence.LeftOut,
            Addresses = addresses,
            HeaderLine = table.HeaderLine,
            Filled = [.. filled],
            IsWhole = isWhole && table.IsWhole,
        };
    }

    /// <summary>Says which columns of the mapping were in none of the files read. To be called after the last file.</summary>
    public void Finish() => matcher.ReportColumnsNeverFound();

    private static string? AddressIn(CsvTable table, ColumnPlan plan, Participant person)
    {
        string text = plan.Address is { } column ? table.Text(column) : string.Empty;
        return text.Contains('@', StringComparison.Ordinal) ? text
            : person.Id.Contains('@', StringComparison.Ordinal) ? person.Id
            : null;
    }

    private static TextFormHints FormOf(ProfileUse? use, TextFormHints said) =>
        use is null
            ? TextFormHints.None
            : new TextFormHints
            {
                Quote = use.Profile.Quote,
                HeaderRow = use.Profile.HeaderRow,
                FirstDataRow = (said.HeaderRow ?? use.Profile.HeaderRow) + (use.HasLabels ? 2 : 1),
            };

    private bool HoldsPeople(CsvTable table, ProfileUse? use)
    {
        if (use?.Profile.IsNoPeopleBut is { } kind)
        {
            problems.Add(
                "not-people",
                table.File,
                table.HeaderLine,
                null,
                $"holds {kind}, not people",
                "give it with --previous, or as pins or bans"
            );
        }

        return use?.Profile.IsNoPeopleBut is null;
    }

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

using System.Collections.Immutable;
using System.Globalization;
using MentorMatch.Files.Reading.Headers;
using MentorMatch.Files.Reading.Profiles;
using MentorMatch.Files.Reading.Text;
using MentorMatch.People;

namespace MentorMatch.Files.Reading.People;

/// <summary>Turns the current row of a people file into a participant; an empty cell is a fact that is not known.</summary>
/// <param name="table">The file.</param>
/// <param name="plan">Which column holds what.</param>
/// <param name="mapping">What a mapping file says about cells.</param>
/// <param name="profile">What the system that wrote the file is known for; <see langword="null"/> for nothing.</param>
/// <param name="problems">Told what is wrong with a cell.</param>
internal sealed class ParticipantRow(CsvTable table, ColumnPlan plan, ColumnMapping mapping, ImportProfile? profile, ProblemList problems)
{
    // Written by an HR system where nobody is the manager; two people without a manager do not share one.
    private const string NoManager = "nomanager";

    private readonly CellLists lists = new(table, plan, mapping, profile);
    private readonly SharedValues<ParticipantRole> roles = new();
    private readonly SharedValues<Skill> skills = new();
    private readonly SharedValues<WantedSkill> wants = new();
    private readonly SharedValues<HomeTimeZone> timeZones = new();
    private readonly SharedValues<Availability> availabilities = new();
    private readonly SharedValues<AttributeSet> attributeSets = new();

    /// <summary>Reads the current row.</summary>
    /// <param name="impliedRole">The role of everybody in the file; <see langword="null"/> when a column says it.</param>
    /// <returns>
    /// The participant, without the facts that have a problem, so that what others say about them can still be checked; <see langword="null"/> without an id.
    /// </returns>
    public Participant? Read(ParticipantRole? impliedRole)
    {
        string id = IdText.WithoutMark(Text(PersonField.Id));
        if (id.Length == 0)
        {
            Report("empty-id", PersonField.Id, "the id is missing", null);
        }

        ParticipantRole role = ReadRole(impliedRole);
        Participant person = new()
        {
            Id = id,
            Role = role,
            Name = ReadName(),
            Level = ReadLevel(),
            Skills = ReadItems(PersonField.Skills, skills, Skill.TryParse),
            Wants = ReadItems(PersonField.Wants, wants, WantedSkill.TryParse),
            Attributes = ReadAttributes(),
            TimeZone = ReadCell(PersonField.TimeZone, timeZones, HomeTimeZone.TryParse),
            ManagerId = ReadManager(),
            Capacity = ReadCount(PersonField.Capacity),
            MinCapacity = ReadCount(PersonField.MinCapacity),
            Prefers = [.. Items(PersonField.Prefers).Select(IdText.WithoutMark)],
            Avoids = [.. Items(PersonField.Avoids).Select(IdText.WithoutMark)],
            Availability = ReadCell(PersonField.Availability, availabilities, Availability.TryParse) ?? Availability.Unknown,
            Source = new SourcePlace(table.File, table.Line),
        };
        return id.Length == 0 ? null : person;
    }

    /// <summary>Warns of list values that may be halves of one. To be called after the last row.</summary>
    public void Finish()
    {
        foreach ((PersonField field, string value) in lists.Suspects())
        {
            string name = FieldWords.Of(field);
            problems.Warn(
                "comma-option",
                table.File,
                table.HeaderLine,
                HeaderOf(field),
                $"the two halves of \"{value}\" always stand together and are read as two values",
                $"they are one: say so with --map {{\"options\": {{\"{name}\": [\"{value}\"]}}}}"
            );
        }
    }

    private delegate bool Parse<T>(string text, out T? value, out DataProblem? problem);

    private string Text(PersonField field) => plan.ColumnOf(field) is { } column ? Text(column) : string.Empty;

    private string Text(int column) => profile?.IsCanonical == true ? MarkedCell.WithoutMark(table.Text(column)) : table.Text(column);

    private ParticipantRole ReadRole(ParticipantRole? impliedRole)
    {
        string text = Text(PersonField.Role);
        if (impliedRole is { } implied && text.Length == 0)
        {
            return implied;
        }

        if (!roles.TryGet(text, out ParticipantRole role) && !TryReadRole(text, out role))
        {
            Report(
                "unknown-role",
                PersonField.Role,
                text.Length == 0 ? "the role is missing" : $"\"{text}\" is no role",
                "write mentor, mentee, both or peer, or give the word in --map: {\"roles\": {\"…\": \"mentor\"}}"
            );
            return ParticipantRole.Both;
        }

        if (impliedRole is { } side && role != side && role != ParticipantRole.Both)
        {
            Report(
                "wrong-role",
                PersonField.Role,
                $"\"{text}\" stands in the file of the {(side == ParticipantRole.Mentor ? "mentors" : "mentees")}",
                null
            );
        }

        return impliedRole ?? role;
    }

    private bool TryReadRole(string text, out ParticipantRole role)
    {
        ParticipantRole? said = mapping.Roles.TryGetValue(HeaderKey.Of(text), out ParticipantRole mapped) ? mapped : RoleWords.Find(text);
        role = said ?? default;
        if (said is not null)
        {
            roles.Keep(text, role);
        }

        return said is not null;
    }

    private string? ReadName()
    {
        string whole = Text(PersonField.Name);
        string name = whole.Length > 0 ? whole : $"{Text(PersonField.FirstName)} {Text(PersonField.LastName)}".Trim();
        return name.Length == 0 ? null : name;
    }

    private int? ReadLevel()
    {
        string text = Text(PersonField.Level);
        if (text.Length == 0)
        {
            return null;
        }

        if (!mapping.Levels.IsEmpty && mapping.Levels.TryGetValue(HeaderKey.Of(text), out int mapped))
        {
            return mapped;
        }

        if (WholeNumber(text) is { } level)
        {
            return level;
        }

        Report(
            "level-not-a-number",
            PersonField.Level,
            $"\"{text}\" is not a whole number",
            $"say which level it is in --map: {{\"levels\": {{\"{text}\": 1}}}}"
        );
        return null;
    }

    private string? ReadManager()
    {
        string manager = IdText.WithoutMark(Text(PersonField.Manager));
        bool isNobody =
            manager.StartsWith("no", StringComparison.OrdinalIgnoreCase)
            && string.Equals(HeaderKey.Of(manager), NoManager, StringComparison.Ordinal);
        return manager.Length == 0 || isNobody ? null : manager;
    }

    private int? ReadCount(PersonField field)
    {
        string text = Text(field);
        if (text.Length == 0)
        {
            return null;
        }

        if (WholeNumber(text) is >= 0 and int count)
        {
            return count;
        }

        Report("not-a-count", field, $"\"{text}\" is not a whole number of 0 or more", null);
        return null;
    }

    // Spreadsheets and data frames write whole numbers with a zero fraction: 3.0 is 3.
    private static int? WholeNumber(string text)
    {
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int whole))
        {
            return whole;
        }

        bool isNumber = decimal.TryParse(
            text,
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out decimal number
        );
        return isNumber && number == decimal.Truncate(number) && Math.Abs(number) <= int.MaxValue ? (int)number : null;
    }

    private ImmutableArray<T> ReadItems<T>(PersonField field, SharedValues<T> shared, Parse<T> parse)
        where T : class
    {
        ImmutableArray<T>.Builder items = ImmutableArray.CreateBuilder<T>();
        foreach (string text in Items(field))
        {
            if (Understand(field, text, shared, parse) is { } item)
            {
                items.Add(item);
            }
        }

        return items.DrainToImmutable();
    }

    private T? ReadCell<T>(PersonField field, SharedValues<T> shared, Parse<T> parse)
        where T : class => Text(field) is { Length: > 0 } text ? Understand(field, text, shared, parse) : null;

    private T? Understand<T>(PersonField field, string text, SharedValues<T> shared, Parse<T> parse)
        where T : class
    {
        if (shared.TryGet(text, out T? value))
        {
            return value;
        }

        if (parse(text, out value, out DataProblem? problem))
        {
            shared.Keep(text, value!);
            return value;
        }

        problems.Add(Placed(problem!, field));
        return null;
    }

    private IEnumerable<string> Items(PersonField field)
    {
        string cell = Text(field);
        return cell.Length == 0 ? [] : lists.Split(field, cell);
    }

    private AttributeSet ReadAttributes()
    {
        string department = Text(PersonField.Department);
        string location = Text(PersonField.Location);
        string languages = Text(PersonField.Languages);
        string[] others = [.. plan.Attributes.Select(attribute => Text(attribute.Column))];
        string key = string.Join('\0', [department, location, languages, .. others]);
        if (attributeSets.TryGet(key, out AttributeSet? shared))
        {
            return shared;
        }

        AttributeSet attributes = AttributeSet.Empty;
        attributes = With(attributes, "department", department, cell => lists.Split(PersonField.Department, cell));
        attributes = With(attributes, "location", location, cell => lists.Split(PersonField.Location, cell));
        attributes = With(attributes, "languages", languages, cell => lists.Split(PersonField.Languages, cell));
        foreach ((AttributeColumn attribute, string text) in plan.Attributes.Zip(others))
        {
            attributes = With(attributes, attribute.Name, text, cell => lists.Split(attribute, cell));
        }

        attributeSets.Keep(key, attributes);
        return attributes;
    }

    private static AttributeSet With(AttributeSet attributes, string name, string cell, Func<string, IEnumerable<string>> split) =>
        cell.Length == 0 ? attributes : attributes.With(name, split(cell));

    private string HeaderOf(PersonField field) =>
        plan.ColumnOf(field) is { } column ? table.Headers[column].ReplaceLineEndings(" ") : FieldWords.Of(field);

    private DataProblem Placed(DataProblem problem, PersonField field) =>
        problem with
        {
            File = table.File,
            Line = table.Line,
            Column = HeaderOf(field),
        };

    private void Report(string code, PersonField field, string message, string? maybe) =>
        problems.Add(code, table.File, table.Line, HeaderOf(field), message, maybe);
}

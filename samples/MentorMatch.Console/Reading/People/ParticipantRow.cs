using System.Collections.Immutable;
using System.Globalization;
using MentorMatch.Console.Reading.Headers;
using MentorMatch.Console.Reading.Text;
using MentorMatch.People;

namespace MentorMatch.Console.Reading.People;

/// <summary>Turns the current row of a people file into a participant; an empty cell is a fact that is not known.</summary>
/// <param name="table">The file.</param>
/// <param name="plan">Which column holds what.</param>
/// <param name="mapping">What a mapping file says about cells.</param>
/// <param name="problems">Told what is wrong with a cell.</param>
internal sealed class ParticipantRow(CsvTable table, ColumnPlan plan, ColumnMapping mapping, ProblemList problems)
{
    // Written by an HR system where nobody is the manager; two people without a manager do not share one.
    private const string NoManager = "nomanager";

    /// <summary>Reads the current row.</summary>
    /// <param name="impliedRole">The role of everybody in the file; <see langword="null"/> when a column says it.</param>
    /// <returns>The participant, or <see langword="null"/> after a problem.</returns>
    public Participant? Read(ParticipantRole? impliedRole)
    {
        long before = problems.Count;
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
            Skills = ReadItems<Skill>(PersonField.Skills, Skill.TryParse),
            Wants = ReadItems<WantedSkill>(PersonField.Wants, WantedSkill.TryParse),
            Attributes = ReadAttributes(),
            TimeZone = ReadCell<HomeTimeZone>(PersonField.TimeZone, HomeTimeZone.TryParse),
            ManagerId = ReadManager(),
            Capacity = ReadCount(PersonField.Capacity),
            MinCapacity = ReadCount(PersonField.MinCapacity),
            Prefers = [.. Items(PersonField.Prefers).Select(IdText.WithoutMark)],
            Avoids = [.. Items(PersonField.Avoids).Select(IdText.WithoutMark)],
            Availability = ReadCell<Availability>(PersonField.Availability, Availability.TryParse) ?? Availability.Unknown,
            Source = new SourcePlace(table.File, table.Line),
        };
        return problems.Count == before ? person : null;
    }

    private delegate bool Parse<T>(string text, out T? value, out DataProblem? problem);

    private string Text(PersonField field) => plan.ColumnOf(field) is { } column ? table.Text(column) : string.Empty;

    private ParticipantRole ReadRole(ParticipantRole? impliedRole)
    {
        string text = Text(PersonField.Role);
        if (impliedRole is { } implied && text.Length == 0)
        {
            return implied;
        }

        ParticipantRole? said = mapping.Roles.TryGetValue(HeaderKey.Of(text), out ParticipantRole mapped) ? mapped : RoleWords.Find(text);
        if (said is not { } role)
        {
            Report(
                "unknown-role",
                PersonField.Role,
                text.Length == 0 ? "the role is missing" : $"\"{text}\" is no role",
                "write mentor, mentee, both or peer, or give the word in --map: {\"roles\": {\"…\": \"mentor\"}}"
            );
            return default;
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

        if (mapping.Levels.TryGetValue(HeaderKey.Of(text), out int mapped))
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
        return manager.Length == 0 || string.Equals(HeaderKey.Of(manager), NoManager, StringComparison.Ordinal) ? null : manager;
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
        bool isNumber = decimal.TryParse(
            text,
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out decimal number
        );
        return isNumber && number == decimal.Truncate(number) && Math.Abs(number) <= int.MaxValue ? (int)number : null;
    }

    private ImmutableArray<T> ReadItems<T>(PersonField field, Parse<T> parse)
        where T : class
    {
        ImmutableArray<T>.Builder items = ImmutableArray.CreateBuilder<T>();
        foreach (string text in Items(field))
        {
            if (parse(text, out T? item, out DataProblem? problem))
            {
                items.Add(item!);
            }
            else
            {
                problems.Add(Placed(problem!, field));
            }
        }

        return items.ToImmutable();
    }

    private T? ReadCell<T>(PersonField field, Parse<T> parse)
        where T : class
    {
        string text = Text(field);
        if (text.Length == 0)
        {
            return null;
        }

        if (parse(text, out T? value, out DataProblem? problem))
        {
            return value;
        }

        problems.Add(Placed(problem!, field));
        return null;
    }

    private IEnumerable<string> Items(PersonField field)
    {
        string cell = Text(field);
        return cell.Length == 0 ? [] : ListCell.Split(cell, SeparatorOf(plan.ColumnOf(field)!.Value, field.ToString()));
    }

    private AttributeSet ReadAttributes()
    {
        AttributeSet attributes = AttributeSet.Empty;
        attributes = WithOne(attributes, "department", PersonField.Department);
        attributes = WithOne(attributes, "location", PersonField.Location);
        if (Items(PersonField.Languages).ToArray() is { Length: > 0 } languages)
        {
            attributes = attributes.With("languages", languages);
        }

        foreach (AttributeColumn attribute in plan.Attributes)
        {
            string cell = table.Text(attribute.Column);
            if (cell.Length > 0)
            {
                attributes = attributes.With(attribute.Name, ListCell.Split(cell, SeparatorOf(attribute.Column, attribute.Name)));
            }
        }

        return attributes;
    }

    private AttributeSet WithOne(AttributeSet attributes, string name, PersonField field) =>
        Text(field) is { Length: > 0 } value ? attributes.With(name, value) : attributes;

    private string? SeparatorOf(int column, string name) =>
        mapping.Separators.IsEmpty ? null
        : mapping.Separators.TryGetValue(HeaderKey.Of(table.Headers[column]), out string? byHeader) ? byHeader
        : mapping.Separators.GetValueOrDefault(HeaderKey.Of(name));

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

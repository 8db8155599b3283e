using System.Collections.Immutable;
using MentorMatch.Console.Terminals;
using MentorMatch.Console.Texts;
using MentorMatch.Files.Reading.Headers;
using MentorMatch.Files.Reading.People;
using MentorMatch.Files.Texts;
using MentorMatch.People;

namespace MentorMatch.Console.Commands;

/// <summary>Explains in plain words how people files were understood: how each is written, which column became what, how lists are separated.</summary>
/// <param name="run">The run.</param>
internal sealed class FileExplanation(CommandRun run)
{
    private static readonly ImmutableArray<PersonField> ListFields =
    [
        PersonField.Skills,
        PersonField.Wants,
        PersonField.Languages,
        PersonField.Prefers,
        PersonField.Avoids,
    ];

    private readonly ImportTexts texts = ImportTexts.Of(run.Settings.Language);

    /// <summary>Explains a file.</summary>
    /// <param name="file">The file.</param>
    public void Explain(PeopleFile file)
    {
        run.Say(texts.Form(file));
        foreach (string note in texts.Notes(file))
        {
            string line = ShownText.OneLine(note);
            run.Say($"  {char.ToUpperInvariant(line[0])}{line[1..]}.");
        }

        TextTable table = new((texts.Column, false), (texts.ReadAs, false), (texts.Filled, true));
        for (int column = 0; column < file.Headers.Length; column++)
        {
            int filled = file.Filled[column];
            table.Add(file.Headers[column], Meaning(file.Plan, column), FormattableString.Invariant($"{filled}"));
        }

        table.Write(run.Terminal);
        run.Say(texts.Languages(HeaderLanguages.Of(file.Headers)));
        string lists = string.Join(", ", ListFields.Where(field => file.Plan.ColumnOf(field) is not null).Select(FieldWords.Of));
        if (lists.Length > 0)
        {
            run.Say(texts.Lists(lists, file.Profile?.Profile.ListSeparator));
        }

        run.Say();
    }

    /// <summary>Explains who they are together.</summary>
    /// <param name="cohort">The people.</param>
    public void Explain(Cohort cohort)
    {
        ImmutableArray<Participant> people =
        [
            .. cohort.Mentors.Concat(cohort.Mentees).Concat(cohort.Peers).DistinctBy(person => person.Id, StringComparer.Ordinal),
        ];
        HashSet<string> ids = people.Select(person => person.Id).ToHashSet(StringComparer.Ordinal);
        HashSet<string> managers = people.Select(person => person.ManagerId).OfType<string>().ToHashSet(StringComparer.Ordinal);
        if (managers.Count > 0)
        {
            run.Say(texts.Managers(managers.Count, managers.Count(ids.Contains)));
        }

        int both = people.Count(person => person.Role == ParticipantRole.Both);
        run.Say($"{texts.Sides(cohort.Mentors.Length, cohort.Mentees.Length, both, cohort.Peers.Length)} {texts.NoProblem}");
    }

    private string Meaning(ColumnPlan plan, int column)
    {
        string forbidden = plan.Forbidden.FirstOrDefault(dropped => dropped.Column == column) is { } dropped
            ? texts.Dropped(dropped.Kind)
            : "";
        IEnumerable<string> fields = plan
            .Fields.Where(field => field.Value == column)
            .Select(field => FieldWords.Of(field.Key))
            .Order(StringComparer.Ordinal);
        IEnumerable<string> attributes = plan.Attributes.Where(kept => kept.Column == column).Select(kept => texts.Attribute(kept.Name));
        string[] presence = plan.Presence == column ? [texts.Presence] : [];
        string meaning = string.Join(", ", [.. fields, .. attributes, .. presence]);
        return forbidden.Length > 0 ? forbidden
            : meaning.Length == 0 ? texts.NotRead
            : meaning;
    }
}

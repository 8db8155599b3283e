using System.Collections.Immutable;
using MentorMatch.Files.Reading.Headers;
using MentorMatch.Files.Reading.People;
using MentorMatch.People;

namespace MentorMatch.Files.Writing;

/// <summary>Writes people as a file with the canonical columns, which every command reads.</summary>
public static class PeopleCsv
{
    /// <summary>The columns of a file of people, in their order.</summary>
    public static ImmutableArray<string> CanonicalColumns { get; } =
    [
        "id",
        "name",
        "role",
        "level",
        "skills",
        "wants",
        "department",
        "location",
        "languages",
        "timezone",
        "manager",
        "capacity",
        "min_capacity",
        "prefers",
        "avoids",
        "availability",
    ];

    /// <summary>Writes people as they come; nothing is kept in memory.</summary>
    /// <param name="stream">Where the bytes go.</param>
    /// <param name="people">The people.</param>
    /// <param name="cancellationToken">Stops the writing with an <see cref="OperationCanceledException"/>.</param>
    public static void Write(Stream stream, IEnumerable<Participant> people, CancellationToken cancellationToken)
    {
        using CsvFile csv = new(stream);
        foreach (string column in CanonicalColumns)
        {
            csv.Text(column);
        }

        csv.EndRow();
        foreach (Participant person in people)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Write(csv, person);
        }
    }

    /// <summary>Writes people with their attributes, each in a column of its own after the canonical ones. Read again, the file gives the same people.</summary>
    /// <param name="stream">Where the bytes go.</param>
    /// <param name="people">The people.</param>
    /// <param name="cancellationToken">Stops the writing with an <see cref="OperationCanceledException"/>.</param>
    public static void WriteWithAttributes(Stream stream, IReadOnlyCollection<Participant> people, CancellationToken cancellationToken)
    {
        ImmutableArray<string> attributes = AttributesOf(people);
        using CsvFile csv = new(stream);
        foreach (string column in CanonicalColumns.Concat(attributes))
        {
            csv.Text(MarkedCell.WithMark(column));
        }

        csv.EndRow();
        foreach (Participant person in people)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Write(csv, person, attributes);
        }
    }

    /// <summary>The names of the attributes of people that have no canonical column, in order.</summary>
    /// <param name="people">The people.</param>
    /// <returns>The names.</returns>
    public static ImmutableArray<string> AttributesOf(IEnumerable<Participant> people)
    {
        SortedDictionary<string, string> names = new(StringComparer.Ordinal);
        foreach ((string name, _) in people.SelectMany(person => person.Attributes))
        {
            names.TryAdd(HeaderKey.Of(name), name);
        }

        foreach (string canonical in CanonicalAttributes)
        {
            names.Remove(canonical);
        }

        return [.. names.Values];
    }

    private static void Write(CsvFile csv, Participant person, params ImmutableArray<string> attributes)
    {
        csv.Text(MarkedCell.WithMark(person.Id));
        csv.Text(MarkedCell.WithMark(person.Name ?? string.Empty));
        csv.Text(RoleWord(person.Role));
        csv.Number(person.Level);
        csv.Text(List(person.Skills));
        csv.Text(List(person.Wants));
        csv.Text(List(person.Attributes["department"], isSingle: true));
        csv.Text(List(person.Attributes["location"], isSingle: true));
        csv.Text(List(person.Attributes["languages"]));
        csv.Text(MarkedCell.WithMark(person.TimeZone?.Text ?? string.Empty));
        csv.Text(MarkedCell.WithMark(person.ManagerId ?? string.Empty));
        csv.Number(person.Capacity);
        csv.Number(person.MinCapacity);
        csv.Text(List(person.Prefers));
        csv.Text(List(person.Avoids));
        csv.Text(person.Availability.IsKnown ? person.Availability.ToString() : null);
        foreach (string attribute in attributes)
        {
            csv.Text(List(person.Attributes[attribute]));
        }

        csv.EndRow();
    }

    private static readonly string[] CanonicalAttributes = ["department", "location", "languages"];

    private static string RoleWord(ParticipantRole role) =>
        role switch
        {
            ParticipantRole.Mentor => "mentor",
            ParticipantRole.Mentee => "mentee",
            ParticipantRole.Both => "both",
            _ => "peer",
        };

    private static string List<T>(IEnumerable<T> values, bool isSingle = false) =>
        MarkedCell.WithMark(ListCell.Join([.. values.Select(value => value!.ToString()!)], isSingle));
}

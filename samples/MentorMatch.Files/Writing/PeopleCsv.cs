using MentorMatch.People;

namespace MentorMatch.Files.Writing;

/// <summary>Writes people as a file with the canonical columns, which every command reads.</summary>
public static class PeopleCsv
{
    private static readonly string[] Columns =
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
        foreach (string column in Columns)
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

    private static void Write(CsvFile csv, Participant person)
    {
        csv.Text(person.Id);
        csv.Text(person.Name);
        csv.Text(RoleWord(person.Role));
        csv.Number(person.Level);
        csv.Text(List(person.Skills));
        csv.Text(List(person.Wants));
        csv.Text(List(person.Attributes["department"]));
        csv.Text(List(person.Attributes["location"]));
        csv.Text(List(person.Attributes["languages"]));
        csv.Text(person.TimeZone?.Text);
        csv.Text(person.ManagerId);
        csv.Number(person.Capacity);
        csv.Number(person.MinCapacity);
        csv.Text(List(person.Prefers));
        csv.Text(List(person.Avoids));
        csv.Text(person.Availability.IsKnown ? person.Availability.ToString() : null);
        csv.EndRow();
    }

    private static string RoleWord(ParticipantRole role) =>
        role switch
        {
            ParticipantRole.Mentor => "mentor",
            ParticipantRole.Mentee => "mentee",
            ParticipantRole.Both => "both",
            _ => "peer",
        };

    private static string List<T>(IEnumerable<T> values) => string.Join("; ", values);
}

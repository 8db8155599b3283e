namespace MentorMatch.People;

/// <summary>What can be wrong between the people of a cohort: repeated ids, and names of people who are not there.</summary>
internal static class RosterCheck
{
    // Looking for the nearest id takes time with the number of people; the first problems are enough to see the pattern.
    private const int MostSuggestions = 50;

    /// <summary>Every problem of the rows, alone and between them, in the order in which the rows were given.</summary>
    public static IEnumerable<DataProblem> Problems(Roster roster)
    {
        Earlier earlier = new();
        return roster.Given.SelectMany(person => Problems(roster, person, earlier));
    }

    /// <summary>Every problem of the last row of a roster, which is free of problems without it.</summary>
    public static IEnumerable<DataProblem> ProblemsOfLast(Roster roster)
    {
        Participant person = roster.Given[^1];
        Earlier earlier = new();
        foreach (Participant other in roster.Given.AsSpan()[..^1])
        {
            if (string.Equals(other.Id, person.Id, StringComparison.Ordinal))
            {
                Repeated(other, earlier.Seen);
                OtherManager(other, earlier.Managed);
            }
        }

        return Problems(roster, person, earlier);
    }

    private static IEnumerable<DataProblem> Problems(Roster roster, Participant person, Earlier earlier)
    {
        foreach (DataProblem problem in ParticipantCheck.Problems(person))
        {
            yield return problem;
        }

        if (string.IsNullOrWhiteSpace(person.Id))
        {
            yield break;
        }

        if (Repeated(person, earlier.Seen) is { } repeated)
        {
            yield return repeated;
        }

        if (OtherManager(person, earlier.Managed) is { } otherManager)
        {
            yield return otherManager;
        }

        foreach ((string column, var ids) in new[] { ("prefers", person.Prefers), ("avoids", person.Avoids) })
        {
            foreach (string id in ids)
            {
                if (!roster.Has(id))
                {
                    yield return Unknown(roster, person, column, id, earlier.Suggestions++ < MostSuggestions);
                }
                else if (
                    string.Equals(column, "prefers", StringComparison.Ordinal)
                    && !roster.CanMeet(person, id)
                    && !string.Equals(id, person.Id, StringComparison.Ordinal)
                )
                {
                    yield return ParticipantCheck.About(
                        person,
                        "prefers-wrong-side",
                        column,
                        $"{Quoted.Text(person.Id)} prefers {Quoted.Text(id)}, but both are on the same side of the programme",
                        "one of them has the wrong role"
                    );
                }
            }
        }
    }

    private static DataProblem? OtherManager(Participant person, Dictionary<string, Participant> managed) =>
        person.ManagerId is string manager
        && !managed.TryAdd(person.Id, person)
        && managed[person.Id].ManagerId is string other
        && !string.Equals(manager, other, StringComparison.Ordinal)
            ? ParticipantCheck.About(
                person,
                "two-managers",
                "manager",
                $"{Quoted.Text(person.Id)} has the manager {Quoted.Text(manager)} here and {Quoted.Text(other)} {Where(managed[person.Id])}",
                "one of the rows is out of date"
            )
            : null;

    /// <summary>A person whose role does not fit the list they stand in.</summary>
    public static DataProblem WrongList(Participant person, string list) =>
        ParticipantCheck.About(
            person,
            "wrong-list",
            "role",
            $"{Quoted.Text(person.Id)} stands among the {list} but has the role {RoleName(person.Role)}",
            "the role should be \"both\", or the row belongs in the other list"
        );

    private static DataProblem? Repeated(Participant person, Dictionary<(string Id, string Side), Participant> seen)
    {
        Participant? first = null;
        foreach (string side in Sides(person))
        {
            if (!seen.TryAdd((person.Id, side), person))
            {
                first ??= seen[(person.Id, side)];
            }
        }

        return first is null
            ? null
            : ParticipantCheck.About(
                person,
                "duplicate-id",
                "id",
                $"id {Quoted.Text(person.Id)} is used twice, first {Where(first)}",
                person.Role == first.Role ? "the row stands twice" : "one row with the role \"both\" is enough"
            );
    }

    private static IEnumerable<string> Sides(Participant person) =>
        person.Role switch
        {
            ParticipantRole.Both => ["mentor", "mentee"],
            _ => [RoleName(person.Role)],
        };

    private static DataProblem Unknown(Roster roster, Participant person, string column, string id, bool suggest)
    {
        string? near = suggest
            ? NearestName.Among(id, roster.Given.Where(other => roster.CanMeet(person, other.Id)).Select(other => other.Id))
            : null;
        return ParticipantCheck.About(
            person,
            $"{column}-unknown",
            column,
            $"{Quoted.Text(person.Id)} {column} {Quoted.Text(id)}, whom nobody here is",
            near is null ? "the person has left: take the id out" : $"{Quoted.Text(near)} was meant"
        );
    }

    private static string Where(Participant person) => person.Source is null ? $"as {RoleName(person.Role)}" : $"in {person.Source}";

    private static string RoleName(ParticipantRole role) =>
        role switch
        {
            ParticipantRole.Mentor => "mentor",
            ParticipantRole.Mentee => "mentee",
            ParticipantRole.Both => "both",
            _ => "peer",
        };

    /// <summary>What the rows before say.</summary>
    private sealed class Earlier
    {
        public Dictionary<(string Id, string Side), Participant> Seen { get; } = [];

        public Dictionary<string, Participant> Managed { get; } = new(StringComparer.Ordinal);

        public int Suggestions { get; set; }
    }
}

using System.Globalization;

namespace MentorMatch.People;

/// <summary>What can be wrong with the facts of one participant, seen alone.</summary>
internal static class ParticipantCheck
{
    /// <summary>Every problem of one row.</summary>
    public static IEnumerable<DataProblem> Problems(Participant person) =>
        [.. Identity(person), .. Numbers(person), .. OfferedSkills(person), .. WantedSkills(person), .. Names(person)];

    /// <summary>A problem about a person, at the place where the person was read.</summary>
    public static DataProblem About(Participant person, string code, string column, string message, string? maybe = null) =>
        new DataProblem
        {
            Code = code,
            Column = column,
            PersonId = person.Id,
            Message = message,
            Maybe = maybe,
        }.At(person.Source);

    private static IEnumerable<DataProblem> Identity(Participant person)
    {
        if (string.IsNullOrWhiteSpace(person.Id))
        {
            yield return About(
                person,
                "empty-id",
                "id",
                "a participant has no id",
                "the e-mail address or the staff number can serve as id"
            );
        }
        else if (char.IsWhiteSpace(person.Id[0]) || char.IsWhiteSpace(person.Id[^1]))
        {
            yield return About(
                person,
                "blank-around-id",
                "id",
                $"id {Quoted.Text(person.Id)} has blanks around it",
                $"write {Quoted.Text(person.Id.Trim())}"
            );
        }

        if (!Enum.IsDefined(person.Role))
        {
            yield return About(
                person,
                "unknown-role",
                "role",
                string.Create(CultureInfo.InvariantCulture, $"role {(int)person.Role} of {Quoted.Text(person.Id)} is none"),
                "use a named value of ParticipantRole"
            );
        }
    }

    private static IEnumerable<DataProblem> Numbers(Participant person)
    {
        string who = Quoted.Text(person.Id);
        if (person.Level is int level && level is < Participant.LowestLevel or > Participant.HighestLevel)
        {
            yield return About(
                person,
                "level-out-of-range",
                "level",
                string.Create(CultureInfo.InvariantCulture, $"level {level} of {who} is not from 0 to 1000"),
                "number the grades 1, 2, 3 … from junior to senior"
            );
        }

        if (person.Capacity is int capacity && capacity < 0)
        {
            yield return About(
                person,
                "negative-capacity",
                "capacity",
                string.Create(CultureInfo.InvariantCulture, $"capacity {capacity} of {who} is negative"),
                "write 0 for a mentor who takes nobody this time"
            );
        }

        if (person.MinCapacity is int minimum && minimum < 0)
        {
            yield return About(
                person,
                "negative-capacity",
                "min_capacity",
                string.Create(CultureInfo.InvariantCulture, $"minimum capacity {minimum} of {who} is negative"),
                "leave it empty"
            );
        }
        else if (person.MinCapacity > person.Capacity)
        {
            yield return About(
                person,
                "minimum-above-capacity",
                "min_capacity",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"minimum capacity {person.MinCapacity} of {who} is above the capacity {person.Capacity}"
                ),
                "the two columns are exchanged"
            );
        }

        if (person.TimeZone is { } zone && Math.Abs(zone.OffsetMinutes) > HomeTimeZone.LargestOffsetMinutes)
        {
            yield return About(
                person,
                "unknown-time-zone",
                "timezone",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"time zone of {who} is {zone.OffsetMinutes} minutes from UTC; the most is 840"
                ),
                "the offset was given in seconds"
            );
        }
    }

    private static IEnumerable<DataProblem> OfferedSkills(Participant person)
    {
        foreach (Skill skill in person.Skills)
        {
            if (skill.Proficiency is int level && level is < Skill.LowestProficiency or > Skill.HighestProficiency)
            {
                yield return About(
                    person,
                    "proficiency-out-of-range",
                    "skills",
                    string.Create(CultureInfo.InvariantCulture, $"proficiency {level} of {Quoted.Text(skill.Name)} is not from 1 to 5"),
                    "the scale has to be brought to 1 (beginner) … 5 (expert)"
                );
            }
        }

        foreach (DataProblem problem in SkillNames(person, person.Skills.Select(skill => skill.Name), "skills"))
        {
            yield return problem;
        }
    }

    private static IEnumerable<DataProblem> WantedSkills(Participant person)
    {
        foreach (WantedSkill wanted in person.Wants)
        {
            if (wanted.Priority is < WantedSkill.LowestPriority or > WantedSkill.HighestPriority)
            {
                yield return About(
                    person,
                    "priority-out-of-range",
                    "wants",
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"priority {wanted.Priority} of {Quoted.Text(wanted.Name)} is not from 1 to 100"
                    ),
                    "leave it out for priority 1"
                );
            }
        }

        foreach (DataProblem problem in SkillNames(person, person.Wants.Select(wanted => wanted.Name), "wants"))
        {
            yield return problem;
        }
    }

    private static IEnumerable<DataProblem> SkillNames(Participant person, IEnumerable<string> names, string column)
    {
        Dictionary<string, string> seen = new(StringComparer.Ordinal);
        foreach (string name in names)
        {
            if (string.IsNullOrWhiteSpace(name))
            {
                yield return About(
                    person,
                    "empty-skill",
                    column,
                    $"a skill of {Quoted.Text(person.Id)} has no name",
                    "a separator stands twice"
                );
            }
            else if (!seen.TryAdd(NameKey.Of(name), name))
            {
                yield return About(
                    person,
                    "duplicate-skill",
                    column,
                    $"skill {Quoted.Text(name)} of {Quoted.Text(person.Id)} stands twice, also as {Quoted.Text(seen[NameKey.Of(name)])}",
                    "keep the one that is right"
                );
            }
        }
    }

    private static IEnumerable<DataProblem> Names(Participant person)
    {
        if (person.ManagerId is not null && string.Equals(person.ManagerId, person.Id, StringComparison.Ordinal))
        {
            yield return About(
                person,
                "own-manager",
                "manager",
                $"{Quoted.Text(person.Id)} is their own manager",
                "leave the manager empty at the top of the house"
            );
        }

        foreach ((string column, var ids) in new[] { ("prefers", person.Prefers), ("avoids", person.Avoids) })
        {
            HashSet<string> seen = new(StringComparer.Ordinal);
            foreach (string id in ids)
            {
                if (string.Equals(id, person.Id, StringComparison.Ordinal))
                {
                    yield return About(
                        person,
                        $"{column}-self",
                        column,
                        $"{Quoted.Text(person.Id)} {column} themself",
                        "another id was meant"
                    );
                }

                if (!seen.Add(id))
                {
                    yield return About(
                        person,
                        $"{column}-twice",
                        column,
                        $"{Quoted.Text(person.Id)} {column} {Quoted.Text(id)} twice",
                        "keep the first mention"
                    );
                }
            }
        }

        foreach (string id in person.Prefers.Intersect(person.Avoids, StringComparer.Ordinal))
        {
            yield return About(
                person,
                "prefers-and-avoids",
                "avoids",
                $"{Quoted.Text(person.Id)} both prefers and avoids {Quoted.Text(id)}",
                "one of the two is another id"
            );
        }
    }
}

using System.Collections.Immutable;
using System.Globalization;
using MentorMatch.People;
using MentorMatch.Testing;

namespace MentorMatch.Tests.Doubles;

/// <summary>Small random cohorts in which skills, departments and teams repeat, so that formats are crowded and scores tie.</summary>
internal static class Offices
{
    private static readonly ImmutableArray<string> SkillNames = ["Python", "Law", "Sales", "Design"];
    private static readonly ImmutableArray<string> Departments = ["Finance", "Legal", "Care"];

    /// <summary>Mentors m1 … and mentees e1 …, each mentee in one of a few teams.</summary>
    public static Cohort Draw(ulong seed, int mentors, int mentees, int teams = 2)
    {
        SplitMix64 random = new(seed);
        return Cohort.Create(
            [.. Enumerable.Range(1, mentors).Select(number => Mentor(random, number))],
            [.. Enumerable.Range(1, mentees).Select(number => Mentee(random, number, teams))]
        );
    }

    private static Participant Mentor(SplitMix64 random, int number) =>
        Person(random, string.Create(CultureInfo.InvariantCulture, $"m{number}"), ParticipantRole.Mentor, level: 4) with
        {
            Skills = [.. Some(random, SkillNames, 2).Select(name => new Skill(name, 3))],
            Capacity = random.Next(3),
        };

    private static Participant Mentee(SplitMix64 random, int number, int teams)
    {
        Participant person = Person(random, string.Create(CultureInfo.InvariantCulture, $"e{number}"), ParticipantRole.Mentee, level: 2);
        return person with
        {
            Wants = [.. Some(random, SkillNames, 2).Select(name => new WantedSkill(name))],
            Attributes = person.Attributes.With("team", string.Create(CultureInfo.InvariantCulture, $"T{random.Next(teams)}")),
        };
    }

    private static Participant Person(SplitMix64 random, string id, ParticipantRole role, int level) =>
        new()
        {
            Id = id,
            Role = role,
            Level = level + random.Next(2),
            Attributes = AttributeSet.Empty.With("department", Departments[random.Next(Departments.Length)]),
        };

    private static IEnumerable<string> Some(SplitMix64 random, ImmutableArray<string> names, int count)
    {
        int first = random.Next(names.Length);
        return Enumerable.Range(first, count).Select(k => names[k % names.Length]);
    }
}

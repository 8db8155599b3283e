using System.Collections.Immutable;
using System.Globalization;
using MentorMatch.People;
using MentorMatch.Testing;

namespace MentorMatch.Tests.Doubles;

/// <summary>Small random cohorts of peers p01 … in which skills, departments, sites and levels repeat.</summary>
internal static class Circles
{
    private static readonly ImmutableArray<string> SkillNames = ["Python", "Law", "Sales", "Design", "Writing"];
    private static readonly ImmutableArray<string> Departments = ["Finance", "Legal", "Care"];

    public static Cohort Draw(ulong seed, int people, int bans = 0)
    {
        SplitMix64 random = new(seed);
        Participant[] peers = [.. Enumerable.Range(1, people).Select(number => Peer(random, number))];
        HashSet<Pairing> banned = [];
        for (int ban = 0; ban < bans; ban++)
        {
            int one = random.Next(people - 1);
            banned.Add(new Pairing(peers[one].Id, peers[random.Next(one + 1, people)].Id));
        }

        return Cohort.Create(peers, new KnownPairings { Bans = [.. banned] });
    }

    private static Participant Peer(SplitMix64 random, int number)
    {
        int skill = random.Next(SkillNames.Length);
        int wanted = random.Next(SkillNames.Length);
        return new Participant
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"p{number:00}"),
            Name = string.Create(CultureInfo.InvariantCulture, $"Person {number}"),
            Role = random.NextBoolean(0.3) ? ParticipantRole.Both : ParticipantRole.Peer,
            Level = 1 + random.Next(5),
            Skills = [new Skill(SkillNames[skill], 1 + random.Next(5))],
            Wants = [new WantedSkill(SkillNames[wanted])],
            Attributes = AttributeSet
                .Empty.With("department", Departments[random.Next(Departments.Length)])
                .With("site", random.NextBoolean(0.7) ? "Lyon" : "Oslo"),
        };
    }
}

using MentorMatch.People;
using MentorMatch.Policies;

namespace MentorMatch.Tests.Given;

/// <summary>Small cohorts and policies full of blanks, odd spellings and corner cases, drawn from a seed.</summary>
internal static class RandomCohort
{
    private static readonly string[] SkillNames =
    [
        "Python",
        "PYTHON ",
        "C",
        "C++",
        "C#",
        "Node.js",
        "nodejs",
        "Gestion de projet",
        "AI",
        "retail",
    ];
    private static readonly string[] Values = ["Finance", "finance", "R&D", "Ops", "Été", "ete", "HR"];
    private static readonly string[] Attributes = ["department", "site", "languages"];
    private static readonly string[] Zones = ["UTC", "UTC+1", "UTC-5", "UTC+13", "Asia/Kolkata"];

    public static Cohort Draw(Random random, int most = 6)
    {
        string[] mentors = [.. Enumerable.Range(0, random.Next(1, most)).Select(k => $"m{k}")];
        string[] mentees = [.. Enumerable.Range(0, random.Next(1, most)).Select(k => $"e{k}")];
        string[] both = [.. Enumerable.Range(0, random.Next(0, 3)).Select(k => $"b{k}")];
        string[] everybody = [.. mentors, .. mentees, .. both];
        List<Participant> people =
        [
            .. mentors.Select(id => Person(random, id, ParticipantRole.Mentor, [.. mentees, .. both], everybody)),
            .. mentees.Select(id => Person(random, id, ParticipantRole.Mentee, [.. mentors, .. both], everybody)),
            .. both.Select(id => Person(random, id, ParticipantRole.Both, everybody, everybody)),
        ];
        return Cohort.Create(
            people,
            new KnownPairings { Bans = Pairs(random, mentees, mentors), History = Pairs(random, mentees, mentors) }
        );
    }

    public static MatchingPolicy Policy(Random random)
    {
        MatchingPolicy all = Everything(random);
        return all with
        {
            Criteria =
            [
                .. all
                    .Criteria.Where(_ => random.Next(3) > 0)
                    .Select(criterion => criterion.Weight(random.Next(1, 4000) / 1000m))
                    .Select(criterion => random.Next(4) == 0 ? criterion.IfUnknown(random.Next(0, 1_000_001) / 1_000_000m) : criterion),
            ],
            Rules =
            [
                .. all
                    .Rules.Where(_ => random.Next(5) == 0)
                    .Select(rule => random.Next(2) == 0 ? rule.WhenUnknown(WhenUnknown.Forbid) : rule),
            ],
            RelatedSkills = random.Next(2) == 0 ? [] : all.RelatedSkills,
        };
    }

    /// <summary>A policy with every criterion and every rule there is.</summary>
    public static MatchingPolicy Everything(Random random)
    {
        Criterion[] criteria =
        [
            Criterion.Skills,
            Criterion.LevelGap(ideal: random.Next(-2, 4), tolerance: random.Next(1, 6)),
            Criterion.Preferences,
            Criterion.Different("Department"),
            Criterion.Same("site", "languages"),
            Criterion.Availability,
            Criterion.Wanted("department", "site"),
            Criterion.Custom(
                "custom",
                (mentee, mentor) => mentee.Level is int a && mentor.Level is int b ? Fraction.Of(Math.Min(a, b), 7919) : null
            ),
        ];
        Rule[] rules =
        [
            Rule.NotInReportingLine,
            Rule.LevelGapAtLeast(0),
            Rule.LevelGapAtMost(3),
            Rule.Different("department"),
            Rule.Same("languages"),
            Rule.RequiredSkill("python", 3),
            Rule.RequiredWants(2),
            Rule.SharedHoursAtLeast(1),
            Rule.TimeZoneWithin(5.5m),
            Rule.NotAgain,
            Rule.MinimumScore(0.3m),
            Rule.Custom("even", (mentee, mentor) => mentee.Level is null ? null : (mentee.Level + mentor.Level) % 2 == 0),
        ];
        return new MatchingPolicy
        {
            Objective = Objective.BestTotal,
            Criteria = [.. criteria],
            Rules = [.. rules],
            RelatedSkills = [new("Python", "R", 0.333m), new("C", "c++", 0.5m), new("AI", "Python", 1), new("Node.js", "C", 0.001m)],
        };
    }

    private static Participant Person(Random random, string id, ParticipantRole role, string[] partners, string[] everybody)
    {
        Participant person = new()
        {
            Id = id,
            Role = role,
            Level = Maybe(random) ? random.Next(0, 8) : null,
            Skills = [.. Some(random, SkillNames, NameKey.Of).Select(name => new Skill(name, Maybe(random) ? random.Next(1, 6) : null))],
            Wants = [.. Some(random, SkillNames, NameKey.Of).Select(name => new WantedSkill(name, random.Next(1, 4)))],
            TimeZone = Maybe(random) ? HomeTimeZone.Parse(Zones[random.Next(Zones.Length)]) : null,
            ManagerId = Maybe(random)
                ? everybody.Append("boss").Where(other => other != id).ElementAt(random.Next(everybody.Length))
                : null,
        };
        string[] others = [.. partners.Where(other => other != id)];
        string[] preferred = Some(random, others, other => other);
        person = person with
        {
            Prefers = [.. preferred],
            Avoids = [.. Some(random, [.. others.Except(preferred)], other => other).Take(1)],
            Availability = Maybe(random) ? Slots(random) : Availability.Unknown,
        };
        return Attributes.Aggregate(person, (known, name) => known.With(name, Some(random, Values, value => value)));
    }

    private static Availability Slots(Random random) =>
        Availability.Of(
            Enumerable
                .Range(0, random.Next(1, 5))
                .Select(_ => random.Next(0, 10_000))
                .Select(start => new WeeklySlot(start, Math.Min(WeeklySlot.MinutesPerWeek, start + random.Next(1, 400))))
        );

    private static System.Collections.Immutable.ImmutableArray<Pairing> Pairs(Random random, string[] mentees, string[] mentors) =>
        [
            .. Enumerable
                .Range(0, random.Next(3))
                .Select(_ => new Pairing(mentees[random.Next(mentees.Length)], mentors[random.Next(mentors.Length)])),
        ];

    private static bool Maybe(Random random) => random.Next(3) > 0;

    private static string[] Some(Random random, string[] from, Func<string, string> key)
    {
        string[] shuffled = [.. from];
        random.Shuffle(shuffled);
        return [.. shuffled.DistinctBy(key).Take(random.Next(0, 4))];
    }
}

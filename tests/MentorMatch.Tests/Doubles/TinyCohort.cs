using MentorMatch.Formats;
using MentorMatch.People;
using MentorMatch.Policies;

namespace MentorMatch.Tests.Doubles;

/// <summary>Three mentors and five mentees, small enough to check by hand.</summary>
internal static class TinyCohort
{
    public static Cohort Cohort { get; } =
        Cohort
            .Create(
                mentors:
                [
                    Mentor("m1", "Ada", 5, "Finance", "Python:5", "Statistics") with
                    {
                        Capacity = 2,
                    },
                    Mentor("m2", "Bao", 4, "Sales", "Negotiation:4", "Spanish"),
                    Mentor("m3", "Chloé", 6, "Finance", "Leadership"),
                ],
                mentees:
                [
                    Mentee("e1", "Noor", 3, "Sales", "Python:2", "Leadership"),
                    Mentee("e2", "Sam", 2, "Finance", "Statistics"),
                    Mentee("e3", "Eve", 2, "Sales", "Python"),
                    Mentee("e4", "Ola", 3, "Legal", "Spanish", "Negotiation:3"),
                    Mentee("e5", "Max", 2, "Sales") with
                    {
                        Avoids = ["m1", "m3"],
                        ManagerId = "m2",
                    },
                ]
            )
            .WithPins([new Pairing("e3", "m1")]);

    public static MatchingPolicy Policy { get; } =
        new()
        {
            Name = "tiny",
            Objective = Objective.MostMatches.Then(Objective.BestTotal),
            Criteria =
            [
                Criterion.Skills with
                {
                    Weight = 3,
                },
                Criterion.LevelGap(ideal: 2),
                Criterion.Different("department") with
                {
                    Weight = 0.5m,
                },
            ],
            Rules = [Rule.NotInReportingLine],
        };

    public static MatchResult Result { get; } = Matcher.Match(Cohort, Policy, Format.Ratio(maxMentees: 3), FrozenClock.Options);

    private static Participant Mentor(string id, string name, int level, string department, params string[] skills) =>
        Person(id, name, ParticipantRole.Mentor, level, department) with
        {
            Skills = [.. skills.Select(Rated).Select(skill => new Skill(skill.Name, skill.Number))],
        };

    private static Participant Mentee(string id, string name, int level, string department, params string[] wants) =>
        Person(id, name, ParticipantRole.Mentee, level, department) with
        {
            Wants = [.. wants.Select(Rated).Select(want => new WantedSkill(want.Name, want.Number ?? 1))],
        };

    private static Participant Person(string id, string name, ParticipantRole role, int level, string department) =>
        new()
        {
            Id = id,
            Name = name,
            Role = role,
            Level = level,
            Attributes = AttributeSet.Empty.With("department", department),
        };

    private static (string Name, int? Number) Rated(string text) =>
        text.Split(':') is [string name, string number]
            ? (name, int.Parse(number, System.Globalization.CultureInfo.InvariantCulture))
            : (text, null);
}

using MentorMatch.People;
using MentorMatch.Policies;

namespace MentorMatch.Hosted.Tests.Doubles;

/// <summary>Small cohorts. Every text about a person holds the word <see cref="Mark"/>, so that a leak is easy to see.</summary>
internal static class Someone
{
    /// <summary>In every id, name, skill and attribute.</summary>
    public const string Mark = "Qwyjibo";

    public static MatchingPolicy Policy { get; } =
        new()
        {
            Name = "spring",
            Objective = Objective.MostMatches.Then(Objective.BestTotal),
            Criteria = [Criterion.Skills.Weight(3), Criterion.Different($"{Mark} department").Weight(0.5m)],
            Rules = [Rule.NotInReportingLine],
        };

    /// <summary>Two mentors and three mentees, all suited to each other: two can be matched one to one.</summary>
    public static Cohort Cohort { get; } =
        Cohort.Create(mentors: [Mentor("ada"), Mentor("bao")], mentees: [Mentee("noor"), Mentee("sam"), Mentee("tia")]);

    public static Cohort Peers { get; } =
        Cohort.Create([.. Enumerable.Range(1, 5).Select(number => Person($"peer{number}", ParticipantRole.Peer))]);

    public static string Id(string name) => $"{Mark}-{name}";

    public static Participant Mentor(string name) => Person(name, ParticipantRole.Mentor);

    public static Participant Mentee(string name) => Person(name, ParticipantRole.Mentee);

    private static Participant Person(string name, ParticipantRole role) =>
        new()
        {
            Id = Id(name),
            Role = role,
            Name = $"{Mark} {name}",
            Level = 3,
            Skills = [new Skill($"{Mark} Python", 4)],
            Wants = [new WantedSkill($"{Mark} Python")],
            Attributes = AttributeSet.Empty.With($"{Mark} department", $"{Mark} {name} Ltd"),
        };
}

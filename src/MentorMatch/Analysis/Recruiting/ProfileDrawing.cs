using System.Collections.Immutable;
using System.Globalization;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Policies.Rules;

namespace MentorMatch.Analysis.Recruiting;

/// <summary>The profiles that a cohort's needs suggest, and people who would have them.</summary>
/// <remarks>
/// A fact is drawn only where the policy reads it in public; a new mentor is told nothing else but what would otherwise shut everybody out: every required skill, and the
/// values of all mentees where a shared one is required even of people who say nothing.
/// </remarks>
internal sealed class ProfileDrawing
{
    private const string IdStart = "new-mentor-";
    private readonly Cohort cohort;
    private readonly MatchingPolicy policy;
    private readonly HashSet<string> facts;
    private readonly string idStart;
    private readonly ImmutableArray<Skill> requiredSkills;
    private readonly AttributeSet requiredValues;

    public ProfileDrawing(Cohort cohort, MatchingPolicy policy, IEnumerable<string> waiting)
    {
        this.cohort = cohort;
        this.policy = policy;
        facts = [.. policy.FactsRead().Where(fact => !policy.IsPrivate([fact])).Select(NameKey.Of)];
        bool skills = Reads("skills") && Reads("wants");
        requiredSkills =
        [
            .. policy
                .Rules.OfType<RequiredSkillRule>()
                .Select(rule => rule.Skill)
                .DistinctBy(NameKey.Of, StringComparer.Ordinal)
                .Select(skill => new Skill(skill)),
        ];
        Skills = skills ? MostWanted([.. waiting]) : [null];
        Levels = Reads("level")
            ? OrUnknown<int?>(
                MostCommon(Everybody.Where(person => person.Level is not null).Select(person => person.Level!.Value))
                    .Order()
                    .Select(level => (int?)level)
            )
            : [null];
        Locations = Values("location");
        Departments = Values("department");
        requiredValues = policy
            .Rules.OfType<SameRule>()
            .Where(rule => rule.WhenUnknown == Policies.WhenUnknown.Forbid && !Draws(rule.Attribute) && Reads(rule.Attribute))
            .Aggregate(
                AttributeSet.Empty,
                (set, rule) => set.With(rule.Attribute, cohort.Mentees.SelectMany(mentee => mentee.Attributes[rule.Attribute]))
            );
        idStart = UnusedId();
    }

    /// <summary>The wanted skills, the most missed first; one unknown where skills are not drawn.</summary>
    public ImmutableArray<string?> Skills { get; }

    /// <summary>The levels, ascending.</summary>
    public ImmutableArray<int?> Levels { get; }

    /// <summary>The locations, the most common first.</summary>
    public ImmutableArray<string?> Locations { get; }

    /// <summary>The departments, the most common first.</summary>
    public ImmutableArray<string?> Departments { get; }

    /// <summary>An id that nobody has or names.</summary>
    public string NewId => $"{idStart}0";

    /// <summary>Every profile, by skill, level, location, department.</summary>
    public IEnumerable<MentorProfile> Profiles =>
        from skill in Skills
        from level in Levels
        from location in Locations
        from department in Departments
        select new MentorProfile(skill, level, location, department);

    /// <summary>Public facts that are read and that a new mentor leaves unknown.</summary>
    public ImmutableArray<string> UnknownFacts =>
        [
            .. policy
                .FactsRead()
                .Where(fact =>
                    Reads(fact)
                    && !Draws(fact)
                    && requiredValues[fact].IsEmpty
                    && !NameKey.Same(fact, "skills")
                    && !NameKey.Same(fact, "wants")
                )
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>The cohort with mentors of the given profiles, whose ids stand together and in their order.</summary>
    public Cohort With(IEnumerable<MentorProfile> profiles) => cohort.WithMoreMentors(profiles.Select(Person));

    /// <summary>The id of the first of them.</summary>
    public string FirstId => Id(0);

    private IEnumerable<Participant> Everybody =>
        cohort.Mentors.Concat(cohort.Mentees.Where(person => person.Role != ParticipantRole.Both));

    private bool Reads(string fact) => facts.Contains(NameKey.Of(fact));

    private static bool Draws(string fact) =>
        NameKey.Same(fact, "level") || NameKey.Same(fact, "location") || NameKey.Same(fact, "department");

    private Participant Person(MentorProfile profile, int number) =>
        new()
        {
            Id = Id(number),
            Role = ParticipantRole.Mentor,
            Level = profile.Level,
            Skills =
            [
                .. profile.Skill is { } skill ? [new Skill(skill)] : Array.Empty<Skill>(),
                .. requiredSkills.Where(required => profile.Skill is null || !NameKey.Same(required.Name, profile.Skill)),
            ],
            Attributes = requiredValues
                .With("location", profile.Location is { } location ? [location] : [])
                .With("department", profile.Department is { } department ? [department] : []),
        };

    private string Id(int number) => idStart + number.ToString("D6", CultureInfo.InvariantCulture);

    private ImmutableArray<string?> MostWanted(HashSet<string> waiting) =>
        OrUnknown(
            cohort
                .Mentees.SelectMany(mentee => mentee.Wants.Select(want => (Key: NameKey.Of(want.Name), want.Name, Mentee: mentee.Id)))
                .GroupBy(want => want.Key, StringComparer.Ordinal)
                .OrderByDescending(skill => skill.Count(want => waiting.Contains(want.Mentee)))
                .ThenByDescending(skill => skill.Count())
                .ThenBy(skill => skill.Key, StringComparer.Ordinal)
                .Take(RecruitingAdvice.MostSkills)
                .Select(skill => skill.First().Name)
        );

    private ImmutableArray<string?> Values(string attribute) =>
        Reads(attribute)
            ? OrUnknown(
                Everybody
                    .SelectMany(person => person.Attributes[attribute])
                    .GroupBy(NameKey.Of, StringComparer.Ordinal)
                    .OrderByDescending(value => value.Count())
                    .ThenBy(value => value.Key, StringComparer.Ordinal)
                    .Take(RecruitingAdvice.MostSites)
                    .Select(value => value.First())
            )
            : [null];

    private static IEnumerable<int> MostCommon(IEnumerable<int> levels) =>
        levels
            .GroupBy(level => level)
            .OrderByDescending(level => level.Count())
            .ThenBy(level => level.Key)
            .Take(RecruitingAdvice.MostLevels)
            .Select(level => level.Key);

    private static ImmutableArray<T?> OrUnknown<T>(IEnumerable<T> values) => [.. values.DefaultIfEmpty()];

    private string UnusedId()
    {
        string start = IdStart;
        IEnumerable<string> used = Everybody
            .Concat(cohort.Peers)
            .SelectMany(person => (IEnumerable<string>)[person.Id, person.ManagerId ?? "", .. person.Prefers, .. person.Avoids]);
        HashSet<string> all = [.. used];
        while (all.Any(id => id.StartsWith(start, StringComparison.Ordinal)))
        {
            start = "-" + start;
        }

        return start;
    }
}

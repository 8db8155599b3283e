using System.ComponentModel;
using System.Text.Json.Serialization;
using MentorMatch.People;
using MentorMatch.Policies.Rules;

namespace MentorMatch.Policies;

/// <summary>
/// Something that forbids a pair. A forbidden pair has no score: it never competes with allowed ones. Bans, avoids and being one's own mentor always forbid and need no rule.
/// </summary>
/// <remarks>Immutable. Made by the members below; one of your own by <see cref="Custom"/>.</remarks>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(ReportingLineRule), "reporting-line")]
[JsonDerivedType(typeof(LevelGapRule), "level-gap")]
[JsonDerivedType(typeof(DifferentRule), "different")]
[JsonDerivedType(typeof(SameRule), "same")]
[JsonDerivedType(typeof(RequiredSkillRule), "required-skill")]
[JsonDerivedType(typeof(RequiredWantsRule), "required-wants")]
[JsonDerivedType(typeof(SharedHoursRule), "shared-hours")]
[JsonDerivedType(typeof(TimeZoneRule), "time-zone")]
[JsonDerivedType(typeof(NotAgainRule), "not-again")]
[JsonDerivedType(typeof(MinimumScoreRule), "minimum-score")]
public abstract record Rule
{
    private protected Rule() { }

    /// <summary>Forbids a manager, a manager's manager, and anybody with the same manager, whichever of the two is the mentor. Unknown managers forbid nothing.</summary>
    public static Rule NotInReportingLine { get; } = new ReportingLineRule();

    /// <summary>Forbids pairs of the cohort's history.</summary>
    public static Rule NotAgain { get; } = new NotAgainRule();

    /// <summary>The name under which a broken rule is shown; <see langword="null"/> for the code, such as <c>level-gap</c>, with the attribute where there is one: <c>same-languages</c>.</summary>
    [JsonPropertyName("name")]
    [JsonPropertyOrder(10)]
    [Description("The name under which a broken rule is shown. Default: the rule's type, such as level-gap.")]
    public string? GivenName { get; init; }

    /// <summary>What to do with a pair when the facts the rule asks for are not known. Default: allow it.</summary>
    [JsonPropertyOrder(11)]
    [Description("What to do with a pair when the facts the rule asks for are not known. Default: allow.")]
    public WhenUnknown WhenUnknown { get; init; }

    /// <summary>The name under which a broken rule is shown.</summary>
    [JsonIgnore]
    public string Name => GivenName ?? OwnName;

    /// <summary>A stable code: the <c>type</c> in a policy file, or the name of a rule of your own.</summary>
    [JsonIgnore]
    public string Code => OwnCode;

    /// <summary>The code, as each rule gives it.</summary>
    internal abstract string OwnCode { get; }

    /// <summary>The name when none is given.</summary>
    internal virtual string OwnName => Code;

    /// <summary>Names of the facts that the rule reads, as in the header of a people file.</summary>
    internal abstract IEnumerable<string> Facts { get; }

    /// <summary>What the rule asks for, in a few English words.</summary>
    internal abstract string Words { get; }

    /// <summary>Forbids pairs whose gap (mentor's level less mentee's) is below a limit.</summary>
    /// <param name="gap">The smallest gap allowed, −1000 … 1000.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The gap is out of its range.</exception>
    public static Rule LevelGapAtLeast(int gap) => Flaw.Checked(new LevelGapRule { Min = gap });

    /// <summary>Forbids pairs whose gap (mentor's level less mentee's) is above a limit.</summary>
    /// <param name="gap">The largest gap allowed, −1000 … 1000.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The gap is out of its range.</exception>
    public static Rule LevelGapAtMost(int gap) => Flaw.Checked(new LevelGapRule { Max = gap });

    /// <summary>Forbids pairs whose gap (mentor's level less mentee's) is outside a range.</summary>
    /// <param name="min">The smallest gap allowed, −1000 … 1000.</param>
    /// <param name="max">The largest gap allowed, <paramref name="min"/> … 1000.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A gap is out of its range.</exception>
    public static Rule LevelGap(int min, int max) => Flaw.Checked(new LevelGapRule { Min = min, Max = max });

    /// <summary>Forbids pairs that have any value of an attribute in common.</summary>
    /// <param name="attribute">The attribute's name.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    public static Rule Different(string attribute) => Flaw.Checked(new DifferentRule { Attribute = attribute });

    /// <summary>Forbids pairs that have no value of an attribute in common: no shared language, another site.</summary>
    /// <param name="attribute">The attribute's name.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    public static Rule Same(string attribute) => Flaw.Checked(new SameRule { Attribute = attribute });

    /// <summary>Forbids mentors who do not offer a skill. Related skills do not count; a skill without a proficiency counts as 5.</summary>
    /// <param name="skill">The skill.</param>
    /// <param name="minProficiency">The lowest proficiency that will do, 1 … 5.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentException">The name is blank or the proficiency is out of its range.</exception>
    public static Rule RequiredSkill(string skill, int minProficiency = Skill.LowestProficiency) =>
        Flaw.Checked(new RequiredSkillRule { Skill = skill, MinProficiency = minProficiency });

    /// <summary>Forbids mentors who do not offer every skill that the mentee wants with at least some priority. Related skills do not count.</summary>
    /// <param name="minPriority">The lowest priority that makes a wanted skill a required one, 1 … 100.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The priority is out of its range.</exception>
    public static Rule RequiredWants(int minPriority) => Flaw.Checked(new RequiredWantsRule { MinPriority = minPriority });

    /// <summary>Forbids pairs with too little free time in common.</summary>
    /// <param name="hours">The fewest shared hours a week, above 0, at most 168, in whole minutes.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The hours are out of their range.</exception>
    public static Rule SharedHoursAtLeast(decimal hours) => Flaw.Checked(new SharedHoursRule { Hours = hours });

    /// <summary>Forbids pairs whose clocks are too far apart, the shorter way round the clock.</summary>
    /// <param name="hours">The largest distance, 0 … 12, in whole minutes.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The hours are out of their range.</exception>
    public static Rule TimeZoneWithin(decimal hours) => Flaw.Checked(new TimeZoneRule { Hours = hours });

    /// <summary>Forbids pairs whose score is below a limit.</summary>
    /// <param name="score">The lowest score allowed, 0 … 1, up to six decimals.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The score is out of its range.</exception>
    public static Rule MinimumScore(decimal score) => Flaw.Checked(new MinimumScoreRule { Score = score });

    /// <summary>A rule of your own.</summary>
    /// <example>
    /// <code>
    /// Rule notSameName = Rule.Custom("not-same-name", (mentee, mentor) => mentee.Name != mentor.Name, "the two must not share a name");
    /// </code>
    /// </example>
    /// <param name="name">Code and name of the rule.</param>
    /// <param name="allows">
    /// Whether a pair is allowed, mentee first, or <see langword="null"/> when the facts are not known. It must say the same about the same two people whenever asked, and
    /// may be asked by several threads at once.
    /// </param>
    /// <param name="words">What the rule asks for, in a few words; the name when <see langword="null"/>.</param>
    /// <param name="reads">Names of the facts it reads, as in the header of a people file, so that private ones stay private.</param>
    /// <returns>The rule. It cannot be written to a policy file.</returns>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    public static Rule Custom(
        string name,
        Func<Participant, Participant, bool?> allows,
        string? words = null,
        params ReadOnlySpan<string> reads
    )
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(allows);
        return new CustomRule(name, allows, words ?? name, [.. reads]);
    }

    /// <summary>The rule for reverse mentoring: itself, unless it counts from one side to the other.</summary>
    internal virtual Rule Reversed() => this;

    /// <summary>What is wrong with the rule's own numbers and names.</summary>
    internal virtual IEnumerable<Flaw> Flaws() => GivenName is null ? [] : Flaw.Name("name", GivenName);
}

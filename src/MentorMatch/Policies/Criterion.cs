using System.ComponentModel;
using System.Text.Json.Serialization;
using MentorMatch.People;
using MentorMatch.Policies.Criteria;

namespace MentorMatch.Policies;

/// <summary>
/// Something that makes a pair better or worse: a value from 0 to 1 and a weight. A pair's score is the weighted mean over the criteria that are known for it.
/// </summary>
/// <remarks>Immutable. Made by the members below; one of your own by <see cref="Custom"/>.</remarks>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(SkillsCriterion), "skills")]
[JsonDerivedType(typeof(LevelGapCriterion), "level-gap")]
[JsonDerivedType(typeof(PreferencesCriterion), "preferences")]
[JsonDerivedType(typeof(DifferentCriterion), "different")]
[JsonDerivedType(typeof(SameCriterion), "same")]
[JsonDerivedType(typeof(AvailabilityCriterion), "availability")]
[JsonDerivedType(typeof(WantedCriterion), "wanted")]
public abstract record Criterion
{
    private protected Criterion() { }

    /// <summary>How much of what the mentee wants the mentor offers, by priority and proficiency. Without wanted skills: unknown.</summary>
    public static Criterion Skills { get; } = new SkillsCriterion();

    /// <summary>How well the two fit in each other's list of preferred people. Unknown when neither listed anybody.</summary>
    public static Criterion Preferences { get; } = new PreferencesCriterion();

    /// <summary>Shared free hours over the hours of the one who has fewer. Unknown unless both gave hours on comparable clocks.</summary>
    public static Criterion Availability { get; } = new AvailabilityCriterion();

    /// <summary>The name under which the contribution is shown; <see langword="null"/> for the name the criterion has by itself, such as <c>level-gap</c>.</summary>
    [JsonPropertyName("name")]
    [JsonPropertyOrder(10)]
    [Description("The name under which the contribution is shown. Default: the criterion's own name, such as level-gap.")]
    public string? GivenName { get; init; }

    /// <summary>How much the criterion counts beside the others: above 0, at most 1,000, up to three decimals. Default: 1.</summary>
    [JsonPropertyOrder(11)]
    [Description("How much the criterion counts beside the others: above 0, at most 1000, up to three decimals. Default: 1.")]
    public decimal Weight { get; init; } = 1;

    /// <summary>
    /// The value to take when the criterion is not known for a pair, from 0 to 1, up to six decimals. Default: none, and the criterion leaves the mean of that pair.
    /// </summary>
    [JsonPropertyOrder(12)]
    [Description(
        "The value, 0 to 1, to take when the criterion is not known for a pair. Default: none; the criterion then leaves the mean of that pair."
    )]
    public decimal? IfUnknown { get; init; }

    /// <summary>The name under which the contribution is shown.</summary>
    [JsonIgnore]
    public string Name => GivenName ?? OwnName;

    /// <summary>The name the criterion has by itself.</summary>
    internal abstract string OwnName { get; }

    /// <summary>Names of the facts that the criterion reads, as in the header of a people file.</summary>
    internal abstract IEnumerable<string> Facts { get; }

    /// <summary>1 at the ideal gap (mentor's level less mentee's), falling evenly to 0 where the gap is <paramref name="tolerance"/> or more away from it.</summary>
    /// <param name="ideal">The ideal gap, −1000 … 1000; below 0 for reverse mentoring.</param>
    /// <param name="tolerance">How far from the ideal the value reaches 0, 1 … 1000.</param>
    /// <returns>The criterion, of weight 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public static Criterion LevelGap(int ideal, int tolerance = LevelGapCriterion.DefaultTolerance) =>
        Flaw.Checked(new LevelGapCriterion { Ideal = ideal, Tolerance = tolerance });

    /// <summary>How different the two are in some attributes: for each, 1 less the share of values they have in common; the mean over those known on both sides.</summary>
    /// <param name="attributes">Names of attributes, at least one.</param>
    /// <returns>The criterion, of weight 1.</returns>
    /// <exception cref="ArgumentException">No attribute is named, or one is blank or stands twice.</exception>
    public static Criterion Different(params ReadOnlySpan<string> attributes) =>
        Flaw.Checked(new DifferentCriterion { Attributes = [.. attributes] });

    /// <summary>How alike the two are in some attributes: for each, the share of values they have in common; the mean over those known on both sides.</summary>
    /// <param name="attributes">Names of attributes, at least one.</param>
    /// <returns>The criterion, of weight 1.</returns>
    /// <exception cref="ArgumentException">No attribute is named, or one is blank or stands twice.</exception>
    public static Criterion Same(params ReadOnlySpan<string> attributes) =>
        Flaw.Checked(new SameCriterion { Attributes = [.. attributes] });

    /// <summary>The share of the values of one of the mentee's attributes that the mentor has in another: <c>wanted identity</c> among <c>characteristics</c>.</summary>
    /// <param name="menteeAttribute">The mentee's attribute.</param>
    /// <param name="mentorAttribute">The mentor's attribute.</param>
    /// <returns>The criterion, of weight 1. Unknown unless both are known.</returns>
    /// <exception cref="ArgumentException">A name is blank.</exception>
    public static Criterion Wanted(string menteeAttribute, string mentorAttribute) =>
        Flaw.Checked(new WantedCriterion { MenteeAttribute = menteeAttribute, MentorAttribute = mentorAttribute });

    /// <summary>A criterion of your own.</summary>
    /// <example>
    /// <code>
    /// Criterion nearby = Criterion.Custom("nearby", (mentee, mentor) =>
    ///     mentee.TimeZone is null || mentor.TimeZone is null ? null
    ///     : mentee.TimeZone.OffsetMinutes == mentor.TimeZone.OffsetMinutes ? 1m : 0.25m);
    /// </code>
    /// </example>
    /// <param name="name">The name under which the contribution is shown.</param>
    /// <param name="value">
    /// The value of a pair, mentee first, or <see langword="null"/> when it is not known. It must give the same value for the same two people whenever asked, and may be
    /// asked by several threads at once.
    /// </param>
    /// <param name="reads">Names of the facts it reads, as in the header of a people file, so that private ones stay private.</param>
    /// <returns>The criterion, of weight 1. It cannot be written to a policy file.</returns>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    public static Criterion Custom(string name, Func<Participant, Participant, Fraction?> value, params ReadOnlySpan<string> reads)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(value);
        return new CustomCriterion(name, value, [.. reads]);
    }

    /// <summary>The criterion for reverse mentoring: itself, unless it counts from one side to the other.</summary>
    internal virtual Criterion Reversed() => this;

    /// <summary>What is wrong with the criterion's own numbers and names.</summary>
    internal virtual IEnumerable<Flaw> Flaws() =>
        [
            .. Flaw.NumberAbove("weight", Weight, above: 0, PolicyLimits.LargestWeight, PolicyLimits.WeightDecimals),
            .. IfUnknown is decimal value ? Flaw.Number("ifUnknown", value, least: 0, most: 1, decimals: PolicyLimits.ValueDecimals) : [],
            .. GivenName is null ? [] : Flaw.CriterionName(GivenName),
        ];
}

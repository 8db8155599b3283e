using System.Collections.Immutable;
using System.ComponentModel;
using System.Text.Json.Serialization;
using MentorMatch.People;
using MentorMatch.Policies.Quotas;

namespace MentorMatch.Policies;

/// <summary>A demand on the matching as a whole: how many matches a group has, what share of the pairs is of a kind, how far apart the chances of groups may be.</summary>
/// <remarks>
/// Immutable; equal when all settings are equal. Quotas are kept before everything else: fewer people are matched rather than one broken, and when they cannot all be
/// kept the result names those at odds. They may read private attributes. The formats one-to-one and ratio know them; others refuse them by name.
/// </remarks>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(MenteeQuota), "mentees")]
[JsonDerivedType(typeof(MentorQuota), "mentors")]
[JsonDerivedType(typeof(PairQuota), "pairs")]
[JsonDerivedType(typeof(ParityQuota), "parity")]
public abstract record Quota
{
    private protected Quota() { }

    /// <summary>The name under which the quota is shown; <see langword="null"/> for its own, such as <c>mentees site=Lyon</c>.</summary>
    [JsonPropertyName("name")]
    [JsonPropertyOrder(10)]
    [Description("The name under which the quota is shown. Default: made of its type, attribute and value.")]
    public string? GivenName { get; init; }

    /// <summary>The name under which the quota is shown.</summary>
    [JsonIgnore]
    public string Name => GivenName ?? OwnName;

    /// <summary>The attribute that tells people apart.</summary>
    [JsonPropertyOrder(-2)]
    [Description("The attribute that tells people apart, such as site.")]
    public required string Attribute { get; init; }

    /// <summary>The name when none is given.</summary>
    internal abstract string OwnName { get; }

    /// <summary>Matches of mentees who have a value of an attribute, counted.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="value">The value.</param>
    /// <param name="atLeast">The least number of matches; <see langword="null"/> for no limit.</param>
    /// <param name="atMost">The most; <see langword="null"/> for no limit.</param>
    /// <returns>The quota.</returns>
    /// <exception cref="ArgumentException">A name is blank, there is no limit, or limits are exchanged or out of range.</exception>
    public static Quota Mentees(string attribute, string value, int? atLeast = null, int? atMost = null) =>
        Checked(
            new MenteeQuota
            {
                Attribute = attribute,
                Value = value,
                AtLeast = atLeast,
                AtMost = atMost,
            }
        );

    /// <summary>Matches of mentees who have a value of an attribute, as a share.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="value">The value.</param>
    /// <param name="of">Of what: everybody of the group, or all matches.</param>
    /// <param name="atLeast">The least share, 0 to 1, up to four decimals; <see langword="null"/> for no limit.</param>
    /// <param name="atMost">The most; <see langword="null"/> for no limit.</param>
    /// <returns>The quota.</returns>
    /// <exception cref="ArgumentException">A name is blank, there is no limit, or limits are exchanged or out of range.</exception>
    public static Quota MenteeShare(string attribute, string value, ShareOf of, decimal? atLeast = null, decimal? atMost = null) =>
        Checked(
            new MenteeQuota
            {
                Attribute = attribute,
                Value = value,
                ShareOf = of,
                AtLeastShare = atLeast,
                AtMostShare = atMost,
            }
        );

    /// <summary>Matches of mentors who have a value of an attribute, counted.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="value">The value.</param>
    /// <param name="atLeast">The least number of matches; <see langword="null"/> for no limit.</param>
    /// <param name="atMost">The most; <see langword="null"/> for no limit.</param>
    /// <returns>The quota.</returns>
    /// <exception cref="ArgumentException">A name is blank, there is no limit, or limits are exchanged or out of range.</exception>
    public static Quota Mentors(string attribute, string value, int? atLeast = null, int? atMost = null) =>
        Checked(
            new MentorQuota
            {
                Attribute = attribute,
                Value = value,
                AtLeast = atLeast,
                AtMost = atMost,
            }
        );

    /// <summary>Matches whose two people have a value of an attribute in common, or none, counted.</summary>
    /// <param name="relation">Which pairs count.</param>
    /// <param name="attribute">The attribute.</param>
    /// <param name="atLeast">The least number of matches; <see langword="null"/> for no limit.</param>
    /// <param name="atMost">The most; <see langword="null"/> for no limit.</param>
    /// <returns>The quota.</returns>
    /// <exception cref="ArgumentException">The name is blank, there is no limit, or limits are exchanged or out of range.</exception>
    public static Quota Pairs(PairRelation relation, string attribute, int? atLeast = null, int? atMost = null) =>
        Checked(
            new PairQuota
            {
                Attribute = attribute,
                Relation = relation,
                AtLeast = atLeast,
                AtMost = atMost,
            }
        );

    /// <summary>The same as a share of all matches.</summary>
    /// <param name="relation">Which pairs count.</param>
    /// <param name="attribute">The attribute.</param>
    /// <param name="atLeast">The least share, 0 to 1, up to four decimals; <see langword="null"/> for no limit.</param>
    /// <param name="atMost">The most; <see langword="null"/> for no limit.</param>
    /// <returns>The quota.</returns>
    /// <exception cref="ArgumentException">The name is blank, there is no limit, or limits are exchanged or out of range.</exception>
    public static Quota PairShare(PairRelation relation, string attribute, decimal? atLeast = null, decimal? atMost = null) =>
        Checked(
            new PairQuota
            {
                Attribute = attribute,
                Relation = relation,
                AtLeastShare = atLeast,
                AtMostShare = atMost,
            }
        );

    /// <summary>
    /// For every two values of an attribute: the shares of their mentees who are matched, or of their mentors' places that are taken, differ by no more than some percentage points.
    /// </summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="within">The most percentage points, 0 to 100, up to two decimals.</param>
    /// <param name="side">Whose groups are compared.</param>
    /// <returns>The quota.</returns>
    /// <exception cref="ArgumentException">The name is blank or the number out of its range.</exception>
    public static Quota Parity(string attribute, decimal within, QuotaSide side = QuotaSide.Mentees) =>
        Checked(
            new ParityQuota
            {
                Attribute = attribute,
                Within = within,
                Side = side,
            }
        );

    /// <summary>What is wrong with the quota's own numbers and names.</summary>
    internal virtual IEnumerable<Flaw> Flaws() =>
        [.. GivenName is null ? [] : Flaw.Name("name", GivenName), .. Flaw.Name("attribute", Attribute)];

    /// <summary>The values of the quota's attribute that a person has.</summary>
    internal ImmutableArray<string> ValuesOf(Participant person) => person.ValuesOf(Attribute);

    private static Quota Checked(Quota quota)
    {
        Flaw.ThrowIfAny(quota.Flaws());
        return quota;
    }
}

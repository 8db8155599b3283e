using System.Collections.Immutable;
using System.ComponentModel;
using System.Text.Json.Serialization;
using MentorMatch.Formats;
using MentorMatch.People;

namespace MentorMatch.Policies;

/// <summary>What makes a good matching in one programme: criteria with weights, hard rules, and what the whole is to be best at.</summary>
/// <remarks>Immutable. Equal when all parts are equal, the order of lists included. Read from and written to files by <see cref="PolicyJson"/>.</remarks>
public sealed record MatchingPolicy
{
    /// <summary>
    /// A sensible policy for a programme that has none: skills count most, then preferences, a mentor about two levels up, and another department; nobody is matched within
    /// their reporting line, or again with whom they had in an earlier round that is given; as many people as possible are matched and, among such matchings, the one of best total.
    /// </summary>
    public static MatchingPolicy Default { get; } =
        new()
        {
            Name = "default",
            Objective = Objective.MostMatches.Then(Objective.BestTotal),
            Criteria =
            [
                Criterion.Skills.Weight(3),
                Criterion.Preferences.Weight(2),
                Criterion.LevelGap(ideal: 2, tolerance: 3).Weight(1),
                Criterion.Different("department").Weight(0.5m),
            ],
            Rules = [Rule.NotInReportingLine, Rule.NotAgain],
        };

    /// <summary>A name for reports; <see langword="null"/> when not given.</summary>
    [Description("A name for reports.")]
    public string? Name { get; init; }

    /// <summary>What the matching is to be best at. Required: there is no silent default.</summary>
    [Description(
        "What the matching is to be best at. most-matches: as many people as possible and, among such matchings, the best total. worst-off-first: as many people as possible, then the highest lowest score, then as few matches as possible in each band of scores from the lowest, then the best total."
    )]
    public required Objective Objective { get; init; }

    /// <summary>In how many equal bands from 0 to 1 <see cref="Objective.WorstOffFirst"/> counts matches, 1 to 100; the other objectives do not count. Default: 20, of 0.05 each.</summary>
    [Description("In how many equal bands from 0 to 1 worst-off-first counts matches, 1 to 100. Default: 20, of 0.05 each.")]
    public int? ScoreBands { get; init; }

    /// <summary>What makes a pair better or worse, in the order in which contributions are shown. Default: none, and every score is 0.</summary>
    [Description("What makes a pair better or worse, in the order in which contributions are shown.")]
    public ImmutableArray<Criterion> Criteria
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = [];

    /// <summary>What forbids a pair. Default: nothing but bans, avoids and being one's own mentor.</summary>
    [Description("What forbids a pair, besides bans, avoids and being one's own mentor.")]
    public ImmutableArray<Rule> Rules
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = [];

    /// <summary>Demands on the matching as a whole, kept before everything else. Default: none.</summary>
    [Description(
        "Demands on the matching as a whole, kept before everything else: matches of groups, shares of pairs, parity between groups."
    )]
    public ImmutableArray<Quota> Quotas
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = [];

    /// <summary>Skills that can partly stand for each other. Default: none.</summary>
    [Description("Skills that can partly stand for each other.")]
    public ImmutableArray<SkillRelation> RelatedSkills
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = [];

    /// <summary>
    /// Facts that may steer scores and rules but must not be shown about one person: attributes, or columns of the people file such as <c>level</c>. Criteria and rules that
    /// read one are shown under the neutral name <c>private</c>, the contributions of several as one. Default: none.
    /// </summary>
    [Description(
        "Attributes that may steer scores but are never shown about one person; criteria that read one are shown together as private."
    )]
    [JsonPropertyName("private")]
    public ImmutableArray<string> PrivateAttributes
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = [];

    /// <summary>The programme format; <see langword="null"/> leaves it to whoever asks for a matching.</summary>
    [Description("The programme format. Default: left to whoever asks for a matching.")]
    public Format? Format { get; init; }

    /// <summary>Every problem of the policy; empty when it can be used.</summary>
    /// <returns>The problems, in the order of the policy's parts.</returns>
    public ImmutableArray<DataProblem> Problems() => [.. PolicyCheck.Flaws(this).Select(PolicyCheck.ToProblem)];

    /// <summary>Names of all facts that criteria, rules, quotas and format read, as in the header of a people file: what a reader need not keep is not among them.</summary>
    /// <param name="format">The format that will be asked for; the policy's own when <see langword="null"/>.</param>
    /// <returns>The names, without repeats, in ordinal order.</returns>
    public ImmutableArray<string> FactsRead(Format? format = null) =>
        [
            .. Criteria
                .SelectMany(criterion => criterion.Facts)
                .Concat(Rules.SelectMany(rule => rule.Facts))
                .Concat(Quotas.Select(quota => quota.Attribute))
                .Concat((format ?? Format)?.Facts ?? [])
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>
    /// The policy for reverse mentoring, where juniors teach seniors: every level gap is counted the other way, so that an ideal gap of 2 still means two levels between the
    /// two. The rest stays: skills are what the learner wants and the teacher offers. Use it with <see cref="Cohort.Reversed"/>.
    /// </summary>
    /// <returns>The policy; reversed twice, an equal one.</returns>
    public MatchingPolicy Reversed() =>
        this with
        {
            Criteria = [.. Criteria.Select(criterion => criterion.Reversed())],
            Rules = [.. Rules.Select(rule => rule.Reversed())],
        };

    /// <inheritdoc/>
    public bool Equals(MatchingPolicy? other) =>
        other is not null
        && string.Equals(Name, other.Name, StringComparison.Ordinal)
        && Objective == other.Objective
        && ScoreBands == other.ScoreBands
        && Criteria.SequenceEqual(other.Criteria)
        && Rules.SequenceEqual(other.Rules)
        && Quotas.SequenceEqual(other.Quotas)
        && RelatedSkills.SequenceEqual(other.RelatedSkills)
        && PrivateAttributes.SequenceEqual(other.PrivateAttributes, StringComparer.Ordinal)
        && Format == other.Format;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Objective, Criteria.Length, Rules.Length);

    /// <summary>Whether any of the named facts is private.</summary>
    internal bool IsPrivate(IEnumerable<string> facts) => facts.Any(fact => PrivateAttributes.Any(hidden => NameKey.Same(hidden, fact)));
}

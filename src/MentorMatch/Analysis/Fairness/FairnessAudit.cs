using System.Collections.Immutable;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Reporting;
using MentorMatch.Reporting.Sections;

namespace MentorMatch.Analysis.Fairness;

/// <summary>How people fare in a result by the values of their attributes: who is matched, how well, who waits, and the gaps between groups.</summary>
/// <remarks>Groups of fewer than five people are never told apart, nor by subtraction; see the page beside <c>Analysis/Fairness</c>. Immutable.</remarks>
public sealed record FairnessAudit
{
    /// <summary>The fewest people who are told as a group.</summary>
    public const int SmallestGroup = 5;

    private FairnessAudit() { }

    /// <summary>How everybody on each side fares.</summary>
    public ImmutableArray<AuditTotals> Totals { get; private init; } = [];

    /// <summary>The attributes, in the order asked for (in ordinal order of their names where none was), each on every side where anybody has it.</summary>
    public ImmutableArray<GroupAudit> Attributes { get; private init; } = [];

    /// <summary>Attributes asked for that nobody has.</summary>
    public ImmutableArray<string> Unknown { get; private init; } = [];

    /// <summary>Audits a result.</summary>
    /// <param name="result">The result, with a matching.</param>
    /// <param name="cohort">The people it was made of.</param>
    /// <param name="policy">The policy it was made under; it says what is private.</param>
    /// <param name="attributes">
    /// The attributes to audit, <c>level</c> among them; every one that anybody has when <see langword="null"/> or empty. A private one is audited in aggregate: nothing in it is
    /// about one person.
    /// </param>
    /// <returns>The audit. Takes time linear in people and their values, times the groups of an attribute squared at worst.</returns>
    /// <exception cref="DataProblemsException">The format matches teams and not people.</exception>
    public static FairnessAudit Of(MatchResult result, Cohort cohort, MatchingPolicy policy, IEnumerable<string>? attributes = null)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(cohort);
        ArgumentNullException.ThrowIfNull(policy);
        ImmutableArray<AuditedPeople> sides = AuditedPeople.SidesOf(result, cohort);
        ImmutableArray<string> asked = [.. (attributes ?? []).DistinctBy(NameKey.Of, StringComparer.Ordinal)];
        asked = asked.IsEmpty ? AllOf(cohort) : asked;
        ImmutableArray<GroupAudit> audited =
        [
            .. asked
                .SelectMany(attribute => sides.Select(side => Audit(side, attribute, policy.IsPrivate([attribute]))))
                .OfType<GroupAudit>(),
        ];
        return new FairnessAudit
        {
            Totals = [.. sides.Where(side => side.Count > 0).Select(side => new AuditTotals(side.Side, side.Totals))],
            Attributes = audited,
            Unknown = [.. asked.Where(attribute => !audited.Any(found => NameKey.Same(found.Attribute, attribute)))],
        };
    }

    /// <summary>The audit in words.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The section: one table with a row for each group told.</returns>
    public ReportSection ToSection(Language language = Language.English) => FairnessAuditSection.Of(this, Wording.Of(language));

    /// <summary>What of each person no part may be told by few, for a private attribute.</summary>
    internal static IReadOnlyList<bool[]> Divisions(bool isPrivate, params IEnumerable<AuditedPeople> results) =>
        isPrivate ? [.. results.Select(people => Enumerable.Range(0, people.Count).Select(people.IsMatched).ToArray())] : [];

    private static GroupAudit? Audit(AuditedPeople side, string attribute, bool isPrivate)
    {
        ImmutableArray<(string? Value, ImmutableArray<int> People)> groups = side.GroupsBy(attribute);
        if (!groups.Any(group => group.Value is not null))
        {
            return null;
        }

        ImmutableArray<bool> told = CellSuppression.MayBeTold(
            [.. groups.Select(group => group.People)],
            side.Count,
            Divisions(isPrivate, side)
        );
        return new GroupAudit
        {
            Attribute = attribute,
            Side = side.Side,
            IsPrivate = isPrivate,
            Groups =
            [
                .. groups.Where((_, at) => told[at]).Select(group => new AuditedGroup(group.Value, side.Figures(group.People, isPrivate))),
            ],
            Withheld = told.Count(group => !group),
        };
    }

    /// <summary>The attributes of a cohort that a policy does not keep private, in ordinal order: those that a page which is handed around may tell groups apart by.</summary>
    internal static ImmutableArray<string> OpenOf(Cohort cohort, MatchingPolicy policy) =>
        [.. AllOf(cohort).Where(attribute => !policy.IsPrivate([attribute]))];

    private static ImmutableArray<string> AllOf(Cohort cohort)
    {
        ImmutableArray<Participant> everybody = [.. cohort.Mentors, .. cohort.Mentees, .. cohort.Peers];
        IEnumerable<string> names = everybody.SelectMany(person => person.Attributes.Select(attribute => attribute.Key));
        return
        [
            .. (everybody.Any(person => person.Level is not null) ? names.Prepend("level") : names)
                .DistinctBy(NameKey.Of, StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];
    }
}

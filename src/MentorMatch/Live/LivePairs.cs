using System.Collections.Immutable;
using MentorMatch.Formats;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Policies.Rules;
using MentorMatch.Scoring;

namespace MentorMatch.Live;

/// <summary>The pairs that one person's change makes other than they were.</summary>
/// <param name="Rows">Mentees whose pairs are to be set anew.</param>
/// <param name="Columns">Mentors whose pairs are to be set anew.</param>
internal sealed record LivePairs(ImmutableArray<LiveRow> Rows, ImmutableArray<LiveRow> Columns)
{
    /// <summary>Compares two cohorts that differ in one person, and scores what is new.</summary>
    public static LivePairs Of(Cohort before, Cohort after, string id, MatchingPolicy policy, PairingFormat format)
    {
        string[] reports = Reports(before, after, id, policy);
        string[] mentees =
        [
            .. reports.Where(report => after.FindMentee(report) is not null),
            .. Listing(before.FindMentee(id), after.FindMentee(id), after.Mentees, id),
        ];
        string[] mentors =
        [
            .. reports.Where(report => after.FindMentor(report) is not null),
            .. Listing(before.FindMentor(id), after.FindMentor(id), after.Mentors, id),
        ];
        Lazy<CohortScorer> scorer = new(() => CohortScorer.Compile(after, policy));
        Lazy<PairingTerms> terms = new(() => format.TermsFor(after, policy.Objective.OfAssignment));
        return new LivePairs(
            [.. Own(before.FindMentee(id), after.FindMentee(id), Row), .. mentees.Distinct(StringComparer.Ordinal).Select(Row)],
            [.. Own(before.FindMentor(id), after.FindMentor(id), Column), .. mentors.Distinct(StringComparer.Ordinal).Select(Column)]
        );

        LiveRow Row(string mentee) =>
            new(
                mentee,
                terms.Value.Mentees[mentee].Max,
                [
                    .. scorer
                        .Value.MentorsFor(Roster.IndexOf(after.Mentees, mentee))
                        .Select(pair => (after.Mentors[pair.Mentor].Id, pair.Millionths)),
                ],
                HasLeft: false
            );

        LiveRow Column(string mentor) =>
            new(
                mentor,
                terms.Value.Mentors[mentor].Max,
                [
                    .. scorer
                        .Value.MenteesFor(Roster.IndexOf(after.Mentors, mentor))
                        .Select(pair => (after.Mentees[pair.Mentee].Id, pair.Millionths)),
                ],
                HasLeft: false
            );
    }

    private static IEnumerable<LiveRow> Own(Participant? before, Participant? after, Func<string, LiveRow> scored) =>
        after is not null ? [scored(after.Id)]
        : before is not null ? [new LiveRow(before.Id, 0, [], HasLeft: true)]
        : [];

    /// <summary>The manager's manager of those who report to the person is another.</summary>
    private static string[] Reports(Cohort before, Cohort after, string id, MatchingPolicy policy) =>
        !policy.Rules.Any(rule => rule is ReportingLineRule)
        || string.Equals(ManagerOf(before, id), ManagerOf(after, id), StringComparison.Ordinal)
            ? []
            :
            [
                .. after
                    .Mentees.Concat(after.Mentors)
                    .Concat(after.Peers)
                    .Where(person => string.Equals(person.ManagerId, id, StringComparison.Ordinal))
                    .Select(person => person.Id)
                    .Distinct(StringComparer.Ordinal)
                    .Where(report => !string.Equals(report, id, StringComparison.Ordinal)),
            ];

    private static string? ManagerOf(Cohort cohort, string id) =>
        cohort.FindMentee(id)?.ManagerId ?? cohort.FindMentor(id)?.ManagerId ?? cohort.FindPeer(id)?.ManagerId;

    /// <summary>A list counts those of its owner's own side no more, and those who have left: it is longer or shorter when one of them comes or goes.</summary>
    private static IEnumerable<string> Listing(Participant? before, Participant? after, ImmutableArray<Participant> side, string id) =>
        before is null == after is null
            ? []
            : side.Where(person =>
                    person.Prefers.Contains(id, StringComparer.Ordinal) && !string.Equals(person.Id, id, StringComparison.Ordinal)
                )
                .Select(person => person.Id);
}

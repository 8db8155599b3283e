using System.Collections.Immutable;
using MentorMatch.Policies;
using MentorMatch.Reporting;
using MentorMatch.Reporting.Documents;

namespace MentorMatch.HrPortal.Http.Views;

/// <summary>A result with the names of the people.</summary>
/// <param name="Solve">The solve.</param>
/// <param name="Criteria">The names of the criteria, in the policy's order.</param>
/// <param name="Matches">The matches.</param>
/// <param name="Groups">The groups, in formats that have them.</param>
/// <param name="Unmatched">The people without a match, each with a reason.</param>
/// <param name="Idle">The mentors without a mentee, each with a reason.</param>
/// <param name="Warnings">What the reader should know.</param>
/// <param name="Clashes">Why there is no matching, and what could be done.</param>
internal sealed record ResultView(
    SolveView Solve,
    ImmutableArray<string> Criteria,
    ImmutableArray<MatchView> Matches,
    ImmutableArray<GroupView> Groups,
    ImmutableArray<LeftView> Unmatched,
    ImmutableArray<LeftView> Idle,
    ImmutableArray<string> Warnings,
    ImmutableArray<string> Clashes
)
{
    /// <summary>A result with the names of the people.</summary>
    public static ResultView Of(SolveView solve, ResultDocument document, MatchingPolicy policy, PersonNames names) =>
        new(
            solve,
            CriteriaOf(document, policy),
            [.. document.Matches.Select(match => MatchView.Of(match, names))],
            [
                .. document.Groups.Select(group => new GroupView(
                    group.Id,
                    [.. group.Mentors.Select(id => new PersonView(id, names.OfMentor(id)))],
                    [.. group.Members.Select(id => new PersonView(id, names.OfMentee(id)))],
                    group.Score.ToDecimal()
                )),
            ],
            [.. document.Unmatched.Select(left => new LeftView(left.Id, names.OfMentee(left.Id), left.Detail))],
            [.. document.IdleMentors.Select(left => new LeftView(left.Id, names.OfMentor(left.Id), left.Detail))],
            [.. document.Warnings.Select(warning => warning.Message)],
            [.. document.Clashes.Select(clash => $"{clash.Message} {clash.Maybe}")]
        );

    /// <summary>Those that are known for anybody, in the policy's order; those that are private come last, under one name.</summary>
    private static ImmutableArray<string> CriteriaOf(ResultDocument document, MatchingPolicy policy)
    {
        HashSet<string> known = [.. document.Matches.SelectMany(match => match.Contributions).Select(part => part.Name)];
        return [.. policy.Criteria.Select(criterion => criterion.Name).Where(known.Remove), .. known.Order(StringComparer.Ordinal)];
    }
}

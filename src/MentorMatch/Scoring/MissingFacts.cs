using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Policies.Criteria;
using MentorMatch.Policies.Rules;

namespace MentorMatch.Scoring;

/// <summary>
/// Finds what policy and people do not have in common: attributes that a policy names and nobody has, most likely a slip of the pen, which would make a criterion
/// unknown for every pair; and facts given that count for nothing.
/// </summary>
internal static class MissingFacts
{
    // Facts that have a place of their own; a policy may call them private.
    private static readonly string[] Columns =
    [
        "id",
        "name",
        "role",
        "level",
        "skills",
        "wants",
        "timezone",
        "manager",
        "capacity",
        "mincapacity",
        "prefers",
        "avoids",
        "availability",
    ];

    /// <summary>One warning for each attribute that nobody has, for earlier pairs that no rule heeds, and for peers, whom no mentor or mentee is matched with.</summary>
    public static IEnumerable<DataProblem> Warnings(Cohort cohort, MatchingPolicy policy)
    {
        Participant[] everybody = [.. cohort.Mentees, .. cohort.Mentors, .. cohort.Peers];
        if (everybody.Length == 0)
        {
            yield break;
        }

        if (cohort.History.Length > 0 && !policy.Rules.Any(rule => rule is NotAgainRule))
        {
            yield return new DataProblem
            {
                Code = "history-without-rule",
                Message = "pairs of earlier rounds are given, but the policy has no rule not-again: they may be matched again",
                Maybe = "add { \"type\": \"not-again\" } to its rules",
            };
        }

        if (cohort.Peers.Length > 0)
        {
            yield return new DataProblem
            {
                Code = "peers-take-no-part",
                Message =
                    $"people whose role is peer take no part in matching mentees with mentors: {cohort.Peers.Length}, the first is {Quoted.Text(cohort.Peers[0].Id)}",
                Maybe = "their role should be mentor, mentee or both",
            };
        }

        Dictionary<string, string> given = new(StringComparer.Ordinal);
        foreach (
            string name in everybody
                .SelectMany(person => person.Attributes.Select(attribute => attribute.Key))
                .Distinct(StringComparer.Ordinal)
        )
        {
            given.TryAdd(NameKey.Of(name), name);
        }

        foreach (string name in Named(policy).DistinctBy(NameKey.Of, StringComparer.Ordinal))
        {
            if (!given.ContainsKey(NameKey.Of(name)))
            {
                yield return new DataProblem
                {
                    Code = "attribute-without-values",
                    Message = $"the policy names the attribute {Quoted.Text(name)}, which nobody has",
                    Maybe = NearestName.Among(name, given.Values.Order(StringComparer.Ordinal)) is string near
                        ? $"{Quoted.Text(near)} was meant"
                        : "the column is missing",
                };
            }
        }
    }

    private static IEnumerable<string> Named(MatchingPolicy policy) =>
        [
            .. policy
                .Criteria.Where(criterion => criterion is SameCriterion or DifferentCriterion or WantedCriterion)
                .SelectMany(criterion => criterion.Facts),
            .. policy.Rules.Where(rule => rule is SameRule or DifferentRule).SelectMany(rule => rule.Facts),
            .. policy.PrivateAttributes.Where(name => !Columns.Contains(NameKey.Of(name), StringComparer.Ordinal)),
        ];
}

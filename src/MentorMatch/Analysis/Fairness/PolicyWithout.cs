using System.Collections.Immutable;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Policies.Criteria;

namespace MentorMatch.Analysis.Fairness;

/// <summary>A policy that does not read an attribute: criteria, rules and quotas that do are left out, except that a list of several attributes only loses this one.</summary>
internal static class PolicyWithout
{
    public static MatchingPolicy Of(MatchingPolicy policy, string attribute)
    {
        bool Reads(IEnumerable<string> facts) => facts.Any(fact => NameKey.Same(fact, attribute));
        return policy with
        {
            Criteria =
            [
                .. policy.Criteria.Select(criterion => Reads(criterion.Facts) ? Less(criterion, attribute) : criterion).OfType<Criterion>(),
            ],
            Rules = [.. policy.Rules.Where(rule => !Reads(rule.Facts))],
            Quotas = [.. policy.Quotas.Where(quota => !Reads([quota.Attribute]))],
        };
    }

    private static Criterion? Less(Criterion criterion, string attribute)
    {
        ImmutableArray<string> Others(ImmutableArray<string> names) => [.. names.Where(name => !NameKey.Same(name, attribute))];
        return criterion switch
        {
            SameCriterion same when Others(same.Attributes) is { IsEmpty: false } others => same with { Attributes = others },
            DifferentCriterion different when Others(different.Attributes) is { IsEmpty: false } others => different with
            {
                Attributes = others,
            },
            _ => null,
        };
    }
}

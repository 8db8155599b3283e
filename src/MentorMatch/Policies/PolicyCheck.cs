using System.Collections.Immutable;
using System.Globalization;
using MentorMatch.Formats;
using MentorMatch.People;

namespace MentorMatch.Policies;

/// <summary>What can be wrong with a policy as a whole.</summary>
internal static class PolicyCheck
{
    /// <summary>Every flaw, each with the path of the member concerned.</summary>
    public static IEnumerable<Flaw> Flaws(MatchingPolicy policy) =>
        [
            .. policy.Criteria.SelectMany((criterion, k) => criterion.Flaws().Select(flaw => flaw.Within(Item("criteria", k)))),
            .. policy.ScoreBands is { } bands ? Flaw.Number("scoreBands", bands, least: 1, ScoreBands.MostBands, decimals: 0) : [],
            .. Taken("criteria", [.. policy.Criteria.Select(criterion => criterion.Name)]),
            .. policy.Rules.SelectMany((rule, k) => rule.Flaws().Select(flaw => flaw.Within(Item("rules", k)))),
            .. policy.Quotas.SelectMany((quota, k) => quota.Flaws().Select(flaw => flaw.Within(Item("quotas", k)))),
            .. Taken("quotas", [.. policy.Quotas.Select(quota => quota.Name)]),
            .. Relations(policy.RelatedSkills),
            .. policy.PrivateAttributes.SelectMany((name, k) => Flaw.Name(Item("private", k), name)),
            .. policy.Format is { } format ? FormatFlaws(policy, format) : [],
        ];

    /// <summary>What is wrong with a format by itself, and under a policy: it may not show what the policy keeps private.</summary>
    public static IEnumerable<Flaw> FormatFlaws(MatchingPolicy policy, Format format) =>
        [
            .. format.Flaws().Select(flaw => flaw.Within("format")),
            .. policy.Objective is { PutsWorstOffFirst: true } && !format.PutsWorstOffFirst
                ?
                [
                    new Flaw(
                        "objective",
                        "objective-not-for-format",
                        $"the format {format.Name} cannot put the worst-off first; one-to-one and ratio can, without waitingFirst",
                        "take one of them, or the objective most-matches"
                    ),
                ]
                : Array.Empty<Flaw>(),
            .. policy.Quotas.IsEmpty || format is PairingFormat
                ? Array.Empty<Flaw>()
                :
                [
                    new Flaw(
                        "quotas",
                        "no-quotas-in-format",
                        $"the format {format.Name} knows no quotas",
                        "use the format one-to-one or ratio, or take the quotas out"
                    ),
                ],
            .. format
                .FactsShown.Where(fact => policy.IsPrivate([fact]))
                .Select(fact => new Flaw(
                    "format",
                    "shows-private",
                    $"the format {format.Name} shows {Quoted.Text(fact)} beside people's names, and the policy keeps it private",
                    "use another attribute, or another format"
                )),
        ];

    /// <summary>The flaw as a problem, without its place.</summary>
    public static DataProblem ToProblem(Flaw flaw) =>
        new()
        {
            Code = flaw.Code,
            Column = flaw.Member,
            Message = flaw.Message,
            Maybe = flaw.Maybe,
        };

    /// <summary>The path of an item of a list.</summary>
    public static string Item(string list, int position) => string.Create(CultureInfo.InvariantCulture, $"{list}[{position}]");

    private static IEnumerable<Flaw> Taken(string list, ImmutableArray<string> names)
    {
        HashSet<string> seen = new(StringComparer.OrdinalIgnoreCase);
        for (int k = 0; k < names.Length; k++)
        {
            if (!seen.Add(names[k]))
            {
                yield return new Flaw(
                    Item(list, k),
                    "duplicate-name",
                    $"two {list} have the name {Quoted.Text(names[k])}",
                    "give one of them a \"name\""
                );
            }
        }
    }

    private static IEnumerable<Flaw> Relations(ImmutableArray<SkillRelation> relations)
    {
        HashSet<(string, string)> seen = [];
        for (int k = 0; k < relations.Length; k++)
        {
            string item = Item("relatedSkills", k);
            SkillRelation relation = relations[k];
            IEnumerable<Flaw> own =
            [
                .. Flaw.Name("skill", relation.Skill),
                .. Flaw.Name("other", relation.Other),
                .. Flaw.NumberAbove("similarity", relation.Similarity, above: 0, most: 1, PolicyLimits.SimilarityDecimals),
            ];
            foreach (Flaw flaw in own)
            {
                yield return flaw.Within(item);
            }

            string first = NameKey.Of(relation.Skill ?? "");
            string second = NameKey.Of(relation.Other ?? "");
            if (first.Length > 0 && string.Equals(first, second, StringComparison.Ordinal))
            {
                yield return new Flaw(
                    item,
                    "related-to-itself",
                    $"{Quoted.Text(relation.Skill)} and {Quoted.Text(relation.Other)} are the same skill",
                    "take the pair out"
                );
            }
            else if (!seen.Add(string.CompareOrdinal(first, second) <= 0 ? (first, second) : (second, first)))
            {
                yield return new Flaw(
                    item,
                    "duplicate-relation",
                    $"{Quoted.Text(relation.Skill)} and {Quoted.Text(relation.Other)} are related twice",
                    "one direction is enough: a relation holds both ways"
                );
            }
        }
    }
}

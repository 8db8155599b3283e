using System.Collections.Immutable;
using MentorMatch.Policies;

namespace MentorMatch.Scoring;

/// <summary>
/// Scores pairs without any assumption, and with the worst and the best answers to what is not known: by the same policy in which an unknown criterion counts 0, or 1, instead of leaving the mean.
/// </summary>
/// <param name="scorer">The policy and its people.</param>
internal sealed class BlankScorer(CohortScorer scorer)
{
    private readonly Lazy<CohortScorer> bare = new(() => CohortScorer.Compile(scorer.Cohort, Assuming(scorer.Policy, null)));
    private readonly Lazy<CohortScorer> worst = new(() => CohortScorer.Compile(scorer.Cohort, Assuming(scorer.Policy, 0)));
    private readonly Lazy<CohortScorer> best = new(() => CohortScorer.Compile(scorer.Cohort, Assuming(scorer.Policy, 1)));

    /// <summary>The scores; <see langword="null"/> when everything is known.</summary>
    public PairBlanks? Of(string mentee, string mentor)
    {
        ImmutableArray<string> unknown =
        [
            .. bare.Value.Score(mentee, mentor).Contributions.Where(Reporting.ScoreParts.IsUnknown).Select(part => part.Name),
        ];
        if (unknown.IsEmpty)
        {
            return null;
        }

        PairScore low = worst.Value.Score(mentee, mentor);
        return new PairBlanks(unknown, low.Score, best.Value.Score(mentee, mentor).Score, low.IsEligible);
    }

    private static MatchingPolicy Assuming(MatchingPolicy policy, decimal? value) =>
        policy with
        {
            Criteria =
            [
                .. policy.Criteria.Select(criterion =>
                    policy.IsPrivate(criterion.Facts) ? criterion : criterion with { IfUnknown = value }
                ),
            ],
        };
}

using System.Collections.Immutable;
using MentorMatch.Formats;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Scoring;

namespace MentorMatch.Analysis.Comparing;

/// <summary>The scores of one policy, by which any plan can be measured, also pairs that the policy's rules forbid.</summary>
internal sealed class Yardstick
{
    private readonly CohortScorer scorer;

    private Yardstick(string name, CohortScorer scorer)
    {
        Name = name;
        this.scorer = scorer;
    }

    public string Name { get; }

    /// <summary>
    /// The yardsticks of some contenders, and which is whose. Contenders whose policies score and forbid alike share one, under the name of the policy where it has one of its own, else
    /// of the first of them.
    /// </summary>
    public static (ImmutableArray<Yardstick> All, ImmutableArray<int> OfContender) Of(Cohort cohort, ImmutableArray<Contender> contenders)
    {
        List<Contender> firsts = [];
        ImmutableArray<int> whose =
        [
            .. contenders.Select(contender =>
            {
                int known = firsts.FindIndex(first => JudgesAlike(first.Policy, contender.Policy));
                if (known < 0)
                {
                    firsts.Add(contender);
                }

                return known < 0 ? firsts.Count - 1 : known;
            }),
        ];
        return (
            [
                .. firsts.Select(
                    (first, number) =>
                        new Yardstick(
                            NameOf(first, [.. contenders.Where((_, k) => whose[k] == number)], contenders),
                            CohortScorer.Compile(cohort, first.Policy)
                        )
                ),
            ],
            whose
        );
    }

    /// <summary>What a pair scores.</summary>
    public PairScore Score(string mentee, string mentor) => scorer.Score(mentee, mentor);

    /// <summary>The scores of all pairs but the banned ones, whatever the policy's rules say.</summary>
    public ScoredPairs Table(MatchOptions options, CancellationToken cancellationToken) =>
        CohortScorer.Compile(scorer.Cohort, scorer.Policy with { Rules = [] }).ScoreAll(options.Threads, progress: null, cancellationToken);

    private static string NameOf(Contender first, Contender[] sharers, ImmutableArray<Contender> all)
    {
        string? own = first.Policy.Name;
        bool isOwn =
            sharers.Length > 1 && own is not null && sharers.All(other => string.Equals(other.Policy.Name, own, StringComparison.Ordinal));
        bool isTaken = all.Except(sharers)
            .Any(other =>
                string.Equals(other.Policy.Name, own, StringComparison.Ordinal) || string.Equals(other.Name, own, StringComparison.Ordinal)
            );
        return isOwn && !isTaken ? own! : first.Name;
    }

    private static bool JudgesAlike(MatchingPolicy one, MatchingPolicy other) =>
        one.Criteria.SequenceEqual(other.Criteria)
        && one.RelatedSkills.SequenceEqual(other.RelatedSkills)
        && one.Rules.SequenceEqual(other.Rules);
}

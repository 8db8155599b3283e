using System.Collections.Immutable;
using MentorMatch.HrPortal.Programmes;
using MentorMatch.HrPortal.Storage;
using MentorMatch.People;
using MentorMatch.Policies;

namespace MentorMatch.HrPortal.Reading;

/// <summary>Cohorts of stored people files, the last few kept in memory: pinning a pair should not read a file anew.</summary>
/// <param name="programmes">The stored files.</param>
internal sealed class LoadedCohorts(ProgrammeStore programmes)
{
    private const int MostKept = 4;

    private readonly Lock gate = new();
    private readonly LinkedList<(string Key, Cohort Cohort)> kept = new();

    /// <summary>A cohort under the rules of a solve or of a programme.</summary>
    /// <param name="people">The number of the people file.</param>
    /// <param name="policy">The policy: only what it reads is kept of anybody.</param>
    /// <param name="rules">Pins and bans.</param>
    /// <returns>The cohort.</returns>
    /// <exception cref="DataProblemsException">A rule names somebody unknown, or contradicts another or a wish to avoid somebody; every problem is listed.</exception>
    public Cohort Get(long people, MatchingPolicy policy, IEnumerable<PairRule> rules)
    {
        ImmutableArray<string> facts = policy.FactsRead();
        string key = $"{people}\n{string.Join('\n', facts)}";
        return WithRules(Find(key) ?? Keep(key, Read(people, facts)), rules);
    }

    /// <summary>A cohort under pins and bans.</summary>
    /// <param name="cohort">The people.</param>
    /// <param name="rules">Pins and bans.</param>
    /// <returns>The cohort.</returns>
    /// <exception cref="DataProblemsException">A rule names somebody unknown, or contradicts another or a wish to avoid somebody; every problem is listed.</exception>
    public static Cohort WithRules(Cohort cohort, IEnumerable<PairRule> rules)
    {
        ILookup<RuleKind, Pairing> pairs = rules.ToLookup(rule => rule.Kind, rule => rule.ToPairing());
        return cohort.WithBans(pairs[RuleKind.Ban]).WithPins(pairs[RuleKind.Pin]);
    }

    /// <summary>Forgets everybody.</summary>
    public void Clear()
    {
        lock (gate)
        {
            kept.Clear();
        }
    }

    private Cohort Read(long people, ImmutableArray<string> facts) =>
        PeopleReading.ReadStored(programmes.GetPeople(people).File, programmes.ReadPeople(people), facts);

    private Cohort? Find(string key)
    {
        lock (gate)
        {
            for (LinkedListNode<(string Key, Cohort Cohort)>? node = kept.First; node is not null; node = node.Next)
            {
                if (string.Equals(node.Value.Key, key, StringComparison.Ordinal))
                {
                    kept.Remove(node);
                    kept.AddFirst(node);
                    return node.Value.Cohort;
                }
            }

            return null;
        }
    }

    private Cohort Keep(string key, Cohort cohort)
    {
        lock (gate)
        {
            kept.AddFirst((key, cohort));
            if (kept.Count > MostKept)
            {
                kept.RemoveLast();
            }

            return cohort;
        }
    }
}

using System.Collections.Immutable;
using MentorMatch.Optimization.Problems;
using MentorMatch.People;
using MentorMatch.Policies;

namespace MentorMatch.Fuzz.Formats;

/// <summary>The best plan for each number of current pairs that it keeps, by trying every plan.</summary>
internal sealed class PlainRematch
{
    private readonly ImmutableHashSet<Pairing> keepable;
    private readonly (long Matches, long Total)?[] bestKeeping;

    public PlainRematch(Cohort cohort, MatchingPolicy policy, Func<Participant, Bounds> bounds, ImmutableArray<Pairing> current)
    {
        List<(ImmutableArray<Pairing> Plan, (long, long) Value)> plans = [];
        PlainPairing plain = new(
            cohort,
            policy,
            bounds,
            visited: (chosen, value) =>
                plans.Add(([.. chosen.Select(pair => new Pairing(pair.Mentee.Id, pair.Mentor.Id))], (value[0], value[^1])))
        );
        keepable = [.. current.Where(plain.IsEligible)];
        bestKeeping = new (long, long)?[keepable.Count + 1];
        foreach ((ImmutableArray<Pairing> plan, (long, long) value) in plans)
        {
            ref (long, long)? best = ref bestKeeping[KeptIn(plan)];
            best = best is { } known && known.CompareTo(value) >= 0 ? known : value;
        }
    }

    /// <summary>How many current pairs may stay, each by itself.</summary>
    public int Keepable => keepable.Count;

    /// <summary>How many current pairs a plan keeps.</summary>
    public int KeptIn(IEnumerable<Pairing> plan) => plan.Count(keepable.Contains);

    /// <summary>The best number of matches (0 where it does not count) and total with at most so many changes; <see langword="null"/> when so few are impossible.</summary>
    public (long Matches, long Total)? Best(int changes) => bestKeeping[Math.Max(0, Keepable - changes)..].Max();

    /// <summary>The best that keeps as many as a plan.</summary>
    public (long Matches, long Total)? BestKeeping(IEnumerable<Pairing> plan) => Best(Keepable - KeptIn(plan));

    /// <summary>The best number of matches and total less a price for each change.</summary>
    public (long Matches, Int128 Value)? BestAt(long price)
    {
        (long, Int128)? most = null;
        for (int kept = 0; kept <= Keepable; kept++)
        {
            if (bestKeeping[kept] is { } best)
            {
                (long, Int128) value = (best.Matches, best.Total - ((Int128)price * (Keepable - kept)));
                most = most is { } known && known.CompareTo(value) >= 0 ? known : value;
            }
        }

        return most;
    }
}

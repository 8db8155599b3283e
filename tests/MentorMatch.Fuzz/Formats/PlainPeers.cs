using System.Collections.Immutable;
using System.Globalization;
using MentorMatch.Formats;
using MentorMatch.People;

namespace MentorMatch.Fuzz.Formats;

/// <summary>Peers in pairs, and where allowed one group of three, by trying every way.</summary>
internal sealed class PlainPeers(PeerScores scores, ImmutableArray<Pairing> pins, OddOneOut oddOneOut, bool mostMatches)
{
    /// <summary>The value of the best plan: people placed, waiting served, total; <see langword="null"/> when pins allow none.</summary>
    public (long Placed, decimal Waited, long Total)? Best()
    {
        ImmutableArray<int> everybody = [.. Enumerable.Range(0, scores.People.Length)];
        (long, decimal, long)? best = Pair(everybody);
        if (oddOneOut == OddOneOut.Trio)
        {
            foreach (int one in everybody)
            {
                for (int two = one + 1; two < everybody.Length; two++)
                {
                    for (int three = two + 1; three < everybody.Length; three++)
                    {
                        if (scores[one, two] + scores[one, three] + scores[two, three] is { } own)
                        {
                            best = Better(best, Plus(Pair([.. everybody.Except([one, two, three])]), 3, 0, own));
                        }
                    }
                }
            }
        }

        return best;
    }

    private static (long, decimal, long)? Plus((long Placed, decimal Waited, long Total)? plan, long placed, decimal waited, long total) =>
        plan is { } known ? (known.Placed + placed, known.Waited + waited, known.Total + total) : null;

    private (long, decimal, long)? Pair(ImmutableArray<int> people)
    {
        if (people.IsEmpty)
        {
            return (0, 0, 0);
        }

        bool isPinned = pins.Any(pin => Has(pin, people[0]));
        (long, decimal, long)? best = isPinned ? null : Pair(people.RemoveAt(0));
        for (int k = 1; k < people.Length; k++)
        {
            bool keeps = pins.All(pin => Has(pin, people[0]) == Has(pin, people[k]));
            if (keeps && scores[people[0], people[k]] is { } score)
            {
                best = Better(best, Plus(Pair(people.RemoveAt(k).RemoveAt(0)), 2, Waited(people[0]) + Waited(people[k]), score));
            }
        }

        return best;
    }

    private bool Has(Pairing pin, int person) => pin.Mentee == scores.People[person].Id || pin.Mentor == scores.People[person].Id;

    private decimal Waited(int person) =>
        oddOneOut == OddOneOut.Waiting && scores.People[person].Attributes[Drawing.Waiting] is [var text, ..]
            ? decimal.Parse(text, CultureInfo.InvariantCulture)
            : 0;

    private (long, decimal, long)? Better((long Placed, decimal Waited, long Total)? one, (long Placed, decimal Waited, long Total)? other)
    {
        return one is not { } left ? other
            : other is not { } right ? one
            : Order(right).CompareTo(Order(left)) > 0 ? other
            : one;

        (long, decimal, long) Order((long Placed, decimal Waited, long Total) plan) =>
            (mostMatches ? plan.Placed : 0, plan.Waited, plan.Total);
    }
}

using System.Collections.Immutable;
using MentorMatch.Formats;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Testing;

namespace MentorMatch.Fuzz.Formats;

/// <summary>Formats of people who are all alike.</summary>
internal static class PeerKinds
{
    /// <summary>Pairs of peers, with every choice for the odd one out.</summary>
    public static string Peers(SplitMix64 random, int size)
    {
        Cohort cohort = Drawing.Peers(random, size + 1);
        MatchingPolicy policy = Drawing.Policy(random);
        OddOneOut oddOneOut = (OddOneOut)random.Next(3);
        policy = oddOneOut == OddOneOut.Waiting ? policy with { Objective = Objective.MostMatches.Then(Objective.BestTotal) } : policy;
        cohort = oddOneOut == OddOneOut.Trio ? cohort : Pinned(random, cohort);
        PeersFormat format = new() { OddOneOut = oddOneOut };
        MatchResult result = Matcher.Match(cohort, policy, format, Held.Options(random));
        (long Placed, decimal Waited, long Total)? best = new PlainPeers(
            new PeerScores(cohort, policy),
            cohort.Pins,
            oddOneOut,
            policy.Objective.PutsMatchesFirst
        ).Best();
        Held.Best(result, best is { } known ? (-1, known.Total) : null);
        Running.FuzzFailureException.Unless(
            best is null || !policy.Objective.PutsMatchesFirst || cohort.Peers.Length - result.Unmatched.Length == best.Value.Placed,
            $"{cohort.Peers.Length - result.Unmatched.Length} placed, {best?.Placed} could be"
        );
        return Held.Verified(random, result, cohort, policy, format);
    }

    /// <summary>Circles, with rules on who sits together.</summary>
    public static string PeerGroups(SplitMix64 random, int size)
    {
        Cohort cohort = Pinned(random, Drawing.Peers(random, size + 1));
        int least = random.Next(1, 4);
        PeerGroupsFormat format = new()
        {
            MinMembers = Math.Max(2, least),
            MaxMembers = Math.Max(2, least) + random.Next(0, 3),
            Spread = random.Next(4) == 0 ? [Drawing.Site] : [],
            NeverAlone = random.Next(4) == 0 ? [random.NextBoolean() ? Drawing.Team : "nobody has this"] : [],
            SeniorLevel = random.Next(4) == 0 ? random.Next(1, 9) : null,
        };
        MatchingPolicy policy = Drawing.Policy(random);
        policy = random.Next(4) == 0 ? policy : policy with { Rules = [] };
        MatchResult result = Matcher.Match(cohort, policy, format, Held.Options(random));
        Held.Best(result, new PlainCircles(new PeerScores(cohort, policy), cohort.Pins, format).Best() is { } best ? (-1, best) : null);
        return Held.Verified(random, result, cohort, policy, format);
    }

    private static Cohort Pinned(SplitMix64 random, Cohort cohort)
    {
        ImmutableArray<Participant> people = cohort.Peers;
        if (people.Length < 2 || random.Next(4) > 0)
        {
            return cohort;
        }

        Pairing pin = new(people[0].Id, people[random.Next(1, people.Length)].Id);
        return cohort.Bans.Any(ban =>
            (ban.Mentee == pin.Mentee && ban.Mentor == pin.Mentor) || (ban.Mentee == pin.Mentor && ban.Mentor == pin.Mentee)
        )
            ? cohort
            : cohort.WithPins([pin]);
    }
}

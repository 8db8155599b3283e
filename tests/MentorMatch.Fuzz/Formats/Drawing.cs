using System.Collections.Immutable;
using System.Globalization;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Testing;
using MentorMatch.Tests.Given;

namespace MentorMatch.Fuzz.Formats;

/// <summary>Small cohorts and policies for the formats: facts in every odd state, and a few attributes with one plain value each, whose rules are easily told by hand.</summary>
internal static class Drawing
{
    /// <summary>An attribute with one of few plain values, or none.</summary>
    public const string Site = "home site";

    /// <summary>How long somebody has waited.</summary>
    public const string Waiting = "waiting";

    /// <summary>The team somebody is in: everybody has one.</summary>
    public const string Team = "team";

    /// <summary>The values of <see cref="Site"/>.</summary>
    public static ImmutableArray<string> Sites { get; } = ["Lyon", "Oslo", "Rome"];

    /// <summary>Mentors and mentees, a few of them both.</summary>
    public static Cohort TwoSides(SplitMix64 random, int size)
    {
        Cohort drawn = RandomCohort.Draw(random, size + 1);
        return Cohort.Create(
            Everybody(drawn).Select(person => Furnished(random, person)),
            new KnownPairings { Bans = drawn.Bans, History = drawn.History }
        );
    }

    /// <summary>Peers, with bans and history among them.</summary>
    public static Cohort Peers(SplitMix64 random, int people)
    {
        Cohort drawn = RandomCohort.Draw(random, 5);
        ImmutableArray<Participant> peers =
        [
            .. Everybody(drawn)
                .Take(people)
                .Select(person => Furnished(random, person) with { Role = ParticipantRole.Peer, Capacity = null, MinCapacity = null }),
        ];
        HashSet<string> known = [.. peers.Select(person => person.Id)];
        return Cohort.Create(
            peers.Select(person =>
                person with
                {
                    Prefers = [.. person.Prefers.Where(known.Contains)],
                    Avoids = [.. person.Avoids.Where(known.Contains)],
                }
            ),
            new KnownPairings { Bans = [.. drawn.Bans.Where(ban => known.Contains(ban.Mentee) && known.Contains(ban.Mentor))] }
        );
    }

    /// <summary>A policy without code of its own in it, and without wishes that a format adds.</summary>
    public static MatchingPolicy Policy(SplitMix64 random) =>
        RandomCohort.Policy(random) with
        {
            Objective = random.NextBoolean() ? Objective.BestTotal : Objective.MostMatches.Then(Objective.BestTotal),
        };

    /// <summary>A few pins of people who may be pinned, which rules may still forbid.</summary>
    public static Cohort WithPins(SplitMix64 random, Cohort cohort, double share)
    {
        Pairing[] possible = [.. Pairs(cohort).Where(pair => !cohort.Bans.Contains(pair))];
        return possible.Length == 0 || !random.NextBoolean(share)
            ? cohort
            : cohort.WithPins([.. Enumerable.Range(0, random.Next(1, 3)).Select(_ => possible[random.Next(possible.Length)]).Distinct()]);
    }

    /// <summary>Every mentee with every mentor who is somebody else.</summary>
    public static Pairing[] Pairs(Cohort cohort) =>
        [
            .. from mentee in cohort.Mentees
            from mentor in cohort.Mentors
            where mentee.Id != mentor.Id
            select new Pairing(mentee.Id, mentor.Id),
        ];

    /// <summary>Everybody, once.</summary>
    public static IEnumerable<Participant> Everybody(Cohort cohort) =>
        [
            .. cohort.Mentors,
            .. cohort.Mentees.Where(person => !person.IsMentor),
            .. cohort.Peers.Where(person => person.Role == ParticipantRole.Peer),
        ];

    private static Participant Furnished(SplitMix64 random, Participant person)
    {
        person = person.With(Team, $"T{random.Next(2)}");
        person = random.Next(6) == 0 ? person : person.With(Site, Sites[random.Next(Sites.Length)]);
        person = random.NextBoolean() ? person : person.With(Waiting, random.Next(4).ToString(CultureInfo.InvariantCulture));
        return person.IsMentor && random.NextBoolean() ? person with { Capacity = random.Next(0, 4) } : person;
    }
}

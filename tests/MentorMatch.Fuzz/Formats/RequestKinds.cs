using System.Collections.Immutable;
using MentorMatch.Formats;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Policies.Rules;
using MentorMatch.Scoring;
using MentorMatch.Testing;

namespace MentorMatch.Fuzz.Formats;

/// <summary>Formats in which somebody asks: mentees for mentors, teams for skills.</summary>
internal static class RequestKinds
{
    /// <summary>Requests settled together, with times or without.</summary>
    public static string ALaCarte(SplitMix64 random, int size)
    {
        Cohort cohort = Drawing.TwoSides(random, size);
        bool slots = random.NextBoolean();
        Pairing[] possible = Drawing.Pairs(cohort);
        if (possible.Length == 0)
        {
            return "nobody to ask";
        }

        cohort = cohort.WithChoices(
            Enumerable
                .Range(0, random.Next(1, 8))
                .Select(_ => possible[random.Next(possible.Length)])
                .Select(pair => new RankedChoice(pair.Mentee, pair.Mentor, random.Next(1, 4), slots ? $"t{random.Next(3)}" : null))
                .DistinctBy(choice => (choice.Mentee, choice.Mentor, choice.Slot))
        );
        cohort = slots ? cohort : Drawing.WithPins(random, cohort, share: 0.3);
        ALaCarteFormat format = new() { Sessions = random.Next(1, 3), Places = random.Next(1, 3) };
        MatchingPolicy policy = Drawing.Policy(random) with { Objective = Objective.MostMatches.Then(Objective.BestTotal) };
        MatchResult result = Matcher.Match(cohort, policy, format, Held.Options(random));
        (long Met, long Ranks, long Score)? best = Best(cohort, policy, format);
        Held.Best(result, best is { } known ? (known.Met, known.Score) : null);
        Running.FuzzFailureException.Unless(
            best is null || -result.Choices!.RankSum == best.Value.Ranks,
            $"ranks add up to {result.Choices?.RankSum}, the best {best?.Ranks}"
        );
        return Held.Verified(random, result, cohort, policy, format);
    }

    /// <summary>A mentor for each speciality of a team.</summary>
    public static string Teams(SplitMix64 random, int size)
    {
        Cohort drawn = Drawing.TwoSides(random, size);
        Participant[] people =
        [
            .. Drawing
                .Everybody(drawn)
                .Select(person =>
                    person.Role == ParticipantRole.Both ? person with { Role = ParticipantRole.Mentee, Capacity = null } : person
                ),
        ];
        HashSet<string> mentors = [.. people.Where(person => person.IsMentor).Select(person => person.Id)];
        Cohort cohort = Cohort.Create(
            people.Select(person =>
                person with
                {
                    Prefers = [.. person.Prefers.Where(id => mentors.Contains(id) != person.IsMentor)],
                    Wants = [.. person.Wants.Take(1)],
                }
            ),
            new KnownPairings { Bans = [.. drawn.Bans.Where(ban => mentors.Contains(ban.Mentor) && !mentors.Contains(ban.Mentee))] }
        );
        TeamsFormat format = new() { Team = Drawing.Team, MaxTeams = random.Next(1, 3) };
        MatchingPolicy policy = Drawing.Policy(random);
        policy = policy with { RelatedSkills = [], Rules = [.. policy.Rules.Where(rule => rule is not RequiredWantsRule)] };
        MatchResult result = Matcher.Match(cohort, policy, format, Held.Options(random));
        Held.Best(result, PlainTeams.Best(cohort, policy, format.MaxTeams));
        return Held.Verified(random, result, cohort, policy, format);
    }

    private static (long, long, long)? Best(Cohort cohort, MatchingPolicy policy, ALaCarteFormat format)
    {
        CohortScorer scorer = CohortScorer.Compile(cohort, policy);
        IEnumerable<RankedChoice> pins = cohort
            .Pins.Where(pin => !cohort.Choices.Any(choice => choice.Pairing.Equals(pin)))
            .Select(pin => new RankedChoice(pin.Mentee, pin.Mentor, 0));
        ImmutableArray<RankedChoice> requests =
        [
            .. cohort.Choices.Concat(pins).Where(choice => scorer.Score(choice.Mentee, choice.Mentor).IsEligible),
        ];
        long[] scores = [.. requests.Select(request => scorer.Score(request.Mentee, request.Mentor).Score.Millionths)];
        (long, long, long)? best = null;
        for (int set = 0; set < 1 << requests.Length; set++)
        {
            int[] chosen = [.. Enumerable.Range(0, requests.Length).Where(k => (set >> k & 1) == 1)];
            RankedChoice[] met = [.. chosen.Select(k => requests[k])];
            bool fits =
                met.GroupBy(request => request.Mentee).All(own => own.Count() <= format.Sessions)
                && met.GroupBy(request => request.Mentor).All(own => own.Count() <= (cohort.FindMentor(own.Key)!.Capacity ?? format.Places))
                && met.Where(request => request.Slot is not null)
                    .GroupBy(request => (request.Mentee, request.Slot))
                    .All(own => own.Count() == 1)
                && met.Where(request => request.Slot is not null)
                    .GroupBy(request => (request.Mentor, request.Slot))
                    .All(own => own.Count() == 1)
                && cohort.Pins.All(pin => met.Any(request => request.Pairing.Equals(pin)));
            (long, long, long) value = (met.Length, -met.Sum(request => (long)request.Rank), chosen.Sum(k => scores[k]));
            best = fits && (best is null || value.CompareTo(best.Value) > 0) ? value : best;
        }

        return best;
    }
}

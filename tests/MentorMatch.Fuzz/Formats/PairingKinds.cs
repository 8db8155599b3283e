using System.Collections.Immutable;
using MentorMatch.Formats;
using MentorMatch.Fuzz.Running;
using MentorMatch.Live;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Testing;
using MentorMatch.Testing.Oracles;
using MentorMatch.Tests.Given;
using MentorMatch.Tests.Live;

namespace MentorMatch.Fuzz.Formats;

/// <summary>Formats of mentors and mentees.</summary>
internal static class PairingKinds
{
    /// <summary>One to one and ratio, with capacities, minimums, pins, and now and then those who waited or the worst-off first.</summary>
    public static string Pairs(SplitMix64 random, int size)
    {
        Cohort cohort = Drawing.WithPins(random, Drawing.TwoSides(random, size), share: 0.3);
        PairingFormat format = random.Next(3) == 0 ? new OneToOneFormat() : new RatioFormat { MaxMentees = random.Next(1, 4) };
        cohort = WithMinimums(random, cohort, format);
        MatchingPolicy policy = Drawing.Policy(random);
        bool waits = random.Next(5) == 0;
        bool worstFirst = !waits && random.Next(4) == 0;
        policy = worstFirst ? policy with { Objective = Objective.WorstOffFirst, ScoreBands = random.Next(1, 6) } : policy;
        format = format with { WaitingFirst = waits };
        bool stored = waits || worstFirst || random.Next(3) > 0;
        MatchResult result = Matcher.Match(cohort, policy, format, Held.Options(random, stored));
        PlainPairing plain = new(cohort, policy, BoundsIn(format), waits);
        Held.Best(result, plain.Told);
        if (result.Status == SolutionStatus.Optimal)
        {
            long[]? value = plain.ValueOf(result.Matches.Select(match => (match.Mentee, match.Mentor)));
            FuzzFailureException.Unless(
                value is not null && value.SequenceEqual(plain.Best!),
                $"the plan is worth [{Text(value)}], the best [{Text(plain.Best)}]"
            );
        }

        return $"{Held.Verified(random, result, cohort, policy, format)}{(stored ? "" : " over all pairs")}";
    }

    /// <summary>Quotas of every kind.</summary>
    public static string Quotas(SplitMix64 random, int size)
    {
        Cohort cohort = Drawing.WithPins(random, Drawing.TwoSides(random, size), share: 0.2);
        RatioFormat format = new() { MaxMentees = 2 };
        MatchingPolicy policy = Drawing.Policy(random) with
        {
            Quotas = [.. Enumerable.Range(0, random.Next(1, 4)).Select(k => PlainQuotas.Draw(random) with { GivenName = $"q{k}" })],
        };
        MatchResult result = Matcher.Match(cohort, policy, format, Held.Options(random));
        PlainPairing plain = new(cohort, policy, BoundsIn(format));
        Held.Best(result, plain.Told, exact: false);
        long[]? value = plain.ValueOf(result.Matches.Select(match => (match.Mentee, match.Mentor)));
        FuzzFailureException.Unless(result.Status is SolutionStatus.Infeasible || value is not null, $"the plan breaks a quota");
        return Held.Verified(random, result, cohort, policy, format);
    }

    /// <summary>Lists of suggestions, with and without a limit on categories.</summary>
    public static string Suggestions(SplitMix64 random, int size)
    {
        Cohort cohort = Drawing.WithPins(random, Drawing.TwoSides(random, size), share: 0.2);
        MatchingPolicy policy = Drawing.Policy(random);
        bool categories = random.NextBoolean();
        SuggestionsFormat format = new()
        {
            PerMentee = random.Next(1, 4),
            Exposure = random.Next(1, 4),
            MaxPerCategory = categories ? random.Next(1, 3) : null,
            Category = random.NextBoolean() ? SuggestionsFormat.TopicCategory : Drawing.Site,
        };
        MatchResult result = Matcher.Match(cohort, policy, format, Held.Options(random, stored: categories || random.NextBoolean()));
        AssignmentOptimum? best = PlainSuggestions.Optimum(cohort, policy, format);
        Held.Best(result, best is null ? null : (policy.Objective.PutsMatchesFirst ? best.Matched : -1, (long)best.Total));
        return Held.Verified(random, result, cohort, policy, format);
    }

    /// <summary>Groups that open with enough members or not at all.</summary>
    public static string Groups(SplitMix64 random, int size)
    {
        Cohort cohort = Drawing.WithPins(random, Drawing.TwoSides(random, size), share: 0.2);
        int least = random.Next(1, 4);
        GroupsFormat format = new()
        {
            MinMembers = least,
            MaxMembers = least + random.Next(0, 3),
            MustOpen = random.Next(4) == 0,
        };
        MatchingPolicy policy = Drawing.Policy(random);
        MatchResult result = Matcher.Match(cohort, policy, format, Held.Options(random));
        PlainPairing plain = new(cohort, policy, Sizes, mayClose: !format.MustOpen);
        Held.Best(result, plain.Told);
        return Held.Verified(random, result, cohort, policy, format);

        Bounds Sizes(Participant mentor)
        {
            int max = Math.Min(mentor.Capacity ?? format.MaxMembers, format.MaxMembers);
            return max < format.MinMembers ? Bounds.AtMost(0) : new Bounds(format.MinMembers, max);
        }
    }

    /// <summary>People who come, go and change: what is kept is what matching anew gives, and what trying everything gives.</summary>
    public static string Live(SplitMix64 random, int size)
    {
        RandomChanges changes = new(random);
        MatchingPolicy policy = Drawing.Policy(random);
        PairingFormat format = random.NextBoolean() ? new OneToOneFormat() : new RatioFormat { MaxMentees = 2 };
        LiveMatching live = LiveMatching.Start(changes.Cohort, policy, format, Held.Options(random));
        for (int step = 0; step < size; step++)
        {
            LiveChange change = changes.Apply(live);
            MatchResult anew = Matcher.Match(live.Cohort, policy, format, Held.Options(random));
            bool counts = policy.Objective.PutsMatchesFirst;
            FuzzFailureException.Unless(
                anew.Total == live.Total && (!counts || anew.Matches.Length == live.Matched) && change.Total == live.Total,
                $"{live.Matched} with {live.Total}; anew {anew.Matches.Length} with {anew.Total}"
            );
        }

        MatchResult result = live.Result();
        if (live.Cohort.Mentees.Length < 6)
        {
            Held.Best(result, new PlainPairing(live.Cohort, policy, BoundsIn(format)).Told);
        }

        return Held.Verified(random, result, live.Cohort, policy, format);
    }

    /// <summary>The compiled scorer against its plain twin.</summary>
    public static string Scores(SplitMix64 random, int size)
    {
        Cohort cohort = RandomCohort.Draw(random, size + 1);
        MatchingPolicy policy = RandomCohort.Policy(random);
        Scoring.CohortScorer scorer = Scoring.CohortScorer.Compile(cohort, policy);
        foreach (Participant mentee in cohort.Mentees)
        {
            foreach (Participant mentor in cohort.Mentors.Where(mentor => mentor.Id != mentee.Id))
            {
                Scoring.PairScore pair = scorer.Score(mentee.Id, mentor.Id);
                ImmutableArray<string> broken = [.. PlainScorer.Broken(cohort, policy, mentee, mentor)];
                FuzzFailureException.Unless(
                    PlainScorer.Score(cohort, policy, mentee, mentor) == pair.Score.Millionths
                        && broken.SequenceEqual(pair.BrokenRules.Select(rule => rule.Code))
                        && PlainScorer.Known(cohort, policy, mentee, mentor) == pair.KnownShare * 1_000_000,
                    $"{mentee.Id}, {mentor.Id}: {pair.Score}"
                );
            }
        }

        return "equal";
    }

    /// <summary>How many mentees each mentor has in a format.</summary>
    public static Func<Participant, Bounds> BoundsIn(PairingFormat format)
    {
        (int min, int max) = format is RatioFormat ratio ? (ratio.MinMentees, ratio.MaxMentees) : (0, 1);
        return mentor => new Bounds(mentor.MinCapacity ?? min, Math.Min(mentor.Capacity ?? max, max));
    }

    /// <summary>Now and then minimums of some mentors' own.</summary>
    public static Cohort WithMinimums(SplitMix64 random, Cohort cohort, PairingFormat format)
    {
        if (random.Next(4) > 0)
        {
            return cohort;
        }

        Func<Participant, Bounds> bounds = BoundsIn(format);
        return cohort.Mentors.Aggregate(
            cohort,
            (people, mentor) =>
                random.NextBoolean(0.4) ? people.WithChanged(mentor with { MinCapacity = random.Next(0, bounds(mentor).Max + 1) }) : people
        );
    }

    private static string Text(long[]? value) => value is null ? "nothing" : string.Join(' ', value);
}

using System.Collections.Immutable;
using MentorMatch.Formats;
using MentorMatch.Fuzz.Running;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Tests.Twins;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Reporting;
using MentorMatch.Scoring;
using MentorMatch.Testing;

namespace MentorMatch.Fuzz.Formats;

/// <summary>Formats whose answer is to be stable rather than best, against every stable answer there is.</summary>
internal static class StableKinds
{
    /// <summary>Peers of whom no two would rather have each other.</summary>
    public static string Peers(SplitMix64 random, int size)
    {
        Cohort cohort = Drawing.Peers(random, size + 1);
        MatchingPolicy policy = Drawing.Policy(random);
        PeersFormat format = new() { Stable = true };
        MatchResult result = Matcher.Match(cohort, policy, format, Held.Options(random));
        PeerScores scores = new(cohort, policy);
        int[][] lists = [.. Enumerable.Range(0, scores.People.Length).Select(scores.ListOf)];
        List<int[]> all = PlainStability.AllStable(lists);
        int[] mates = new int[lists.Length];
        Array.Fill(mates, -1);
        foreach (Match match in result.Matches)
        {
            (int one, int other) = (scores.IndexOf(match.Mentee), scores.IndexOf(match.Mentor));
            (mates[one], mates[other]) = (other, one);
        }

        FuzzFailureException.Unless(
            all.Count == 0 ? result.Status == SolutionStatus.Infeasible : all.Any(stable => stable.SequenceEqual(mates)),
            $"{all.Count} stable answers, {result.Status}: {string.Join(' ', mates)}"
        );
        return Held.Verified(random, result, cohort, policy, format);
    }

    /// <summary>Requests settled so that no mentee and mentor would both rather have each other, as well for mentees as can be.</summary>
    public static string ALaCarte(SplitMix64 random, int size)
    {
        Cohort cohort = Drawing.TwoSides(random, size);
        Pairing[] possible = Drawing.Pairs(cohort);
        if (possible.Length == 0)
        {
            return "nobody to ask";
        }

        cohort = cohort.WithChoices(
            Enumerable
                .Range(0, random.Next(1, 9))
                .Select(_ => possible[random.Next(possible.Length)])
                .Distinct()
                .Select(pair => new RankedChoice(pair.Mentee, pair.Mentor, random.Next(1, 4)))
        );
        ALaCarteFormat format = new()
        {
            Sessions = random.Next(1, 3),
            Places = random.Next(1, 3),
            Stable = true,
        };
        MatchingPolicy policy = Drawing.Policy(random) with { Objective = Objective.MostMatches.Then(Objective.BestTotal) };
        MatchResult result = Matcher.Match(cohort, policy, format, Held.Options(random));
        CohortScorer scorer = CohortScorer.Compile(cohort, policy);
        ImmutableArray<RankedChoice> requests = [.. cohort.Choices.Where(choice => scorer.Score(choice.Mentee, choice.Mentor).IsEligible)];
        int[][] rows =
        [
            .. cohort.Mentees.Select(mentee =>
                requests
                    .Where(request => request.Mentee == mentee.Id)
                    .OrderBy(request => request.Rank)
                    .ThenBy(request => request.Mentor, StringComparer.Ordinal)
                    .Select(request => cohort.Mentors.IndexOf(cohort.FindMentor(request.Mentor)!))
                    .ToArray()
            ),
        ];
        int[][] columns =
        [
            .. cohort.Mentors.Select(mentor =>
                requests
                    .Where(request => request.Mentor == mentor.Id)
                    .OrderByDescending(request => scorer.Score(request.Mentee, request.Mentor).Score.Millionths)
                    .ThenBy(request => request.Mentee, StringComparer.Ordinal)
                    .Select(request => cohort.Mentees.IndexOf(cohort.FindMentee(request.Mentee)!))
                    .ToArray()
            ),
        ];
        int[] sessions = [.. rows.Select(_ => format.Sessions)];
        int[] places = [.. cohort.Mentors.Select(mentor => mentor.Capacity ?? format.Places)];
        (int Row, int Column)[] chosen =
        [
            .. result
                .Matches.Select(match =>
                    (cohort.Mentees.IndexOf(cohort.FindMentee(match.Mentee)!), cohort.Mentors.IndexOf(cohort.FindMentor(match.Mentor)!))
                )
                .Order(),
        ];
        List<(int Row, int Column)[]> all = PlainStability.AllStable(rows, columns, sessions, places);
        FuzzFailureException.Unless(all.Any(stable => stable.SequenceEqual(chosen)), $"not among the {all.Count} stable answers");
        foreach ((int Row, int Column)[] stable in all)
        {
            for (int row = 0; row < rows.Length; row++)
            {
                FuzzFailureException.Unless(
                    Ranks(chosen, row).Zip(Ranks(stable, row)).All(pair => pair.First <= pair.Second),
                    $"a mentee could do better"
                );
            }
        }

        return Held.Verified(random, result, cohort, policy, format);

        IEnumerable<int> Ranks((int Row, int Column)[] pairs, int row) =>
            pairs.Where(pair => pair.Row == row).Select(pair => Array.IndexOf(rows[row], pair.Column)).Order();
    }
}

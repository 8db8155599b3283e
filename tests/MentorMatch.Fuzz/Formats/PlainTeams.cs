using System.Collections.Immutable;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Scoring;

namespace MentorMatch.Fuzz.Formats;

/// <summary>Teams and the mentors they share, by trying every mentor, and nobody, for every request.</summary>
internal static class PlainTeams
{
    /// <summary>Number of requests met, −1 where it does not count, and total.</summary>
    public static (long Matches, long Total) Best(Cohort cohort, MatchingPolicy policy, int maxTeams)
    {
        (string Team, string Skill, ImmutableArray<string> Members)[] requests =
        [
            .. cohort
                .Mentees.GroupBy(mentee => mentee.Attributes[Drawing.Team][0], StringComparer.Ordinal)
                .SelectMany(team =>
                    team.SelectMany(member => member.Wants.Select(want => want.Name))
                        .DistinctBy(NameKey.Of)
                        .Select(skill => (team.Key, skill, team.Select(member => member.Id).ToImmutableArray()))
                ),
        ];
        List<(string Mentor, long Score)>[] choices =
        [
            .. requests.Select(request => Choices(cohort, policy, request.Skill, request.Members)),
        ];
        Dictionary<string, int> free = cohort.Mentors.ToDictionary(
            mentor => mentor.Id,
            mentor => Math.Min(maxTeams, mentor.Capacity ?? maxTeams),
            StringComparer.Ordinal
        );
        HashSet<(string, string)> used = [];
        bool counts = policy.Objective.PutsMatchesFirst;
        (long Matches, long Total) best = (counts ? 0 : -1, 0);
        Try(0, 0, 0);
        return best;

        void Try(int request, long count, long total)
        {
            if (request == requests.Length)
            {
                (long, long) found = (counts ? count : -1, total);
                best = found.CompareTo(best) > 0 ? found : best;
                return;
            }

            Try(request + 1, count, total);
            foreach ((string mentor, long score) in choices[request])
            {
                if (free[mentor] > 0 && used.Add((requests[request].Team, mentor)))
                {
                    free[mentor]--;
                    Try(request + 1, count + 1, total + score);
                    free[mentor]++;
                    _ = used.Remove((requests[request].Team, mentor));
                }
            }
        }
    }

    private static List<(string, long)> Choices(Cohort cohort, MatchingPolicy policy, string skill, ImmutableArray<string> members)
    {
        Cohort asking = Cohort.Create(
            cohort.Mentors,
            cohort.Mentees.Select(mentee => mentee with { Wants = [new WantedSkill(skill)] }),
            new KnownPairings { Bans = cohort.Bans }
        );
        CohortScorer scorer = CohortScorer.Compile(asking, policy);
        List<(string, long)> choices = [];
        foreach (Participant mentor in cohort.Mentors.Where(mentor => mentor.Skills.Any(own => NameKey.Same(own.Name, skill))))
        {
            PairScore[] pairs = [.. members.Select(member => scorer.Score(member, mentor.Id))];
            if (pairs.All(pair => pair.IsEligible))
            {
                choices.Add((mentor.Id, ((2 * pairs.Sum(pair => pair.Score.Millionths)) + pairs.Length) / (2 * pairs.Length)));
            }
        }

        return choices;
    }
}

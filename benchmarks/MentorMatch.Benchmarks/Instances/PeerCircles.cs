using System.Collections.Immutable;
using MentorMatch.Optimization.Problems;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Scoring;
using MentorMatch.Testing.Cohorts;

namespace MentorMatch.Benchmarks.Instances;

/// <summary>A synthetic cohort as a circles problem: everybody a peer, scored under the built-in policy, both directions in the mean, circles of four to six.</summary>
internal static class PeerCircles
{
    private const int MentorsInTen = 3;

    /// <summary>Makes the problem.</summary>
    /// <param name="people">Number of people.</param>
    /// <param name="seed">Where chance starts.</param>
    /// <param name="composed">Whether every circle has somebody of level 5 or above and departments are spread.</param>
    /// <returns>The problem.</returns>
    public static CirclesProblem Generate(int people, ulong seed, bool composed)
    {
        int mentors = people * MentorsInTen / 10;
        Cohort drawn = CohortGenerator.Generate(
            new CohortOptions
            {
                Mentors = mentors,
                Mentees = people - mentors,
                Seed = seed,
            }
        );
        Cohort peers = Cohort.Create(
            drawn
                .Mentors.Concat(drawn.Mentees)
                .DistinctBy(person => person.Id, StringComparer.Ordinal)
                .Select(person => person with { Role = ParticipantRole.Both, Capacity = null, MinCapacity = null })
        );
        MatchingPolicy policy = MatchingPolicy.Default with
        {
            Criteria =
            [
                Criterion.Skills.Weight(3),
                Criterion.Preferences.Weight(2),
                Criterion.LevelGap(ideal: 0, tolerance: 3).Weight(1),
                Criterion.Different("department").Weight(0.5m),
            ],
        };
        ScoredPairs pairs = CohortScorer.Compile(peers, policy).ScoreAll();
        ImmutableArray<Participant> members = peers.Mentors;
        return new CirclesProblem(members.Length, new Bounds(4, 6), Means(pairs), composed ? Rules(members) : []);
    }

    private static int[] Means(ScoredPairs pairs)
    {
        int n = pairs.Mentees.Length;
        int[] table = new int[n * n];
        Array.Fill(table, CirclesProblem.Forbidden);
        for (int row = 0; row < n; row++)
        {
            for (int k = pairs.RowStarts[row]; k < pairs.RowStarts[row + 1]; k++)
            {
                table[(row * n) + pairs.MentorIndexes[k]] = (int)pairs.Millionths[k];
            }
        }

        for (int row = 0; row < n; row++)
        {
            for (int column = 0; column < row; column++)
            {
                long there = table[(row * n) + column];
                long back = table[(column * n) + row];
                bool forbidden = there == CirclesProblem.Forbidden || back == CirclesProblem.Forbidden;
                table[(row * n) + column] = forbidden ? CirclesProblem.Forbidden : (int)((there + back + 1) / 2);
                table[(column * n) + row] = table[(row * n) + column];
            }
        }

        return table;
    }

    private static ImmutableArray<CompositionRule> Rules(ImmutableArray<Participant> members)
    {
        string[] departments = [.. members.Select(member => member.Attributes["department"] is [string first, ..] ? first : "")];
        string[] distinct = [.. departments.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        int[] levels = [.. members.Select(member => member.Level ?? 0).Order()];
        int senior = levels[levels.Length * 7 / 10];
        return
        [
            CompositionRule.Spread([.. departments.Select(name => name.Length == 0 ? -1 : Array.IndexOf(distinct, name))]),
            CompositionRule.OneOf([.. members.Select(member => member.Level >= senior)]),
        ];
    }
}

using System.Collections.Immutable;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Policies.Criteria;
using MentorMatch.Scoring;

namespace MentorMatch.Fuzz.Formats;

/// <summary>What two peers score: everybody is mentee and mentor of everybody, and a pair the mean of both directions, rounded half up.</summary>
internal sealed class PeerScores
{
    private readonly long?[,] scores;

    public PeerScores(Cohort cohort, MatchingPolicy policy)
    {
        People = [.. cohort.Peers.OrderBy(person => person.Id, StringComparer.Ordinal)];
        Cohort both = Cohort.Create(
            People.Select(person => person with { Role = ParticipantRole.Both }),
            new KnownPairings { Bans = cohort.Bans }
        );
        MatchingPolicy level = policy with
        {
            Criteria = [.. policy.Criteria.Select(criterion => criterion is LevelGapCriterion gap ? gap with { Ideal = 0 } : criterion)],
        };
        CohortScorer scorer = CohortScorer.Compile(both, level);
        scores = new long?[People.Length, People.Length];
        for (int one = 0; one < People.Length; one++)
        {
            for (int other = 0; other < one; other++)
            {
                PairScore there = scorer.Score(People[one].Id, People[other].Id);
                PairScore back = scorer.Score(People[other].Id, People[one].Id);
                scores[one, other] = there.IsEligible && back.IsEligible ? (there.Score.Millionths + back.Score.Millionths + 1) / 2 : null;
                scores[other, one] = scores[one, other];
            }
        }
    }

    /// <summary>The people, by id.</summary>
    public ImmutableArray<Participant> People { get; }

    /// <summary>The score of two people; <see langword="null"/> when they may not meet.</summary>
    public long? this[int one, int other] => scores[one, other];

    /// <summary>The place of a person.</summary>
    public int IndexOf(string id) => People.Index().First(person => person.Item.Id == id).Index;
}

using System.Collections.Immutable;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Policies.Criteria;

namespace MentorMatch.Scoring;

/// <summary>
/// People among whom everybody both teaches and learns, and what two of them score: the mean of both directions. What either direction forbids is forbidden.
/// </summary>
/// <remarks>
/// Peers are the people of role peer or both; where nobody has such a role, everybody. An id with a row on each side is one person: facts of the mentee's row, skills of the
/// mentor's. A level gap counts from 0 among peers, whatever the policy's ideal, with the policy's tolerance.
/// </remarks>
internal sealed class PeerPool
{
    private PeerPool(ImmutableArray<Participant> people, CohortScorer scorer, ImmutableArray<DataProblem> warnings)
    {
        People = people;
        Scorer = scorer;
        Warnings = warnings;
    }

    /// <summary>The peers, in ordinal order of ids.</summary>
    public ImmutableArray<Participant> People { get; }

    /// <summary>Scores one direction: everybody stands on both sides.</summary>
    public CohortScorer Scorer { get; }

    /// <summary>What in the policy asks for facts that nobody gave, and who takes no part.</summary>
    public ImmutableArray<DataProblem> Warnings { get; }

    /// <summary>The peers of a cohort under a policy.</summary>
    /// <exception cref="DataProblemsException">Something is wrong with the policy; all problems are listed.</exception>
    public static PeerPool Of(Cohort cohort, MatchingPolicy policy)
    {
        Participant[] peers = [.. cohort.Peers, .. cohort.Mentors.Where(person => person.Role == ParticipantRole.Both)];
        ImmutableArray<Participant> people =
        [
            .. (peers.Length > 0 ? peers : Everybody(cohort))
                .Select(person => person with { Role = ParticipantRole.Both })
                .OrderBy(person => person.Id, StringComparer.Ordinal),
        ];
        HashSet<string> ids = new(people.Select(person => person.Id), StringComparer.Ordinal);
        bool AreInside(Pairing pair) => ids.Contains(pair.Mentee) && ids.Contains(pair.Mentor);
        Cohort both = Cohort.Create(
            people,
            new KnownPairings { Bans = [.. cohort.Bans.Where(AreInside)], History = [.. cohort.History.Where(AreInside)] }
        );
        CohortScorer scorer = CohortScorer.Compile(both, AmongPeers(policy));
        int left = cohort
            .Mentors.Concat(cohort.Mentees)
            .DistinctBy(person => person.Id, StringComparer.Ordinal)
            .Count(person => !ids.Contains(person.Id));
        return new PeerPool(people, scorer, left == 0 ? scorer.Warnings : [TakesNoPart(cohort, ids, left), .. scorer.Warnings]);
    }

    /// <summary>The position of a person, or a negative number.</summary>
    public int IndexOf(string id) => Roster.IndexOf(People, id);

    /// <summary>What two peers score and why, or what forbids them.</summary>
    /// <exception cref="ArgumentException">One of the two is no peer.</exception>
    public PairScore Score(string one, string other) => MeanScore.Of(one, other, [Scorer.Score(one, other), Scorer.Score(other, one)]);

    /// <summary>The scores of all pairs in millionths, row by row.</summary>
    /// <param name="forbidden">What stands for a forbidden pair, and on the diagonal.</param>
    /// <param name="threads">Most threads to use.</param>
    /// <param name="progress">Told how far it is; <see langword="null"/> for nobody.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>A symmetric table of as many rows and columns as people.</returns>
    public int[] Table(int forbidden, int threads, IProgress<ScoringProgress>? progress, CancellationToken cancellationToken)
    {
        ScoredPairs pairs = Scorer.ScoreAll(threads, progress, cancellationToken);
        int n = People.Length;
        int[] oneWay = new int[n * n];
        Array.Fill(oneWay, forbidden);
        for (int row = 0; row < n; row++)
        {
            for (int k = pairs.RowStarts[row]; k < pairs.RowStarts[row + 1]; k++)
            {
                oneWay[(row * n) + pairs.MentorIndexes[k]] = (int)pairs.Millionths[k];
            }
        }

        for (int row = 0; row < n; row++)
        {
            oneWay[(row * n) + row] = forbidden;
            for (int column = 0; column < row; column++)
            {
                int there = oneWay[(row * n) + column];
                int back = oneWay[(column * n) + row];
                int both = there == forbidden || back == forbidden ? forbidden : (int)MeanScore.Of((long)there + back, 2);
                oneWay[(row * n) + column] = both;
                oneWay[(column * n) + row] = both;
            }
        }

        return oneWay;
    }

    private static Participant[] Everybody(Cohort cohort) =>
        [
            .. cohort.Mentees.Select(person =>
                cohort.FindMentor(person.Id) is { } mentor ? person with { Skills = mentor.Skills } : person
            ),
            .. cohort.Mentors.Where(person => cohort.FindMentee(person.Id) is null),
        ];

    private static MatchingPolicy AmongPeers(MatchingPolicy policy) =>
        policy with
        {
            Criteria = [.. policy.Criteria.Select(criterion => criterion is LevelGapCriterion gap ? gap with { Ideal = 0 } : criterion)],
        };

    private static DataProblem TakesNoPart(Cohort cohort, HashSet<string> ids, int left)
    {
        string first = cohort
            .Mentors.Concat(cohort.Mentees)
            .Select(person => person.Id)
            .Order(StringComparer.Ordinal)
            .First(id => !ids.Contains(id));
        return new DataProblem
        {
            Code = "sides-take-no-part",
            Message = $"people whose role is mentor or mentee take no part among peers: {left}, the first is {Quoted.Text(first)}",
            Maybe = "their role should be peer or both",
        };
    }
}

using System.Collections.Immutable;
using MentorMatch.Formats.Peers;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Scoring;

namespace MentorMatch.Formats.PeerGroups;

/// <summary>The people who form circles and what two of them score: the same as in the format peers.</summary>
/// <remarks>
/// They are those of role peer or both; where nobody has such a role, everybody. An id with a row on each side is one person: facts of the mentee's row, skills of the
/// mentor's.
/// </remarks>
internal sealed class PeerPool
{
    private readonly PeerScorer scorer;

    private PeerPool(ImmutableArray<Participant> people, PeerScorer scorer, ImmutableArray<DataProblem> warnings)
    {
        People = people;
        this.scorer = scorer;
        Warnings = warnings;
    }

    /// <summary>The peers, in ordinal order of ids.</summary>
    public ImmutableArray<Participant> People { get; }

    /// <summary>What in the policy asks for facts that nobody gave, and who takes no part.</summary>
    public ImmutableArray<DataProblem> Warnings { get; }

    /// <summary>The peers of a cohort under a policy.</summary>
    /// <exception cref="DataProblemsException">Something is wrong with the policy; all problems are listed.</exception>
    public static PeerPool Of(Cohort cohort, MatchingPolicy policy)
    {
        bool havePeers = cohort.TakingPartAsPeers.Any();
        PeerScorer compiled = new(havePeers ? cohort : EverybodyAsPeers(cohort), policy, repeatDiscount: 0);
        ImmutableArray<Participant> people =
        [
            .. (havePeers ? cohort.TakingPartAsPeers : Everybody(cohort)).OrderBy(person => person.Id, StringComparer.Ordinal),
        ];
        string[] absent =
        [
            .. cohort
                .Mentors.Concat(cohort.Mentees)
                .Select(person => person.Id)
                .Distinct(StringComparer.Ordinal)
                .Where(id => Roster.IndexOf(people, id) < 0)
                .Order(StringComparer.Ordinal),
        ];
        return new PeerPool(people, compiled, absent.Length == 0 ? compiled.Warnings : [TakesNoPart(absent), .. compiled.Warnings]);
    }

    /// <summary>The position of a person, or a negative number.</summary>
    public int IndexOf(string id) => Roster.IndexOf(People, id);

    /// <summary>What two peers score and why, or what forbids them; the first in ordinal order named first.</summary>
    public PairScore Score(string one, string other) => scorer.Score(one, other);

    /// <summary>The scores of all pairs in millionths, row by row.</summary>
    /// <param name="forbidden">What stands for a forbidden pair, and on the diagonal.</param>
    /// <param name="threads">Most threads to use.</param>
    /// <param name="progress">Told how far it is; <see langword="null"/> for nobody.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>A symmetric table of as many rows and columns as people.</returns>
    public int[] Table(int forbidden, int threads, IProgress<ScoringProgress>? progress, CancellationToken cancellationToken)
    {
        ScoredPeers pairs = scorer.ScoreAll(threads, progress, cancellationToken);
        int n = People.Length;
        int[] table = new int[n * n];
        Array.Fill(table, forbidden);
        for (int pair = 0; pair < pairs.Count; pair++)
        {
            int score = (int)pairs.Millionths[pair];
            table[(pairs.First[pair] * n) + pairs.Second[pair]] = score;
            table[(pairs.Second[pair] * n) + pairs.First[pair]] = score;
        }

        return table;
    }

    private static Cohort EverybodyAsPeers(Cohort cohort) =>
        Cohort.Create(
            Everybody(cohort).Select(person => person with { Role = ParticipantRole.Peer, Capacity = null, MinCapacity = null }),
            new KnownPairings { Bans = cohort.Bans, History = cohort.History }
        );

    private static IEnumerable<Participant> Everybody(Cohort cohort) =>
        [
            .. cohort.Mentees.Select(person =>
                cohort.FindMentor(person.Id) is { } mentor ? person with { Skills = mentor.Skills } : person
            ),
            .. cohort.Mentors.Where(person => cohort.FindMentee(person.Id) is null),
        ];

    private static DataProblem TakesNoPart(string[] absent) =>
        new()
        {
            Code = "sides-take-no-part",
            Message =
                $"people whose role is mentor or mentee take no part among peers: {absent.Length}, the first is {Quoted.Text(absent[0])}",
            Maybe = "their role should be peer or both",
        };
}

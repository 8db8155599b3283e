using System.Collections.Immutable;
using MentorMatch.Optimization.Problems;
using MentorMatch.People;
using MentorMatch.Reporting;
using MentorMatch.Scoring;

namespace MentorMatch.Formats.Peers;

/// <summary>
/// The bridge from peers to integers: peer k is vertex k, and an edge stands for each eligible pair of people without a pin. Pinned pairs are beside the problem: they are
/// decided.
/// </summary>
internal sealed class PeersModel
{
    private readonly int[] pairOfEdge;

    private PeersModel(ScoredPeers pairs, PeerTerms terms, PeerScorer? scorer, bool isStable, long[] weights)
    {
        Pairs = pairs;
        Terms = terms;
        Scorer = scorer;
        IsStable = isStable;
        Weights = weights;
        Reasons = new PeerReasons(pairs, scorer);
        Clashes = PeerPins.Clashes(pairs, terms.Pins, Reasons);
        PinnedPairs =
        [
            .. terms.Pins.Select(pin => pairs.Find(pairs.IndexOf(pin.Mentee), pairs.IndexOf(pin.Mentor))).Where(pair => pair >= 0),
        ];
        IsPinned = new bool[pairs.Peers.Length];
        foreach (int pair in PinnedPairs)
        {
            IsPinned[pairs.First[pair]] = true;
            IsPinned[pairs.Second[pair]] = true;
        }

        pairOfEdge = [.. Enumerable.Range(0, pairs.Count).Where(pair => !IsPinned[pairs.First[pair]] && !IsPinned[pairs.Second[pair]])];
        Problem = GeneralMatchingProblem.FromEdges(
            pairs.Peers.Length,
            Array.ConvertAll(pairOfEdge, pair => pairs.First[pair]),
            Array.ConvertAll(pairOfEdge, pair => pairs.Second[pair]),
            Array.ConvertAll(pairOfEdge, pair => weights[pair]),
            terms.Objective
        );
        Trios = new TrioMatchingProblem(Problem);
        Roommates = isStable && scorer is not null ? StableRoommatesProblem.FromLists(Lists(scorer)) : null;
    }

    /// <summary>The pairs.</summary>
    public ScoredPeers Pairs { get; }

    /// <summary>What was asked for.</summary>
    public PeerTerms Terms { get; }

    /// <summary>Scores single pairs; <see langword="null"/> for own scores.</summary>
    public PeerScorer? Scorer { get; }

    /// <summary>Whether pairs must be stable rather than best.</summary>
    public bool IsStable { get; }

    /// <summary>What each pair weighs in the problem: its score, or less its cost; where waiting counts, waiting before it.</summary>
    public IReadOnlyList<long> Weights { get; }

    /// <summary>Tells what a pair scores and why.</summary>
    public PeerReasons Reasons { get; }

    /// <summary>Pins that cannot be kept whatever else is done. Where there are any, nothing must be solved.</summary>
    public ImmutableArray<Clash> Clashes { get; }

    /// <summary>The pinned pairs, by their positions among <see cref="Pairs"/>.</summary>
    public ImmutableArray<int> PinnedPairs { get; }

    /// <summary>Whether each person is pinned.</summary>
    public bool[] IsPinned { get; }

    /// <summary>The problem of the people without pins.</summary>
    public GeneralMatchingProblem Problem { get; }

    /// <summary>The same with one group of three allowed.</summary>
    public TrioMatchingProblem Trios { get; }

    /// <summary>The same with everybody's preferences, where pairs must be stable.</summary>
    public StableRoommatesProblem? Roommates { get; }

    /// <summary>Builds the model.</summary>
    /// <param name="pairs">The pairs.</param>
    /// <param name="terms">What is asked for.</param>
    /// <param name="scorer">Scores single pairs; <see langword="null"/> for own scores.</param>
    /// <param name="waiting">How long each peer has waited, as ranks from 0; <see langword="null"/> where that does not count.</param>
    /// <param name="isStable">Whether pairs must be stable.</param>
    public static PeersModel Build(
        ScoredPeers pairs,
        PeerTerms terms,
        PeerScorer? scorer = null,
        IReadOnlyList<int>? waiting = null,
        bool isStable = false
    )
    {
        long[] weights = pairs.Millionths.ToArray();
        if (terms.Minimize)
        {
            weights = Array.ConvertAll(weights, weight => checked(-weight));
        }

        if (waiting is not null && weights.Length > 0)
        {
            // One rank of waiting outweighs any difference of totals.
            long range = checked(Math.Max(0, weights.Max()) - Math.Min(0, weights.Min()));
            long step = checked((range * (pairs.Peers.Length / 2)) + 1);
            for (int pair = 0; pair < weights.Length; pair++)
            {
                weights[pair] = checked(weights[pair] + (step * (waiting[pairs.First[pair]] + waiting[pairs.Second[pair]])));
            }
        }

        return new PeersModel(pairs, terms, scorer, isStable, weights);
    }

    /// <summary>The pair that an edge of the problem stands for.</summary>
    public int PairOf(int edge) => pairOfEdge[edge];

    /// <summary>The edge of the problem for two people, or −1.</summary>
    public int EdgeOf(int one, int other) => Problem.TryFindEdge(one, other, out int edge) ? edge : -1;

    /// <summary>The score that people see for what a problem calls the weight of a pair.</summary>
    public Score ScoreOf(int pair) => new(Pairs.Millionths[pair]);

    /// <summary>Everybody's eligible partners, the most liked first, the first id first among equals.</summary>
    private int[][] Lists(PeerScorer scorer)
    {
        List<int>[] lists = [.. Enumerable.Range(0, Pairs.Peers.Length).Select(_ => new List<int>())];
        foreach (int pair in pairOfEdge)
        {
            lists[Pairs.First[pair]].Add(Pairs.Second[pair]);
            lists[Pairs.Second[pair]].Add(Pairs.First[pair]);
        }

        return
        [
            .. lists.Select(
                (partners, person) =>
                    partners.OrderByDescending(partner => scorer.Liking(Pairs.Peers[person], Pairs.Peers[partner])).ToArray()
            ),
        ];
    }
}

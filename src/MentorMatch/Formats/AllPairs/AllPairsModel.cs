using System.Collections.Immutable;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Reporting;
using MentorMatch.Reporting.Documents;
using MentorMatch.Scoring;

namespace MentorMatch.Formats.AllPairs;

/// <summary>The bridge from people to integers where the pairs are too many to store: mentee k is row k, mentor k is column k, and scores are asked for.</summary>
internal sealed class AllPairsModel
{
    private readonly CohortScorer scorer;
    private readonly PairingTerms terms;
    private readonly ImmutableArray<string> mentees;
    private readonly ImmutableArray<string> mentors;

    private AllPairsModel(CohortScorer scorer, PairingTerms terms, int threads)
    {
        this.scorer = scorer;
        this.terms = terms;
        mentees = [.. scorer.Cohort.Mentees.Select(mentee => mentee.Id)];
        mentors = [.. scorer.Cohort.Mentors.Select(mentor => mentor.Id)];
        IPairWeights weights = scorer.AllPairs();
        NodePair[] pins =
        [
            .. terms.Pins.Select(PairOf).OfType<NodePair>().Distinct().Where(pin => weights.TryGetWeight(pin.Row, pin.Column, out _)),
        ];
        Problem = new AllPairsProblem(
            weights,
            [.. mentees.Select(id => terms.Mentees[id])],
            [.. mentors.Select(id => terms.Mentors[id])],
            terms.Objective,
            [.. pins]
        );
        Beyond = new PairsBeyond(Problem, threads);
        OfPins = With([]);
    }

    /// <summary>The problem.</summary>
    public AllPairsProblem Problem { get; }

    /// <summary>What is asked of pairs that are not stored.</summary>
    public PairsBeyond Beyond { get; }

    /// <summary>The problem of the pinned pairs alone: tells whether they clash.</summary>
    public PairingModel OfPins { get; }

    /// <summary>Compiles the policy for a cohort.</summary>
    /// <exception cref="DataProblemsException">The policy is wrong.</exception>
    public static AllPairsModel Of(Cohort cohort, MatchingPolicy policy, PairingTerms terms, MatchOptions options) =>
        new(CohortScorer.Compile(cohort, policy, options.Threads), terms, options.Threads);

    /// <summary>Rows and columns in which the pairs of a stored problem are pairs of people.</summary>
    public PairingModel Of(AssignmentProblem core)
    {
        long[] scores = new long[core.EdgeCount];
        for (int edge = 0; edge < scores.Length; edge++)
        {
            scores[edge] = core.Weight(edge);
        }

        ScoredPairs pairs = ScoredPairs.FromOrderedRows(mentees, mentors, core.RowStarts.ToArray(), core.EdgeColumns.ToArray(), scores);
        return PairingModel.Build(pairs, terms, scorer, Beyond);
    }

    /// <summary>The problem of the pins and of those of the given pairs that are eligible.</summary>
    public PairingModel With(IEnumerable<Pairing> pairings) => Of(Problem.Only(pairings.Select(PairOf).OfType<NodePair>()));

    /// <summary>The problem of the pairs that a document's matches name, of all pairs of the mentors whom its clash names, and of the pins. Mentees have no minimums that could clash.</summary>
    public PairingModel With(ResultDocument document)
    {
        if (document.Status == SolutionStatus.Infeasible && !document.Clashes.IsEmpty)
        {
            Clash clash = DocumentRows.ToClash(document.Clashes[0]);
            return Of(
                Problem.Around(
                    [],
                    [.. clash.Mentors.Select(id => mentors.BinarySearch(id, StringComparer.Ordinal)).Where(position => position >= 0)]
                )
            );
        }

        return With(
            document
                .Matches.Where(match => match.Mentee is not null && match.Mentor is not null)
                .Select(match => new Pairing(match.Mentee!, match.Mentor!))
        );
    }

    /// <summary>The problem of all pairs of one mentee and of the given ones.</summary>
    public PairingModel Around(string mentee, IEnumerable<Pairing> pairings)
    {
        IEnumerable<NodePair> all = mentees.BinarySearch(mentee, StringComparer.Ordinal) is var row and >= 0
            ? Enumerable.Range(0, mentors.Length).Select(column => new NodePair(row, column))
            : [];
        return Of(Problem.Only(all.Concat(pairings.Select(PairOf).OfType<NodePair>())));
    }

    private NodePair? PairOf(Pairing pairing) =>
        mentees.BinarySearch(pairing.Mentee, StringComparer.Ordinal) is var row and >= 0
        && mentors.BinarySearch(pairing.Mentor, StringComparer.Ordinal) is var column and >= 0
            ? new NodePair(row, column)
            : null;
}

using System.Collections.Immutable;
using MentorMatch.Formats.AllPairs;
using MentorMatch.Optimization.Problems;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Reporting;
using MentorMatch.Scoring;

namespace MentorMatch.Formats;

/// <summary>
/// The one bridge from people to integers: mentee k of the pairs is row k, mentor k is column k, and pair k is edge k, because both sides keep the same order.
/// </summary>
internal sealed class PairingModel
{
    private PairingModel(
        ScoredPairs pairs,
        PairingTerms terms,
        PairReasons reasons,
        AssignmentProblem problem,
        ImmutableArray<Clash> clashes,
        WaitingWeights? waiting,
        PairsBeyond? beyond
    )
    {
        Pairs = pairs;
        Terms = terms;
        Reasons = reasons;
        Problem = problem;
        PinClashes = clashes;
        Waiting = waiting;
        Beyond = beyond;
        Fair = terms.WorstOffFirst is { } bands ? new FairAssignmentProblem(problem, bands.Starts) : null;
    }

    /// <summary>The pairs.</summary>
    public ScoredPairs Pairs { get; }

    /// <summary>The eligible pairs that are not among <see cref="Pairs"/>; <see langword="null"/> when all are.</summary>
    public PairsBeyond? Beyond { get; }

    /// <summary>Number of eligible pairs, stored or not.</summary>
    public long EligiblePairs => Beyond?.EligiblePairs ?? Pairs.Count;

    /// <summary>What was asked for.</summary>
    public PairingTerms Terms { get; }

    /// <summary>Tells what a pair scores and why.</summary>
    public PairReasons Reasons { get; }

    /// <summary>The problem. Where <see cref="PinClashes"/> is not empty it has no pins and must not be solved.</summary>
    public AssignmentProblem Problem { get; }

    /// <summary>The problem with the worst-off first; <see langword="null"/> where that is not asked for.</summary>
    public FairAssignmentProblem? Fair { get; }

    /// <summary>Pins that cannot be kept whatever else is done.</summary>
    public ImmutableArray<Clash> PinClashes { get; }

    /// <summary>What serving those who waited weighs in the problem, before any score; <see langword="null"/> where nobody has waited.</summary>
    public WaitingWeights? Waiting { get; }

    /// <summary>How many mentees the mentors can take together.</summary>
    public long Places
    {
        get
        {
            long places = 0;
            foreach (Bounds bounds in Problem.ColumnBounds)
            {
                places += bounds.Max;
            }

            return places;
        }
    }

    /// <summary>Scores a cohort and builds its problem.</summary>
    /// <exception cref="DataProblemsException">The policy is wrong, or mentors' own bounds do not fit the format.</exception>
    public static PairingModel Of(
        Cohort cohort,
        MatchingPolicy policy,
        PairingFormat format,
        MatchOptions options,
        CancellationToken cancellationToken
    )
    {
        CohortScorer scorer = CohortScorer.Compile(cohort, policy);
        PairingTerms terms = format.TermsFor(cohort, policy.Objective.OfAssignment) with
        {
            WorstOffFirst = policy.Objective.PutsWorstOffFirst
                ? new ScoreBands(Score.Zero, new Score(Score.UnitsPerOne), policy.ScoreBands ?? ScoreBands.DefaultCount)
                : null,
        };
        ScoringReports? reports = options.Progress is null ? null : new ScoringReports(options.Progress);
        return Build(scorer.ScoreAll(options.Threads, reports, cancellationToken), terms, scorer);
    }

    /// <summary>Builds the problem.</summary>
    /// <exception cref="ArgumentException">The terms contradict each other or name people who are not among the pairs.</exception>
    public static PairingModel Build(ScoredPairs pairs, PairingTerms terms, CohortScorer? scorer = null, PairsBeyond? beyond = null)
    {
        TermsCheck.ThrowIfWrong(pairs, terms);
        Bounds[] menteeBounds = [.. pairs.Mentees.Select(id => terms.Mentees[id])];
        Bounds[] mentorBounds = [.. pairs.Mentors.Select(id => terms.Mentors[id])];
        long[]? negated = terms.Minimize ? Negated(pairs.Millionths) : null;
        WaitingWeights? waiting = WaitingWeights.Of(pairs, terms, menteeBounds, mentorBounds);
        AssignmentProblem problem = AssignmentProblem.FromRows(
            menteeBounds,
            mentorBounds,
            pairs.RowStarts,
            pairs.MentorIndexes,
            waiting is not null ? waiting.Added(negated ?? pairs.Millionths) : negated ?? pairs.Millionths,
            terms.Objective
        );
        PairReasons reasons = new(pairs, scorer);
        ImmutableArray<Clash> clashes = PinClashFinder.Find(pairs, terms, reasons);
        return new PairingModel(
            pairs,
            terms,
            reasons,
            clashes.Length > 0 ? problem : problem.WithPins(terms.Pins.Select(pin => EdgeOf(problem, pairs, pin)!.Value)),
            clashes,
            waiting,
            beyond
        );
    }

    /// <summary>The weight that the solver sees as the score that people see.</summary>
    public Score Shown(Score weight) => Terms.Minimize ? -weight : weight;

    /// <summary>The pairing that an edge stands for.</summary>
    public Pairing PairingOf(int edge) => new(Pairs.Mentees[Problem.RowOf(edge)], Pairs.Mentors[Problem.EdgeColumns[edge]]);

    /// <summary>The edge that stands for a pairing; <see langword="null"/> when the pair is not eligible or names somebody unknown.</summary>
    public int? EdgeOf(Pairing pairing) => EdgeOf(Problem, Pairs, pairing);

    /// <summary>Whether an edge is pinned.</summary>
    public bool IsPinned(int edge) => Problem.PinnedEdges.BinarySearch(edge) >= 0;

    private static int? EdgeOf(AssignmentProblem problem, ScoredPairs pairs, Pairing pairing)
    {
        int row = pairs.IndexOfMentee(pairing.Mentee);
        int column = pairs.IndexOfMentor(pairing.Mentor);
        return row >= 0 && column >= 0 && problem.TryFindEdge(row, column, out int edge) ? edge : null;
    }

    private static long[] Negated(ReadOnlySpan<long> scores)
    {
        long[] weights = new long[scores.Length];
        for (int k = 0; k < weights.Length; k++)
        {
            weights[k] = checked(-scores[k]);
        }

        return weights;
    }
}

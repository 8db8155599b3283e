using System.Collections.Immutable;
using MentorMatch.Optimization.Problems;
using MentorMatch.People;
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
        PairExplainer explain,
        AssignmentProblem problem,
        ImmutableArray<Clash> clashes
    )
    {
        Pairs = pairs;
        Terms = terms;
        Explain = explain;
        Problem = problem;
        PinClashes = clashes;
    }

    /// <summary>The pairs.</summary>
    public ScoredPairs Pairs { get; }

    /// <summary>What was asked for.</summary>
    public PairingTerms Terms { get; }

    /// <summary>Tells what a pair scores and why.</summary>
    public PairExplainer Explain { get; }

    /// <summary>The problem. Where <see cref="PinClashes"/> is not empty it has no pins and must not be solved.</summary>
    public AssignmentProblem Problem { get; }

    /// <summary>Pins that cannot be kept whatever else is done.</summary>
    public ImmutableArray<Clash> PinClashes { get; }

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

    /// <summary>Builds the problem.</summary>
    /// <exception cref="ArgumentException">The terms contradict each other or name people who are not among the pairs.</exception>
    public static PairingModel Build(ScoredPairs pairs, PairingTerms terms, PairExplainer? explain = null)
    {
        TermsCheck.ThrowIfWrong(pairs, terms);
        Bounds[] menteeBounds = [.. pairs.Mentees.Select(id => terms.Mentees[id])];
        Bounds[] mentorBounds = [.. pairs.Mentors.Select(id => terms.Mentors[id])];
        AssignmentProblem problem = AssignmentProblem.FromRows(
            menteeBounds,
            mentorBounds,
            pairs.RowStarts,
            pairs.MentorIndexes,
            terms.Minimize ? Negated(pairs.Millionths) : pairs.Millionths,
            terms.Objective
        );
        explain ??= (mentee, mentor) => OfOwnScores(pairs, mentee, mentor);
        ImmutableArray<Clash> clashes = PinClashFinder.Find(pairs, terms, explain);
        return new PairingModel(
            pairs,
            terms,
            explain,
            clashes.Length > 0 ? problem : problem.WithPins(EdgesOf(pairs, terms.Pins)),
            clashes
        );
    }

    /// <summary>The weight that the solver sees as the score that people see.</summary>
    public Score Shown(Score weight) => Terms.Minimize ? -weight : weight;

    /// <summary>The pairing that an edge stands for.</summary>
    public Pairing PairingOf(int edge) => new(Pairs.Mentees[Problem.RowOf(edge)], Pairs.Mentors[Problem.EdgeColumns[edge]]);

    /// <summary>Whether an edge is pinned.</summary>
    public bool IsPinned(int edge) => Problem.PinnedEdges.BinarySearch(edge) >= 0;

    private static List<int> EdgesOf(ScoredPairs pairs, IEnumerable<Pairing> pins)
    {
        List<int> edges = [];
        foreach (Pairing pin in pins)
        {
            int row = pairs.IndexOfMentee(pin.Mentee);
            int start = pairs.RowStarts[row];
            edges.Add(start + pairs.MentorIndexes[start..pairs.RowStarts[row + 1]].BinarySearch(pairs.IndexOfMentor(pin.Mentor)));
        }

        return edges;
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

    private static PairExplanation OfOwnScores(ScoredPairs pairs, string mentee, string mentor)
    {
        bool eligible = pairs.TryGetScore(mentee, mentor, out Score score);
        return new PairExplanation(mentee, mentor, eligible, score);
    }
}

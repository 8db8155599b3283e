using System.Collections.Immutable;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.Assignment;
using MentorMatch.Reporting;
using MentorMatch.Scoring;

namespace MentorMatch.Formats;

/// <summary>What a verdict on an assignment says, as numbers of a result. Nothing here is taken from the solver.</summary>
internal static class VerdictNumbers
{
    /// <summary>Whether there is nothing to tell: an answer that breaks the problem's bounds, or none although the search was finished.</summary>
    public static bool IsRejected(AssignmentSolution solution, AssignmentVerdict verdict) =>
        IsRejected(verdict.Status, !solution.Edges.IsDefault, solution.Stop);

    /// <summary>The same for answers of any kind.</summary>
    public static bool IsRejected(SolutionStatus proved, bool isAnswered, StopReason stop) =>
        proved == SolutionStatus.Unknown && (isAnswered || stop == StopReason.Finished);

    /// <summary>Refuses an answer that there is no telling.</summary>
    /// <exception cref="RejectedSolutionException">Always.</exception>
    public static RejectedSolutionException Rejection(string solver, ImmutableArray<string> objections) =>
        new(
            $"The answer of the solver {solver} was rejected: {string.Join(' ', objections.DefaultIfEmpty("no solution, and no reason that holds."))}"
        );

    /// <summary>The result with what the verdict proves.</summary>
    /// <param name="result">The result so far.</param>
    /// <param name="verdict">The verdict.</param>
    /// <param name="shown">Turns a weight that the solver sees into the score that people see.</param>
    public static MatchResult WithProof(MatchResult result, AssignmentVerdict verdict, Func<Score, Score> shown) =>
        result with
        {
            MatchedBound = verdict.MatchedBound,
            Bound = AsScore(verdict.Bound) is { } bound ? shown(bound) : null,
            Gap = verdict.Bound is { } limit ? AsScore(Int128.Max(limit - verdict.Total, 0)) : null,
        };

    /// <summary>The total of a verdict.</summary>
    /// <exception cref="OverflowException">It is larger than any score.</exception>
    public static Score Total(AssignmentVerdict verdict) =>
        AsScore(verdict.Total) ?? throw new OverflowException("The total does not fit a score.");

    /// <summary>The warning that a finished solver's proof did not hold; nothing when it did.</summary>
    public static ImmutableArray<MatchWarning> ProofRejected(
        AssignmentSolution solution,
        AssignmentVerdict verdict,
        Func<string, string> inPeople
    ) =>
        solution.Proof is not null && solution.Stop == StopReason.Finished && !verdict.Objections.IsEmpty
            ? [ProofRejected(verdict.Objections, inPeople)]
            : [];

    /// <summary>The same, for a proof that is known not to hold.</summary>
    public static MatchWarning ProofRejected(ImmutableArray<string> objections, Func<string, string> inPeople) =>
        new(WarningCode.ProofRejected, objections.Length, 0, string.Join(' ', objections.Select(inPeople)));

    private static Score? AsScore(Int128? units) =>
        units is { } value && value >= long.MinValue && value <= long.MaxValue ? new Score((long)value) : null;
}

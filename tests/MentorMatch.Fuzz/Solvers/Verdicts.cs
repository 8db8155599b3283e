using System.Collections.Immutable;
using MentorMatch.Fuzz.Running;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;

namespace MentorMatch.Fuzz.Solvers;

/// <summary>What must be true of a verdict when the best answer is known from trying everything.</summary>
internal static class Verdicts
{
    /// <summary>Holds an assignment's verdict against the best there is.</summary>
    /// <param name="verdict">What the judge said.</param>
    /// <param name="stop">Why the solver ended.</param>
    /// <param name="objective">What is maximised.</param>
    /// <param name="best">The best number of edges and total; <see langword="null"/> when nothing is possible.</param>
    /// <param name="exact">Whether a solver that finished must have proved it.</param>
    /// <param name="problem">The problem, for the message.</param>
    public static string Hold(
        AssignmentVerdict verdict,
        StopReason stop,
        AssignmentObjective objective,
        (long Matched, Int128 Total)? best,
        object problem,
        bool exact = true
    )
    {
        bool counts = objective == AssignmentObjective.MostMatches;
        Unobjected(verdict.Objections, problem);
        if (best is not { } known)
        {
            FuzzFailureException.Unless(
                verdict.Status is SolutionStatus.Infeasible
                    || ((stop != StopReason.Finished || !exact) && verdict.Status is SolutionStatus.Unknown),
                $"nothing is possible, judged {verdict.Status}, {stop}: {problem}"
            );
            return Word(verdict.Status, stop);
        }

        FuzzFailureException.Unless(verdict.Status != SolutionStatus.Infeasible, $"{known} is possible, judged infeasible: {problem}");
        bool bounded =
            verdict.Bound is not { } bound
            || (
                counts
                    ? verdict.MatchedBound > known.Matched || (verdict.MatchedBound == known.Matched && bound >= known.Total)
                    : bound >= known.Total
            );
        FuzzFailureException.Unless(bounded, $"the bound {verdict.Bound} of {verdict.MatchedBound} is below {known}: {problem}");
        if (verdict.Status != SolutionStatus.Unknown)
        {
            bool worse = counts
                ? verdict.Matched < known.Matched || (verdict.Matched == known.Matched && verdict.Total <= known.Total)
                : verdict.Total <= known.Total;
            FuzzFailureException.Unless(worse, $"{verdict.Total} with {verdict.Matched} is better than {known}: {problem}");
        }

        bool isBest = verdict.Total == known.Total && (!counts || verdict.Matched == known.Matched);
        FuzzFailureException.Unless(
            verdict.Status != SolutionStatus.Optimal || isBest,
            $"{verdict.Total} judged optimal, {known} is: {problem}"
        );
        FuzzFailureException.Unless(
            !exact || stop != StopReason.Finished || verdict.Status == SolutionStatus.Optimal,
            $"finished, {known} is possible, judged {verdict.Status} at {verdict.Total}: {problem}"
        );
        return Word(verdict.Status, stop);
    }

    /// <summary>A faultless claim has no objections.</summary>
    public static void Unobjected(ImmutableArray<string> objections, object problem) =>
        FuzzFailureException.Unless(objections.IsEmpty, $"{string.Join(' ', objections)}: {problem}");

    /// <summary>A word for counting.</summary>
    public static string Word(SolutionStatus status, StopReason stop) =>
        $"{(stop == StopReason.Finished ? "" : "stopped ")}{status switch
        {
            SolutionStatus.Optimal => "optimal",
            SolutionStatus.Feasible => "feasible",
            SolutionStatus.Infeasible => "infeasible",
            _ => "unknown",
        }}";
}

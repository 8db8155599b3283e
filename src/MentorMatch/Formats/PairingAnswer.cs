using System.Collections.Immutable;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.Assignment;
using MentorMatch.Policies;
using MentorMatch.Reporting;
using MentorMatch.Scoring;

namespace MentorMatch.Formats;

/// <summary>The way back over the bridge: a judged solution in the words of people. What was proved is taken from the verdict, never from the solver.</summary>
internal static class PairingAnswer
{
    private const int MostIdsInNote = 5;

    /// <summary>The result when pins clash before anything can be solved.</summary>
    public static MatchResult OfPinClashes(FormatQuestion question, PairingModel model, ResultHeading heading, string solver) =>
        Heading(question, model, heading, solver, StopReason.Finished, SolutionStatus.Infeasible) with
        {
            Clashes = model.PinClashes,
            Warnings = EarlyWarnings(model),
        };

    /// <summary>The result of a judged solution.</summary>
    /// <exception cref="RejectedSolutionException">The solution is not feasible, or the solver finished without one and without a reason that holds.</exception>
    public static MatchResult Of(
        FormatQuestion question,
        PairingModel model,
        ResultHeading heading,
        string solver,
        AssignmentSolution solution,
        AssignmentVerdict verdict
    )
    {
        if (VerdictNumbers.IsRejected(solution, verdict))
        {
            throw VerdictNumbers.Rejection(solver, [.. verdict.Objections.Select(objection => ObjectionWords.InPeople(model, objection))]);
        }

        MatchResult result = Heading(question, model, heading, solver, solution.Stop, verdict.Status);
        if (verdict.Status == SolutionStatus.Infeasible)
        {
            return result with { Clashes = [ClashWords.Of(model, solution.Clash!)], Warnings = EarlyWarnings(model) };
        }

        result = WithProof(result, model, solution, verdict);
        return verdict.Status == SolutionStatus.Unknown
            ? model.Waiting is null
                ? result
                : WithScoresOnly(result, null)
            : WithMatches(result, model, solution, verdict);
    }

    internal static MatchResult Heading(
        FormatQuestion question,
        PairingModel model,
        ResultHeading heading,
        string solver,
        StopReason stop,
        SolutionStatus status
    ) =>
        new(question)
        {
            Format = heading.Format,
            Policy = heading.Policy,
            Solver = solver,
            Objective = model.Terms.WorstOffFirst is null ? Objective.Of(model.Terms.Objective) : Objective.WorstOffFirst,
            Minimize = model.Terms.Minimize,
            Stop = stop,
            Status = status,
            MenteeCount = model.Pairs.Mentees.Length,
            MentorCount = model.Pairs.Mentors.Length,
            Places = model.Places,
            EligiblePairs = model.EligiblePairs,
        };

    private static MatchResult WithProof(MatchResult result, PairingModel model, AssignmentSolution solution, AssignmentVerdict verdict) =>
        VerdictNumbers.WithProof(result, verdict, model.Shown) with
        {
            Certificate = verdict.Bound is null || solution.Proof is null ? null : CertificateWords.Of(model, solution.Proof),
        };

    private static MatchResult WithMatches(MatchResult result, PairingModel model, AssignmentSolution solution, AssignmentVerdict verdict)
    {
        MatchingLoads loads = new(model.Problem, solution.Edges.AsSpan());
        ImmutableArray<MatchWarning> warnings = EarlyWarnings(model);
        Score total = model.Shown(VerdictNumbers.Total(verdict));
        if (model.Waiting is { } waiting)
        {
            warnings = warnings.Add(new MatchWarning(WarningCode.WaitingFirst, waiting.Served(loads), waiting.Mentees));
            total = model.Shown(new Score(checked((long)(verdict.Total - waiting.In(loads)))));
            result = WithScoresOnly(result, total);
        }

        if (DemandWarning(model, loads) is { } demand)
        {
            warnings = warnings.Add(demand);
        }

        warnings =
        [
            .. warnings,
            .. VerdictNumbers.ProofRejected(solution, verdict, objection => ObjectionWords.InPeople(model, objection)),
        ];
        return result with
        {
            Matches = MatchWords.Of(model, solution.Edges),
            Total = total,
            Unmatched = LeftOver.Mentees(model, loads),
            IdleMentors = LeftOver.Mentors(model, loads),
            Loads = LeftOver.Loads(model, loads),
            Warnings = warnings,
        };
    }

    /// <summary>Where waiting counts before scores, the bound is one on both together and says something about scores only when it is met.</summary>
    private static MatchResult WithScoresOnly(MatchResult result, Score? total) =>
        result with
        {
            Bound = result.Status == SolutionStatus.Optimal ? total : null,
            Gap = result.Status == SolutionStatus.Optimal ? Score.Zero : null,
        };

    /// <summary>What can be warned of before anything is solved.</summary>
    internal static ImmutableArray<MatchWarning> EarlyWarnings(PairingModel model)
    {
        ImmutableArray<MatchWarning> warnings =
        [
            .. model.Reasons.PolicyWarnings.Select(problem => new MatchWarning(WarningCode.PolicyAsksForUnknown, 0, 0, problem.ToString())),
        ];
        return model.Places < model.Pairs.Mentees.Length
            ? warnings.Add(new MatchWarning(WarningCode.FewerPlacesThanMentees, model.Places, model.Pairs.Mentees.Length))
            : warnings;
    }

    private static MatchWarning? DemandWarning(PairingModel model, MatchingLoads loads)
    {
        List<string> shortOfMentors = [];
        int demanding = 0;
        for (int row = 0; row < model.Problem.RowCount; row++)
        {
            Bounds bounds = model.Problem.RowBounds[row];
            demanding += bounds.Max > 1 ? 1 : 0;
            if (loads.OfRow(row) > 0 && loads.OfRow(row) < bounds.Max)
            {
                shortOfMentors.Add(model.Pairs.Mentees[row]);
            }
        }

        return shortOfMentors.Count == 0
            ? null
            : new MatchWarning(
                WarningCode.DemandNotMet,
                shortOfMentors.Count,
                demanding,
                string.Join(", ", shortOfMentors.Take(MostIdsInNote)) + (shortOfMentors.Count > MostIdsInNote ? ", …" : "")
            );
    }
}

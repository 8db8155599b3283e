using System.Collections.Immutable;
using System.Globalization;
using MentorMatch.Optimization.Certificates;
using MentorMatch.Optimization.Problems;
using MentorMatch.Optimization.Solvers;
using MentorMatch.Optimization.Solvers.Assignment;
using MentorMatch.Optimization.Solvers.Stable;
using MentorMatch.People;
using MentorMatch.Policies;
using MentorMatch.Reporting;
using MentorMatch.Scoring;

namespace MentorMatch.Formats.ALaCarte;

/// <summary>Judged bookings in the words of people.</summary>
internal sealed class ALaCarteAnswer(ALaCarteQuestion question, string solver)
{
    private readonly RequestPlan plan = question.Plan;
    private readonly ALaCarteModel model = question.Model;

    /// <summary>The result when pins clash before anything can be solved.</summary>
    public MatchResult OfPinClashes() => Heading(StopReason.Finished, SolutionStatus.Infeasible) with { Clashes = plan.Pins.Clashes };

    /// <summary>The result of a judged solution: most requests, best ranks, best scores.</summary>
    /// <exception cref="RejectedSolutionException">There is nothing to tell.</exception>
    public MatchResult Of(AssignmentSolution solution, AssignmentVerdict verdict)
    {
        if (VerdictNumbers.IsRejected(solution, verdict))
        {
            throw VerdictNumbers.Rejection(solver, verdict.Objections);
        }

        MatchResult result = Heading(solution.Stop, verdict.Status) with
        {
            Certificate = verdict.Bound is null
                ? null
                : new MatchCertificate { MentorPrices = [], Parts = model.Words.Of(solution.Proof!) },
        };
        if (verdict.Status == SolutionStatus.Unknown)
        {
            return result with { MatchedBound = model.MostMet };
        }

        ImmutableArray<int> met = [.. solution.Edges.Select(model.RequestOf)];
        RefusedRequests refused = new(plan, met);
        RequestCosts? costs = verdict.Status == SolutionStatus.Optimal ? RequestCosts.Of(model, solution) : null;
        result = WithMatches(result, met, refused, costs);
        return WithProof(result, verdict) with
        {
            Warnings = [.. result.Warnings, .. VerdictNumbers.ProofRejected(solution, verdict, objection => objection)],
        };
    }

    /// <summary>The result of a judged stable allocation.</summary>
    /// <exception cref="RejectedSolutionException">It is no allocation.</exception>
    public MatchResult Of(StableBookings stable, StableAllocationSolution solution, StabilityVerdict verdict)
    {
        if (verdict.Status == StabilityStatus.Unknown)
        {
            throw VerdictNumbers.Rejection(solver, verdict.Objections);
        }

        ImmutableArray<int> met = [.. stable.Pinned, .. solution.Edges.Select(stable.RequestOf)];
        MatchResult result = WithMatches(Heading(solution.Stop, SolutionStatus.Feasible), met, new RefusedRequests(plan, met), costs: null);
        return result with
        {
            MatchedBound = model.MostMet,
            Choices = result.Choices! with
            {
                Stability = new StabilityFinding(
                    verdict.PairsChecked,
                    [.. verdict.BlockingPairs.Select(pair => new Pairing(plan.Mentees[pair.First], plan.Limits[pair.Second].Mentor))]
                ),
            },
        };
    }

    private MatchResult Heading(StopReason stop, SolutionStatus status) =>
        new(question)
        {
            Format = question.Heading.Format,
            Policy = question.Heading.Policy,
            Solver = solver,
            Objective = Objective.Of(AssignmentObjective.MostMatches),
            Stop = stop,
            Status = status,
            MenteeCount = plan.Mentees.Length,
            MentorCount = plan.Limits.Length,
            Places = plan.Places,
            EligiblePairs = plan.Requests.Length,
            Warnings =
            [
                .. plan.Scorer.Warnings.Select(problem => new MatchWarning(WarningCode.PolicyAsksForUnknown, 0, 0, problem.ToString())),
                .. plan.Forbidden.Select(Forbidden),
            ],
        };

    private static MatchWarning Forbidden(ForbiddenRequest request)
    {
        string when = request.Choice.Slot is null ? "" : $", {request.Choice.Slot}";
        string rules = string.Join("; ", request.Pair.BrokenRules.Select(rule => $"{rule.Name}: {rule.Words}"));
        return new MatchWarning(
            WarningCode.RequestForbidden,
            0,
            request.Choice.Rank,
            $"{request.Choice.Mentee}–{request.Choice.Mentor}{when} ({rules})"
        );
    }

    /// <summary>
    /// A bound on the combined value is one on the number of requests met; and on the total of any answer that meets as many requests with as small a sum of ranks: as far above the
    /// total as the bound is above the value.
    /// </summary>
    private MatchResult WithProof(MatchResult result, AssignmentVerdict verdict)
    {
        long lastRank = plan.Requests.Select(request => request.Rank).DefaultIfEmpty().Max();
        Int128? gap = verdict.Bound is { } bound ? Int128.Max(bound - verdict.Total, 0) : null;
        bool fits = gap is null || gap < long.MaxValue / 2;
        return result with
        {
            MatchedBound =
                model.Weights.CountsApart ? Math.Min(model.MostMet, verdict.MatchedBound)
                : verdict.Bound is { } limit ? Math.Min(model.MostMet, model.Weights.MostMet(limit, lastRank))
                : model.MostMet,
            Bound = gap is { } over && fits ? result.Total + new Score((long)over) : null,
            Gap = gap is { } missing && fits ? new Score((long)missing) : null,
        };
    }

    private MatchResult WithMatches(MatchResult result, ImmutableArray<int> met, RefusedRequests refused, RequestCosts? costs)
    {
        ImmutableArray<Match> matches = [.. met.Order().Select(MatchOf)];
        return result with
        {
            Warnings = [.. result.Warnings, .. BelowMinimum(refused)],
            Matches = matches,
            Total = new Score(matches.Sum(match => match.Score.Millionths)),
            Unmatched = [.. refused.UnmatchedMentees()],
            IdleMentors = [.. refused.IdleMentors()],
            Loads =
            [
                .. plan
                    .Limits.Where(limit => refused.LoadOf(limit.Mentor) > 0)
                    .Select(limit => new MentorLoad(limit.Mentor, refused.LoadOf(limit.Mentor), Bounds.AtMost(limit.Max))),
            ],
            Choices = new ChoiceOutcome
            {
                Requests = plan.Scorer.Cohort.Choices.Length,
                Met = matches.Count(match => match.Rank is not null),
                RankSum = matches.Sum(match => (long)(match.Rank ?? 0)),
                Refused = refused.Rows(costs),
                Waiting = refused.WaitingLists(),
            },
        };
    }

    /// <summary>Mentees ask for whom they want: a mentor's minimum is not kept here, and the reader is told where it was not reached.</summary>
    private IEnumerable<MatchWarning> BelowMinimum(RefusedRequests refused)
    {
        Participant[] withMinimum = [.. plan.Scorer.Cohort.Mentors.Where(mentor => mentor.MinCapacity > 0)];
        string[] below =
        [
            .. withMinimum
                .Where(mentor => refused.LoadOf(mentor.Id) < mentor.MinCapacity)
                .Select(mentor =>
                    string.Create(CultureInfo.InvariantCulture, $"{mentor.Id} ({refused.LoadOf(mentor.Id)}/{mentor.MinCapacity})")
                ),
        ];
        return below.Length == 0
            ? []
            : [new MatchWarning(WarningCode.BelowMinimum, below.Length, withMinimum.Length, string.Join(", ", below))];
    }

    private Match MatchOf(int number)
    {
        Request request = plan.Requests[number];
        return new Match(request.Mentee, request.Mentor, request.Pair.Score, plan.Pins.Has(request))
        {
            Rank = request.IsAskedFor ? request.Rank : null,
            Slot = request.Slot,
            Contributions = request.Pair.Contributions,
            KnownShare = request.Pair.KnownShare,
        };
    }
}
